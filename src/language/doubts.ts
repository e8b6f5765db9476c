import { saidElsewhere } from './said-elsewhere.ts';

/**
 * Whether a text only asks if what was said before it is true, or who says so: "really?", "is that true?", "source?", "fact check this".
 * There is nothing to look for in it: what is meant is what it replies to. Not a bare "evidence", which may be looked for.
 *
 * @example doubts('wait, is this actually true?') // true
 * @example doubts('Is it true that the bridge fell?') // false
 */
export function doubts(text: string): boolean {
  const plain = text.replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  return (
    DOUBT.test(plain) || (plain.endsWith('?') && ALONE.test(plain)) || saidElsewhere(text)?.means === 'doubt'
  );
}

const THIS = '(?:this|that|it|these|those)';
const TRULY = '(?:really|actually|even)';
const TRUE = '(?:true|real|right|correct|accurate|legit|fake|false|so|a fact|fake news|for real)';
const SUPPORT = '(?:sources?|proof|evidence|citations?|references?)';
const OPENING = '(?:(?:wait|hm+|um+|uh+|lol|omg|wow|hey|hi|ok|and|but|so)[,.!…]* ){0,2}';
const CLOSING = '(?:,? (?:though|tho|bro|guys|then|please|pls))?[ ?!.…]*';

const DOUBT = alone(
  `(?:is|was|are|were) ${THIS} (?:${TRULY} )?${TRUE}`,
  '(?:is|are) (?:he|she|they|you) (?:right|correct|lying|(?:really )?sure|telling the truth)',
  `did ${THIS} (?:${TRULY} )?happen`,
  `where (?:does|did) (?:it|he|she|that article|the article) say (?:so|${THIS})`,
  'really|for real|seriously|true or (?:false|not)|fact or fiction|says who|who says (?:so|that|this)|(?:you|u) sure',
  `(?:can you |could you )?(?:please )?(?:fact[- ]?check|check|verify|confirm) ${THIS}|fact[- ]?check`,
  `(?:any|got an?y?|what(?:'s| is) (?:the|your)|do you have an?y?|is there any) ${SUPPORT}(?: (?:for|of) ${THIS})?`,
  `${SUPPORT} (?:for|of) ${THIS}|citation needed|how do you know(?: ${THIS})?`,
);
/** What may be looked for unless it is asked. */
const ALONE = alone(`true|real|legit|fake(?: news)?|${SUPPORT}`);

function alone(...phrases: readonly string[]): RegExp {
  return new RegExp(`^${OPENING}(?:${phrases.join('|')})${CLOSING}$`, 'i');
}
