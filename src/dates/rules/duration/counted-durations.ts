import { stated } from '../../resolve/context.ts';
import { EXACT_NUMBER, numberOf, ORDINAL, ordinalOf } from '../../values/numbers.ts';
import { durationValue, type Unit, unitOf } from '../../values/unit.ts';
import { COUNTED_UNIT, type Quantity, quantityAt } from '../quantity.ts';
import { isShifted } from '../relative/shift-words.ts';
import type { DateRule } from '../rule.ts';
import { UNIT_SIGNS } from '../signs.ts';

/** "two years", "fifty-year", "27-year", "two and a half years", "a week", "half an hour", "several days", "a few weeks". */
const countedDuration: DateRule = {
  name: 'counted-duration',
  examples: [
    { text: 'It took [two and a half years].', value: 'P2.5Y' },
    { text: 'a [fifty-year] life', value: 'P50Y' },
    { text: 'It took [18 months].', value: 'P18M' },
    { text: 'It took [half an hour].', value: 'PT30M' },
    { text: 'It took [several weeks].', value: 'PXW' },
    { text: 'It took [a year and a half].', value: 'P1.5Y' },
    { text: '[seven days] a week', value: 'P7D' },
    { text: 'for [a year]', value: 'P1Y' },
    { text: 'its biggest [one-day] loss', value: 'P1D' },
    { text: 'in [a single day]', value: 'P1D' },
    { text: 'The index lost a tenth in [a day] in April 1992.', value: 'P1D' },
    { text: 'after [2 1/2 years]', value: 'P2.5Y' },
    { text: 'for [about twenty-five years]', value: 'P25Y' },
    { text: 'for [a couple of decades]', value: 'P20Y' },
    { text: 'Thefts fell in the [12 months] before.', value: 'P12M' },
    { text: 'The match lasted [4 hours and 41 minutes].', value: 'PT4H41M' },
    { text: 'He served [two years and six months].', value: 'P2Y6M' },
    { text: 'He fell [a year and three days] after he had won.', value: 'P1Y3D' },
    { text: 'It docked after [two days and three hours].', value: 'P2DT3H' },
    { text: '[A minute] before they went on he was asleep.', value: 'PT1M' },
    { text: 'It turned to it within [a minute].', value: 'PT1M' },
    { text: 'It shone for [half a minute].', value: 'PT30S' },
    { text: 'It is his third win in as [many weeks].', value: 'P3W' },
    { text: 'The war is [three weeks] old.', value: 'P3W' },
  ],
  counterExamples: [
    'The 36-year-old man, aged 36, has a son 10 years old.',
    'Wait a second. The second time took a minute.',
    'It blew at 60 miles an hour and turned 30 times per second.',
    'It cut its rate by three-quarters of a point.',
    'It was one day that',
    'aged 10 years',
  ],
  signs: { words: UNIT_SIGNS },
  pattern: new RegExp(COUNTED_UNIT, 'g'),
  read(g, match, text) {
    const word = g['unit'] ?? '';
    const quantity = quantityAt(text, match.index, word);
    if (!quantity || isShifted(text, quantity, word)) return undefined;
    const { start, words, unit, factor } = quantity;
    const end = match.index + word.length;
    const after = text.slice(end, end + 32);
    const before = text.slice(Math.max(0, start - 12), start);
    const isAge = AGE_NEXT.test(after) && (quantity.isJoined || !/^(?:day|week|month)$/.test(unit));
    if (isAge || AGED.test(before) || (/^an?$/i.test(words) && DISTANCE.test(before))) return undefined;
    if (!isLength(quantity, word, before, after)) return undefined;
    const half = /^ and a half\b/.exec(after)?.[0] ?? '';
    const rest = half || quantity.isJoined ? undefined : smallerPart(unit, after);
    const given =
      quantity.count ??
      (AS_MANY.test(before + words) ? lastNumber(text.slice(Math.max(0, start - REACH), start)) : undefined);
    const count = given === undefined ? undefined : given + (half ? 0.5 : 0);
    const value = count === 0.5 && HALVES[unit] ? HALVES[unit] : durationValue(count, unit, factor);
    const tail = rest?.text ?? (half || (/^-long\b/.exec(after)?.[0] ?? ''));
    const from = start - match.index;
    return {
      type: 'DURATION',
      from,
      length: end + tail.length - start,
      resolve: () => stated(rest ? value + rest.value : value),
    };
  },
};

