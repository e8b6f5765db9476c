import { ONE_TO_NINE } from '../values/numbers.ts';
import { oneOf } from '../values/pattern.ts';
import { MEETING, MODAL, TIMETABLED, TIMETABLED_PLURAL, TIMETABLED_SINGULAR } from './tense-words.ts';

/** Whether a word is a verb of what is timetabled, in the present tense: "opens", "flights start", "the other nineteen follow". */
export function isTimetabled(word: string, before: string, next: string): boolean {
  if ((TIMETABLED_SINGULAR.has(word) && !AS_NOUN.test(before)) || isDoneByOne(word, before)) return true;
  if (
    MEETING.has(word) &&
    / [A-Z]/.test(next.slice(0, 2)) &&
    (SUBJECT_BEFORE.test(before) || / and $/.test(before))
  )
    return true;
  return TIMETABLED_PLURAL.has(word) && (MANY_BEFORE.test(before) || hasSubject(word, before, next));
}

/** "half of the votes". */
const AS_NOUN = /\b(?:the|an?|of|its|his|her|their|no|all|most|many|more) $/;

/** "He speaks", "she flies"; not what is reported, "he says". */
function isDoneByOne(word: string, before: string): boolean {
  return /[a-z]{3}s$/.test(word) && !NO_DOING.test(word) && /\b[Ss]?[Hh]e $/.test(before);
}
const NO_DOING =
  /^(?:says|thinks|believes|knows|recalls|remembers|writes|tells|argues|insists|adds|claims|denies|wants|hopes)$/;

/** Before the plain form of a verb: "flights start", "the other nineteen follow", "they open". */
const MANY = oneOf(
  ONE_TO_NINE,
  'ten|[a-z]+teen|twenty|thirty|dozen',
  'others?|rest|more|both|all|they|we|you|people|police|staff',
);
const PLURAL = '(?<!\\b(?:the|a|an|to|this|its|his) )\\b[A-Za-z]{3,}(?<!s)s';
const MANY_BEFORE = new RegExp(String.raw`(?:${PLURAL}|\b${MANY}) $`, 'i');

/** "leaders of the alliance meet", "tariffs of 25% begin"; "runs began in May and end in August". */
function hasSubject(word: string, before: string, next: string): boolean {
  return (
    (/ and $/.test(before) && WHEN_NEXT.test(next)) || (TIMETABLED.has(word) && SUBJECT_BEFORE.test(before))
  );
}
const WHEN_NEXT = /^ (?:(?:again|back|there|here) )?(?:(?:in|on|at|by|from|until|next|this)\b|$)/;
const NO_SUBJECT = oneOf(MODAL, 'did|not|let|lets|made|make|makes|help|helped|and|or|has|have|had|the|a|an');
const SUBJECT_BEFORE = new RegExp(String.raw`(?<=[\w%]{2})(?<!\b${NO_SUBJECT}) $`, 'i');
