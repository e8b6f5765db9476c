import { type AnswerKind, AUXILIARY, answerKindOf, opensQuestion } from './answer-kind.ts';
import { askingBeforeTopic } from './keywords.ts';

/** Words that stand before a place or a time. */
export const PLACING = 'about|against|at|by|for|from|in|near|of|on|over|since|to|under|until|till|with';
/** Words behind "how" that ask how much. */
export const AMOUNT = 'many|much|long|often|old|far|big|large|high|tall';

/**
 * What was asked before, asked with other words: "when and who resigned" where "when resigned" would not be English, and "the flood: when"
 * of what was no question. Without marks at their ends.
 *
 * @example askedAgain('why', 'How many cars did Toyota recall') // 'why did Toyota recall cars'
 */
export function askedAgain(own: string, earlier: string): string {
  const before = earlier.replace(TO_WHOM, '');
  if (!opensQuestion(before)) return `${before.slice(askingBeforeTopic(before).end).trimStart()}: ${own}`;
  if (ASIDE.test(own) && asksForSubject(before))
    return `${own} and ${before.slice(0, 1).toLowerCase()}${before.slice(1)}`;
  const keepsNoun = !NOMINAL.test(own) && !TIMES.includes(answerKindOf(before));
  return `${own} ${withoutAsking(before, keepsNoun)}`;
}

/** What needs a subject behind it. */
const ASIDE = /(?:^|\s)(?:why|when|where|how(?! (?:many|much)\b))\b/i;
const NOMINAL = /^(?:which|what|whom?)\b/i;
/** "What year did the war end": the year is no part of it. */
const TIMES: readonly AnswerKind[] = ['date', 'duration', 'age'];

/** Whether what is asked for may be the subject ("who was arrested", "how many people died"), and not "did Toyota" or "are towns joining". */
function asksForSubject(before: string): boolean {
  const words = before.split(' ');
  if (!/^(?:who|what|which|how)$/i.test(words[0] ?? '')) return false;
  const found = words.slice(0, REACH).findIndex((word) => AUXILIARY.test(word.toLowerCase()));
  const [verb = '', next = '', ...more] = found < 0 ? [] : words.slice(found);
  if (/^(?:do|does|did)$/i.test(verb)) return false;
  if (IS.test(verb)) return found < 2 || !/(?:ed|ing)$/.test(next);
  const isInverted = /^(?:the|an?)$/.test(next) || /^\p{Lu}/u.test(next);
  const isNounSubject = found > 1 && more.length === 0;
  return !isInverted && !isNounSubject;
}
const IS = /^(?:is|are|was|were)$/i;

/** "did Toyota recall cars" of "How many cars did Toyota recall", "resigned in May" of "Who resigned in May"; what asks yes or no as it is. */
function withoutAsking(before: string, keepsNoun: boolean): string {
  const words = before.split(' ');
  const [first = ''] = words;
  if (AUXILIARY.test(first.toLowerCase())) return first.toLowerCase() + before.slice(first.length);
  const found = words.slice(0, REACH).findIndex((word) => AUXILIARY.test(word.toLowerCase()));
  if (found < 0) return words.filter((word, at) => at > 1 || (at === 1 && !MEASURES.test(word))).join(' ');
  const noun = keepsNoun ? words.slice(1, found).filter((word) => !MEASURES.test(word)) : [];
  const [verb = '', ...rest] = words.slice(found);
  // "are SCHOOLS joining it", "will PEOPLE die", but "did Toyota recall CARS"
  const isSubject = rest.length < 2 || IS.test(verb);
  return (isSubject ? [verb, ...noun, ...rest] : [verb, ...rest, ...noun]).join(' ');
}
/** The verb stands among so many words. */
const REACH = 6;
const MEASURES = new RegExp(`^(?:${AMOUNT}|else|exactly)$`, 'i');
const TO_WHOM = new RegExp(`^(?:${PLACING}) (?=(?:whom?|what|which|when|where|how)\\b)`, 'i');