/** "his third win in as many weeks": as many as the number before it. */
const AS_MANY = /\bin as many$/;
/** Code units. */
const REACH = 60;
const NUMBER = new RegExp(
  String.raw`(?<![\w.,])(?:(?<ordinal>${ORDINAL})|(?<exact>${EXACT_NUMBER}))\b`,
  'gi',
);

function lastNumber(before: string): number | undefined {
  const { ordinal, exact } = [...before.matchAll(NUMBER)].at(-1)?.groups ?? {};
  return ordinal ? ordinalOf(ordinal) : exact ? numberOf(exact) : undefined;
}

const HALVES: Partial<Record<Unit, string>> = { hour: 'PT30M', minute: 'PT30S' };
const AGE_NEXT = /^(?:[- ]olds?\b| of age\b)/;
const AGED = /\b(?:aged?|ages) (?:of )?$/i;
/** "60 miles an hour" is a speed. */
const DISTANCE = /\b(?:miles|kilomet(?:er|re)s|km|knots|feet|met(?:er|re)s) $/;

/** The " and 41 minutes" of "4 hours and 41 minutes", as the end of its value; not in what is a date ("two years and a month ago"). */
function smallerPart(unit: Unit, after: string): { text: string; value: string } | undefined {
  const [text, words = '', short, month = ''] = SMALLER.exec(after) ?? [];
  const next = unitOf(short ?? month)?.unit;
  const count = numberOf(words);
  if (
    !text ||
    !next ||
    count === undefined ||
    !(SMALLER_OF[unit] === next || (next === 'day' && WITH_DAYS.has(unit)))
  )
    return undefined;
  return { text, value: durationValue(count, next, 1).slice(next === 'minute' || next === 'second' ? 2 : 1) };
}
const SMALLER_OF: Partial<Record<Unit, Unit>> = {
  hour: 'minute',
  minute: 'second',
  day: 'hour',
  year: 'month',
};
/** "a year and three days", "two months and a day". */
const WITH_DAYS: ReadonlySet<Unit> = new Set<Unit>(['year', 'month', 'week']);
const NO_DATE_NEXT = String.raw`\b(?! (?:ago|later|earlier)\b)`;
const SMALLER = new RegExp(
  String.raw`^,? (?:and )?(\d{1,2}|[a-z]{3,9}) ` +
    String.raw`(?:(seconds?|minutes?|hours?)${NO_DATE_NEXT}|((?:month|day)s?)${NO_DATE_NEXT}(?! on\b))`,
);

/** "the year", "a second", "a minute", "years a day" and "one day" are no lengths of time. */
function isLength(
  { words, unit, count, isJoined }: Quantity,
  word: string,
  before: string,
  after: string,
): boolean {
  const isPlural = /(?:s|ia)$/i.test(word);
  if (unit === 'quarter')
    return isPlural && !isJoined && !/^ of an?\b/.test(after) && !/^(?:an?|the)\b/i.test(words);
  if (/^the\b/i.test(words)) return false;
  if (!isPlural && /^(?:some|many|few|several|numerous)\b/i.test(words)) return false;
  if (/^an?\b(?! few| couple| number| hundred| thousand| dozen)/i.test(words)) {
    if (isPlural) return false;
    if (unit === 'second' || unit === 'minute')
      return count === 0.5 || BESIDE_EVENT.test(after) || TAKEN.test(before);
    if (/ (?:single|full|whole|entire)$/i.test(words)) return true;
    if (IN_ONE.test(before) && /^ in [A-Z\d]/.test(after)) return true;
    return !(unit === 'day' && /^ (?:when|that|to|in|of)\b/.test(after));
  }
  if (/^(?:one|1)$/i.test(words) && unit === 'day') return isJoined || / (?:after|before)\b/.test(after);
  return true;
}

/** "a minute before he fell", "within a minute"; not "wait a minute". */
const BESIDE_EVENT = /^ (?:before|after) (?:the|an?|he|she|it|we|they|I)\b/;
/** "lost a tenth in a day in April". */
const IN_ONE = /\b(?:in|within) $/;
const TAKEN = /\b(?:within|under) $/;

/** Rules about numbers of units. */
export const countedDurationRules: readonly DateRule[] = [countedDuration];
