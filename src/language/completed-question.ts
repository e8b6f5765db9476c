import { AUXILIARY, answerKindOf, opensQuestion } from './answer-kind.ts';
import { wantedOfBot } from './asked-of-bot.ts';
import { withoutCourtesies } from './courtesies.ts';
import { askingBeforeTopic } from './keywords.ts';
import { leansOnEarlier, saysEnough } from './leaning.ts';
import { namesIn, subjectOf, withSubject } from './subject.ts';

/**
 * A question that says too little by itself, made whole by the one before it: "and when?" asks of the same, "which models?" names another
 * part of it, "and in Wales?" another place, "and Honda?" another name, "he" and "it" whom that named, if that is plain. Undefined for a
 * question that is whole or leans in another way: what it leans on may stand in the answer alone.
 *
 * @example completedQuestion('and why?', 'How many cars did Toyota recall?') // 'Why did Toyota recall cars?'
 */
export function completedQuestion(question: string, earlier: string): string | undefined {
  const before = closed(withoutCourtesies(earlier));
  const asked = closed(question);
  const [opening = ''] = OPENING.exec(asked) ?? [];
  const own = asked.slice(opening.length);
  // Of several questions, or one that says too little itself, nobody can tell what is meant; "who wrote it?" is asked of the article.
  if (before === '' || own === '' || before.includes('?') || leansOnEarlier(before) || isOfArticles(question))
    return undefined;
  const made =
    BARE.test(own) || isPart(own)
      ? `${own} ${withoutAsking(before, !/^which\b/i.test(own))}`
      : opening === ''
        ? undefined
        : (elsewhere(before, own) ?? ofAnother(before, own));
  const whole = made ?? ofWhom(own, before);
  if (whole === undefined || whole.length > LONGEST) return undefined;
  return `${whole.slice(0, 1).toUpperCase()}${whole.slice(1)}?`;
}

function isOfArticles(question: string): boolean {
  const wanted = wantedOfBot(question);
  return wanted !== undefined && wanted !== 'help';
}

/** As long as a question that is typed may be. */
const LONGEST = 300;
const OPENING = /^(?:(?:and|but|so|ok(?:ay)?|or|also|what about|how about)\b,?\s*){1,3}/i;
const PLACING = 'about|against|at|by|for|from|in|near|of|on|over|since|to|under|until|till|with';
const AMOUNT = 'many|much|long|often|old|far|big|large|high|tall';

/** "when?", "to where?", "how many exactly?": nothing to look for. */
const BARE = new RegExp(
  `^(?:(?:${PLACING}) )?(?:why|when|where|how|whom?|(?<= )what|which(?: ones?)?|how (?:${AMOUNT}))(?: (?:exactly|else|for|from|to|with|by))?$`,
  'i',
);

/** "which models", "how many people", "what year": a part of what was asked, of which nothing is said. */
function isPart(own: string): boolean {
  const [, kind = '', noun = ''] = PART.exec(own) ?? [];
  const words = noun.toLowerCase().split(' ');
  const mayBeVerb = /^what$/i.test(kind) ? /(?:ed|s)$/ : /ed$/;
  return noun !== '' && !words.some((word) => AUXILIARY.test(word) || mayBeVerb.test(word));
}
const PART = /^(which|what|how (?:many|much)) (\p{L}+(?: \p{L}+)?)$/iu;

/** "did Toyota recall cars" of "How many cars did Toyota recall", "resigned in May" of "Who resigned in May"; what asks yes or no as it is. */
function withoutAsking(asked: string, keepsNoun: boolean): string {
  const before = asked.replace(TO_WHOM, '');
  const words = before.split(' ');
  const [first = ''] = words;
  if (AUXILIARY.test(first.toLowerCase())) return first.toLowerCase() + before.slice(first.length);
  if (!opensQuestion(before)) return before.slice(askingBeforeTopic(before).end).trimStart();
  const found = words.slice(0, REACH).findIndex((word) => AUXILIARY.test(word.toLowerCase()));
  if (found < 0) return words.filter((word, at) => at > 1 || (at === 1 && !MEASURES.test(word))).join(' ');
  const noun = keepsNoun ? words.slice(1, found).filter((word) => !MEASURES.test(word)) : [];
  const [verb = '', ...rest] = words.slice(found);
  // "are SCHOOLS joining it", "will PEOPLE die", but "did Toyota recall CARS"
  const isSubject = rest.length < 2 || /^(?:is|are|was|were)$/i.test(verb);
  return (isSubject ? [verb, ...noun, ...rest] : [verb, ...rest, ...noun]).join(' ');
}
/** The verb stands among so many words. */
const REACH = 6;
const MEASURES = new RegExp(`^(?:${AMOUNT}|else|exactly)$`, 'i');
const TO_WHOM = new RegExp(`^(?:${PLACING}) (?=(?:whom?|what|which|when|where|how)\\b)`, 'i');

/** "in Wales" instead of "in England", or behind what names no other place. */
function elsewhere(before: string, own: string): string | undefined {
  const [, placing = ''] = PLACED.exec(own) ?? [];
  if (placing === '' || own.split(' ').some((word) => AUXILIARY.test(word) || WHICH.test(word)))
    return undefined;
  const names = namesIn(`- ${before}`).filter((name) => before.includes(` ${placing.toLowerCase()} ${name}`));
  const [name, another] = names;
  if (name === undefined) return `${before} ${own}`;
  return another === undefined
    ? before.replace(` ${placing.toLowerCase()} ${name}`, () => ` ${own}`)
    : undefined;
}
const WHICH = /^(?:which|what|whom?|whose)$/i;
const PLACED = new RegExp(`^(${PLACING}) (?:\\S+)(?: \\S+){0,4}$`, 'i');

/** The same of another name, if there is but one that it can take the place of. */
function ofAnother(before: string, own: string): string | undefined {
  const [name, another] = namesIn(before);
  if (name === undefined || another !== undefined || !NAME.test(own) || /['’]s$/.test(name)) return undefined;
  return before.replace(before.includes(`the ${name}`) ? `the ${name}` : name, () => own);
}
const NAME = /^\p{Lu}[^\s,]*(?: \p{Lu}[^\s,]*){0,3}$/u;

/** Its pronouns replaced. Of a question that asks who, "he" is rather the answer. */
function ofWhom(own: string, before: string): string | undefined {
  const subject = subjectOf(before);
  const kind = answerKindOf(before);
  const known = kind === 'person' || kind === 'name' ? { it: subject.it } : subject;
  const whole = withSubject(own, known);
  return whole !== own && saysEnough(whole) ? whole : undefined;
}

function closed(text: string): string {
  return text.trim().replace(/(?<![\s?!.])[\s?!.]+$/, '');
}
