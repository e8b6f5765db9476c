import { AUXILIARY, answerKindOf } from './answer-kind.ts';
import { AMOUNT, askedAgain, PLACING } from './asked-again.ts';
import { wantedOfBot } from './asked-of-bot.ts';
import { withoutCourtesies } from './courtesies.ts';
import { isIrregularVerbForm } from './irregular-forms.ts';
import { leansOnEarlier, saysEnough } from './leaning.ts';
import { namesIn, subjectOf, withSubject } from './subject.ts';
import { contentTerms } from './terms.ts';
import { MAX_QUESTION, withoutEnd } from './typed-question.ts';

/**
 * A question that says too little by itself, made whole by the one before it: "and when?" asks of the same, "which models?" names another
 * part of it, "and in Wales?" another place, "and Honda?" another name, "he" and "it" whom that named, if that is plain. Undefined for a
 * question that is whole or leans in another way: what it leans on may stand in the answer alone.
 *
 * @example completedQuestion('and why?', 'How many cars did Toyota recall?') // 'Why did Toyota recall cars?'
 */
export function completedQuestion(question: string, earlier: string): string | undefined {
  const before = withoutEnd(withoutCourtesies(earlier).trim());
  const asked = withoutEnd(question.trim());
  const [opening = ''] = OPENING.exec(asked) ?? [];
  const own = asked.slice(opening.length);
  // Of several questions, or one that says too little itself, nobody can tell what is meant; "who wrote it?" is asked of the article.
  if (before === '' || own === '' || before.includes('?') || leansOnEarlier(before) || isOfArticles(question))
    return undefined;
  const made =
    BARE.test(own) || isPart(own)
      ? askedAgain(own, before)
      : opening === ''
        ? undefined
        : (elsewhere(before, own) ?? ofAnother(before, own));
  const whole = made ?? ofWhom(own, before);
  if (whole === undefined || whole.length > MAX_QUESTION) return undefined;
  return `${whole.slice(0, 1).toUpperCase()}${whole.slice(1)}?`;
}

function isOfArticles(question: string): boolean {
  const wanted = wantedOfBot(question);
  return wanted !== undefined && wanted !== 'help';
}

const OPENING = /^(?:(?:and|but|so|ok(?:ay)?|or|also|what about|how about)\b,?\s*){1,3}/i;

/** "when?", "to where?", "how many exactly?": nothing to look for. */
const BARE = new RegExp(
  `^(?:(?:${PLACING}) )?(?:why|when|where|how|whom?|(?<= )what|which(?: ones?)?|how (?:${AMOUNT}))(?: (?:exactly|else|for|from|to|with|by))?$`,
  'i',
);

/** "which models", "how many people", "what year": a part of what was asked, of which nothing is said. */
function isPart(own: string): boolean {
  const [, kind = '', noun = ''] = PART.exec(own) ?? [];
  const words = noun.toLowerCase().split(' ');
  const mayBeVerb = /^what$/i.test(kind) ? /s$/ : /^$/;
  const isVerb = (word: string) => AUXILIARY.test(word) || mayBeVerb.test(word) || isVerbForm(word);
  return noun !== '' && !words.some(isVerb);
}
const PART = /^(which|what|how (?:many|much)) (\p{L}+(?: \p{L}+)?)$/iu;

/** "closed", "won". */
function isVerbForm(word: string): boolean {
  return /^\p{Ll}+ed$/u.test(word) || isIrregularVerbForm(word);
}

/** "in Wales" instead of "in England", or behind what names no other place. */
function elsewhere(before: string, own: string): string | undefined {
  const [, placing = ''] = PLACED.exec(own) ?? [];
  const isClause = (word: string) => AUXILIARY.test(word) || WHICH.test(word) || isVerbForm(word);
  if (placing === '' || own.split(' ').some(isClause)) return undefined;
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

/** Its pronouns replaced. Of a question that asks who, "he" is rather the answer; "his" behind "the minister" is the minister's. */
function ofWhom(own: string, before: string): string | undefined {
  const { index = 0 } = PRONOUN.exec(own) ?? {};
  const ahead = own.slice(0, index).trimEnd();
  const isSubject = AUXILIARY.test(ahead.split(' ').at(-1)?.toLowerCase() ?? '');
  const isPlain = isSubject || contentTerms(ahead).length === 0 || ENDS_IN_OBJECT.test(own.slice(index));
  if (!isPlain || !leansOnEarlier(own)) return undefined;
  const subject = subjectOf(before);
  const kind = answerKindOf(before);
  const known = kind === 'person' || kind === 'name' ? { it: subject.it } : subject;
  const whole = withSubject(own, known);
  return whole !== own && saysEnough(whole) ? whole : undefined;
}

const PRONOUN = /\b(?:its|his|their|it|he|she|they|him|them)\b/i;
const ENDS_IN_OBJECT = /^(?:it|him|them)$/i;
