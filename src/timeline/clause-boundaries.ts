import { oneOf } from '../dates/values/pattern.ts';
import type { Span } from '../language/span.ts';
import { lowerBound } from '../support/lower-bound.ts';
import type { PlacedDates } from './placed-dates.ts';
import { aroundSaying, SAYS, tellsSomething } from './saying-cuts.ts';
import { beforeAim, beforeNow, beforeWhen } from './tense-cuts.ts';

/**
 * Where a sentence passes to something with a time of its own. Offsets into the text, in no order. Only a sentence with dates is asked.
 * `inserts` are those of `datedInserts`.
 *
 * - before "before", "after", "since", "following", "ahead of", "until" and the like, where an event follows and not a date;
 * - between what was said and the saying: "announced on Oct. 13 | that ...", "said Thursday | the talks ...", "... next year, | he said";
 * - after a participle's date: "Two women freed on Monday | have been reunited";
 * - between a decision and its aim: "agreed on Monday | to close it in May", "ordered ten ships | to be delivered in 2030";
 * - where what was passes to what is: "It opened in 1998 | and is now shut";
 * - at the last semicolon before the first date;
 * - before what a date since then tells of: "the largest | since 2003, when Carter's was fined";
 * - around a relative clause or a participle that holds a date: "Jobs, | born on February 24, 1955, | has built ...".
 */
export function clauseBoundaries(
  text: string,
  sentence: Span,
  dates: PlacedDates,
  inserts: readonly Span[],
): number[] {
  const cuts = [
    ...beforeEvents(text, sentence, dates),
    ...aroundSaying(text, sentence, dates),
    ...inserts.flatMap(({ start, end }) => [start, end]),
    ...afterParticiples(text, sentence, dates),
    ...beforeNow(text, sentence, dates),
    ...beforeAim(text, sentence, dates),
    ...beforeWhen(text, sentence, dates),
    ...beforeFirstDate(text, sentence, dates),
  ];
  return cuts.filter((at) => at > sentence.start && at < sentence.end && !dates.parts(at));
}

/** A clause before a semicolon has no date if the first stands behind it: "Shares rose to 412p; | a year ago they were at 250p". */
function beforeFirstDate(text: string, sentence: Span, dates: PlacedDates): number[] {
  const first = dates.next(sentence.start);
  const at = first ? text.slice(sentence.start, first.start).lastIndexOf('; ') + 2 : 0;
  return at < 2 ? [] : [sentence.start + at];
}

/** "three weeks before", "just after", "before". */
const LENGTH = String.raw`(?:just |shortly |only |even |soon )?(?:\w+ ){0,3}(?:(?:day|week|month|year)s?|hours) `;
const WITHOUT_LENGTH = 'since|following|until|ahead of|prior to|because of';
const TEMPORAL = oneOf(`(?:${LENGTH})?(?:before|after)`, WITHOUT_LENGTH);
const EVENT_FOLLOWS = new RegExp(
  String.raw`(?<=^|[\w,”"’')] )${TEMPORAL}\b(?= (?!then\b|now\b|noon|midnight)[\w“"‘(])`,
  'g',
);

/** Looked for first, since the pattern above tries every word for a length of time. */
const TEMPORAL_WORD = new RegExp(String.raw`\b${oneOf('before|after', WITHOUT_LENGTH)} `);

function beforeEvents(text: string, sentence: Span, dates: PlacedDates): number[] {
  const body = text.slice(sentence.start, sentence.end);
  if (!TEMPORAL_WORD.test(body)) return [];
  return [...body.matchAll(EVENT_FOLLOWS)].flatMap((match) => {
    const at = sentence.start + match.index;
    const whole = at === sentence.start || tellsSomething(sentence.start, at, dates);
    const end = at + match[0].length;
    return startsDate(text, end, dates) || isDatedNoun(text, end, dates) || !whole ? [] : [at];
  });
}

/** "strengthened after a flood in 1998", of one day or year with it: what follows is a noun with its date, and no clause. */
function isDatedNoun(text: string, at: number, dates: PlacedDates): boolean {
  const next = dates.next(at);
  return (
    next !== undefined &&
    DATED_NOUN.test(text.slice(at, next.start)) &&
    /^[.;]/.test(text.slice(next.end, next.end + 1))
  );
}
const DATED_NOUN = /^ (?:an?|the) (?:[a-z-]+ ){1,2}(?:in|on|of) (?:the )?$/;

