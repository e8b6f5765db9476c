import { tenseAt } from '../dates/resolve/tense.ts';
import { oneOf } from '../dates/values/pattern.ts';
import type { Span } from '../language/span.ts';
import type { PlacedDates } from './placed-dates.ts';

/** What was decided, and a few words on for what. */
const DECIDED = oneOf(
  'agreed|decided|promised|pledged|vowed|voted|resolved|offered|proposed|threatened|asked|told|urged|invited',
  'ordered|bought|signed|placed|awarded|won|commissioned|announced|unveiled|approved|filed',
);
const TO_DO =
  '(?:to (?:be )?[a-z]{2,}|(?:due|set|scheduled|expected) to|for (?:delivery|completion|launch|release))';
const AIM = new RegExp(String.raw`\b(?:${DECIDED})\b[^;:"“”]{0,100}? (?=${TO_DO} )`, 'g');

/** Before the aim of a decision (offsets into the text), if the next date is of what is to come. */
export function beforeAim(text: string, sentence: Span, dates: PlacedDates): number[] {
  const body = text.slice(sentence.start, sentence.end);
  return [...body.matchAll(AIM)].flatMap((match) => {
    const at = sentence.start + match.index + match[0].length;
    const date = dates.next(at);
    if (!date || date.end > sentence.end || date.start - at > AIM_REACH) return [];
    return tenseAt(text, date, sentence) === 'future' ? [at] : [];
  });
}

/** Code units from an aim to its date. */
const AIM_REACH = 100;

/** "and has so far paid", "but is still", "and will": not of the past date before it. */
const SO_NOW =
  '(?:(?:has|have|is|are) (?:so far|now|since|still|yet|already|not yet|no longer)|still|now [a-z]+s)';
const NOW_FOLLOWS = new RegExp(String.raw` (?=(?:and|but) (?:(?:it|he|she|they) )?${SO_NOW}\b)`, 'g');

/** Before what is so now, behind a date: offsets into the text. */
export function beforeNow(text: string, sentence: Span, dates: PlacedDates): number[] {
  const body = text.slice(sentence.start, sentence.end);
  return [...body.matchAll(NOW_FOLLOWS)]
    .map((match) => sentence.start + match.index + 1)
    .filter((at) => dates.unitsUntil(at) > 0);
}

/**
 * Before "since" and its date, if more is told of that ("the largest since 2003, when Carter's was fined"): the date is that of what
 * follows it. Offsets into the text.
 */
export function beforeWhen(text: string, sentence: Span, dates: PlacedDates): number[] {
  return dates.all.flatMap(({ start, end }) => {
    const since = /\b(?:since|until|than in) (?:the |early |late |mid-)?$/.exec(
      text.slice(Math.max(sentence.start, start - 20), start),
    );
    return since && /^, when [a-z\w]/i.test(text.slice(end, end + 10)) ? [start - since[0].length] : [];
  });
}