/** "since 2004", "before Monday", "until the end of 2020": the word goes with the date, not with an event. */
function startsDate(text: string, at: number, dates: PlacedDates): boolean {
  const next = dates.next(at);
  return (
    next !== undefined &&
    /^\s*(?:the |early |late |mid-|as |at least |about |around )*$/.test(text.slice(at, next.start))
  );
}

const PARTICIPLE_NEXT = oneOf(
  'born|begun|built|held|made',
  'first|originally|formerly|initially',
  '[a-z]{3,}ed',
);
const AFTER_COMMA = String.raw`(?:,|\s[–—-]{1,2}) (?=(?:which|who|whose|where|${PARTICIPLE_NEXT})\b)`;
const RESTRICTIVE = ' (?=(?:which|who|whose) |that (?:was|were|had|has) )';
const INSERT = new RegExp(`${AFTER_COMMA}|${RESTRICTIVE}`, 'g');

/** "Ryanair, an Irish airline, announced today": a main verb behind a comma, no participle. */
function saysAfterApposition(text: string, start: number, at: number): boolean {
  return (
    SAYS.test(text.slice(at, at + 16)) && /,[^,]{1,60}, $/.test(text.slice(Math.max(start, at - 63), at))
  );
}

/** The relative clauses and participles that hold a date, each with the comma that closes it; to the sentence's end if none does. */
export function datedInserts(text: string, sentence: Span, dates: PlacedDates): Span[] {
  const body = text.slice(sentence.start, sentence.end);
  const opens = [...body.matchAll(INSERT)]
    .map((match) => sentence.start + match.index + match[0].length)
    .filter((at) => !saysAfterApposition(text, sentence.start, at));
  return dates.all.flatMap((date) => {
    const open = opens[lowerBound(opens.length, (index) => (opens[index] ?? 0) > date.start) - 1];
    if (open === undefined || date.start - open > REACH) return [];
    if (/[,;]\s/.test(text.slice(open, date.start).replace(/, \d{4}/g, ''))) return [];
    // "The bronze that was thrown into the river on June 7 | will be shown".
    if (FINITE_NEXT.test(text.slice(date.end, sentence.end)) && /[^,] $/.test(text.slice(open - 2, open)))
      return [{ start: open, end: date.end }];
    const close = /^[^,;]{0,80}?(?:,|\s[–—-]{1,2}) (?!and\b|or\b)/.exec(text.slice(date.end, sentence.end));
    return [{ start: open, end: close ? date.end + close[0].length : sentence.end }];
  });
}

/** A noun and its participle with a date, and then the verb: the date is not the verb's. */
function afterParticiples(text: string, sentence: Span, dates: PlacedDates): number[] {
  return dates.all.flatMap(({ start, end }) => {
    if (!FINITE_NEXT.test(text.slice(end, sentence.end))) return [];
    const told = text.slice(Math.max(sentence.start, start - REACH), start);
    const before = told.slice(Math.max(told.lastIndexOf(','), told.lastIndexOf(';')) + 1);
    return PARTICIPLE.test(before) && !FINITE.test(before) ? [end] : [];
  });
}

/** How far before a date what it belongs to is looked for, in UTF-16 units: more than any clause of the development articles. */
const REACH = 400;

const AUXILIARY = 'have|has|had|was|were|is|are|will|would|could|may|might|said';
const FINITE_NEXT = new RegExp(String.raw`^ (?:${AUXILIARY})\b`);
const FINITE = new RegExp(String.raw`\b(?:${AUXILIARY}|be|been|did|do|does)\b`);
const PARTICIPLE = new RegExp(
  String.raw`\b${oneOf(
    '[a-z]{2,}ed',
    'born|held|built|made|sold|bought|won|lost|given|taken|written',
    'shown|sent|begun|led|found|known|seen|killed|stolen|thrown|caught|struck|torn|drawn|left',
    'brought|fought|paid|shot|sunk|driven|flown|frozen|hidden|laid|chosen|broken|fallen|grown',
  )}\b`,
);
