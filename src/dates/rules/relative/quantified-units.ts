import type { Candidate, Context, Resolved } from '../../resolve/context.ts';
import { addDays, addMonths, isoWeek } from '../../values/days.ts';
import { EXACT_NUMBER, numberOf, VAGUE_NUMBER } from '../../values/numbers.ts';
import { durationValue, shift, UNIT, type Unit, unitOf } from '../../values/unit.ts';
import type { Rule } from '../rule.ts';
import { QUARTER_REACH } from './anaphoric-units.ts';

/**
 * A number of units, and what the words after it make of it:
 * - a date before the publication: "two years ago", "about a month ago", "a year ago today", "18 months back", "half a century ago";
 * - a date after it: "three days from now", "two weeks from today", "in two weeks' time", "a year hence";
 * - a date reckoned from the one told before: "two years later", "10 days earlier", "a day later", "three weeks afterwards";
 * - else a duration: "two years", "fifty-year", "27-year", "two and a half years", "a week", "half an hour", "several days", "a few weeks",
 *   "five full days". Not ages ("56-year-old", "aged 10 years"), not "a second", "a minute".
 *
 * One rule, found by its unit: the numbers in words are the dearest pattern of all.
 */
export const quantifiedUnits: Rule = (text) => {
  const found: Candidate[] = [];
  for (const match of text.matchAll(UNIT_WORD)) {
    const head = COUNT_BEFORE.exec(text.slice(Math.max(0, match.index - REACH), match.index));
    const measure = unitOf(match[0]);
    if (!head || !measure) continue;
    const candidate = read(text, {
      head,
      measure,
      word: match[0],
      start: match.index - head[0].length,
      end: match.index + match[0].length,
    });
    if (candidate) found.push(candidate);
  }
  return found;
};

interface Counted {
  readonly head: RegExpExecArray;
  readonly measure: { readonly unit: Unit; readonly factor: number };
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const REACH = 60;
const UNIT_WORD = new RegExp(`(?<=[\\w.)½][ -])${UNIT}\\b`, 'g');
const COUNT_BEFORE = new RegExp(
  `(?<![\\w$€£.,-])(?:(?:about|around|almost|nearly|more than|less than|at least|(?:just |well )?over|just under|up to|only|just|some|roughly|approximately|exactly|barely|as (?:many|much|long|little|few) as|fewer than) )?(?<half>half (?=an?[- ]))?(?<count>${EXACT_NUMBER}|${VAGUE_NUMBER}|(?:an?|the)(?: (?:full|whole|entire|further|additional|extra|single))?)(?: more| full| straight| consecutive| successive| additional| whole| further| other| long| short| calendar| business| working)?[- ]$`,
  'i',
);
const SHIFTED =
  /^(?<half> and a half)? (?:(?<ago>ago(?: (?<exact>today|this week|this month)\b)?|back(?=[.,;:]|$)|previously)|(?<back>earlier|beforehand|before(?=[.,;:"”)\n]|$))|(?<on>later|afterwards?|thereafter)|(?<ahead>(?:from|after) (?:now|today|tomorrow|yesterday|this day)|hence|before (?:today|yesterday|tomorrow)))\b(?! than)|^['’]? time\b/;
/** "60 miles an hour" is a speed. */
const DISTANCE = /\b(?:miles|kilomet(?:er|re)s|km|knots|feet|met(?:er|re)s) $/;
const AGE = /^(?:[- ]olds?\b| of age\b)/;

function read(text: string, counted: Counted): Candidate | undefined {
  const { head, measure, start, end } = counted;
  const groups = head.groups ?? {};
  const words = groups['count'] ?? '';
  const after = text.slice(end, end + 32);
  const shifted = SHIFTED.exec(after);
  const half = /^ and a half\b/.test(after);
  const count = countOf(words, groups['half'] !== undefined, half);
  const timed = shifted?.[0].endsWith(' time') ?? false;
  const vague = /^the\b/i.test(words) && /s$/i.test(counted.word);
  if (shifted && !vague && (!timed || /\b[Ii]n $/.test(text.slice(Math.max(0, start - 3), start)))) {
    return {
      start,
      end: end + shifted[0].length,
      ...shiftedReading(start, measure, count, shifted.groups ?? {}),
    };
  }
  if (AGE.test(after) || /\b(?:aged?|ages) (?:of )?$/i.test(text.slice(Math.max(0, start - 10), start)))
    return undefined;
  if (/^an?$/i.test(words) && DISTANCE.test(text.slice(Math.max(0, start - 12), start))) return undefined;
  if (!isDuration(counted, words, after)) return undefined;
  const { unit, factor } = measure;
  const value = count === 0.5 && unit === 'hour' ? 'PT30M' : durationValue(count, unit, factor);
  const tail = half ? ' and a half'.length : /^-long\b/.test(after) ? '-long'.length : 0;
  return { start, end: end + tail, type: 'DURATION', resolve: () => ({ value, basis: 'stated' }) };
}

function shiftedReading(
  start: number,
  { unit, factor }: Counted['measure'],
  count: number | undefined,
  way: { readonly [name: string]: string | undefined },
) {
  const backward =
    way['ago'] !== undefined || way['back'] !== undefined || /^before/i.test(way['ahead'] ?? '');
  const fromTold = way['back'] !== undefined || way['on'] !== undefined;
  const short = unit === 'second' || unit === 'minute' || unit === 'hour';
  if (fromTold && short)
    return {
      type: 'DURATION' as const,
      resolve: (): Resolved => ({ value: durationValue(count, unit, factor), basis: 'stated' }),
    };
  return {
    type: 'DATE' as const,
    resolve(setting: Context): Resolved | undefined {
      if (count === undefined) return { value: backward ? 'PAST_REF' : 'FUTURE_REF', basis: 'relative' };
      const quarter =
        unit === 'year' && backward && fromTold
          ? setting.anchor({ start, end: start }, /^\d{4}-Q\d$/, QUARTER_REACH)
          : undefined;
      if (quarter) return relative(shift(quarter, -count * factor, unit));
      const from = fromTold
        ? setting.anchor({ start, end: start }, FINE_ENOUGH[unit])?.replace(/T.*$/, '')
        : nearDay(setting, way['ahead']);
      if (!from) return { value: backward ? 'PAST_REF' : 'FUTURE_REF', basis: 'relative' };
      if (way['exact']) return relative(exactly(from, -count * factor, unit, way['exact']));
      return relative(shift(from, (backward ? -1 : 1) * count * factor, unit));
    },
  };
}

function relative(value: string | undefined): Resolved | undefined {
  return value === undefined ? undefined : { value, basis: 'relative' };
}

/** "a year ago today", "two years ago this week": as fine as the word behind it. */
function exactly(from: string, count: number, unit: Unit, word: string): string | undefined {
  if (unit !== 'year' && unit !== 'month' && unit !== 'week') return undefined;
  const day =
    unit === 'week'
      ? addDays(from, 7 * count)
      : addMonths(from, Math.round(count * (unit === 'year' ? 12 : 1)));
  return word === 'today' ? day : word.endsWith('week') ? isoWeek(day) : day.slice(0, 7);
}

/** What a date must be for units to be counted from it: days from a day, months from a month. */
const FINE_ENOUGH: Partial<Record<Unit, RegExp>> = {
  day: /^\d{4}-\d\d-\d\d/,
  week: /^\d{4}-(?:\d\d-\d\d|W\d\d)/,
  month: /^\d{4}-(?:\d\d|W\d\d)/,
  quarter: /^\d{4}-(?:Q\d|\d\d)/,
  year: /^\d{4}/,
  decade: /^\d{3}/,
  century: /^\d{2}/,
};

/** The day that "from tomorrow", "after today", "before yesterday" count from. */
function nearDay({ published }: Context, words = ''): string | undefined {
  return published && addDays(published, /tomorrow$/i.test(words) ? 1 : /yesterday$/i.test(words) ? -1 : 0);
}

/** "the year", "a second", "a minute", "years a day" and "one day" are no lengths of time. */
function isDuration({ head, measure, word }: Counted, words: string, after: string): boolean {
  const plural = /(?:s|ia)$/i.test(word);
  const joined = head[0].endsWith('-');
  if (measure.unit === 'quarter')
    return plural && !joined && !/^ of an?\b/.test(after) && !/^(?:an?|the)\b/i.test(words);
  if (/^the\b/i.test(words)) return false;
  if (!plural && /^(?:some|many|few|several|numerous)\b/i.test(words)) return false;
  if (/^an?\b(?! few| couple| number| hundred| thousand| dozen)/i.test(words)) {
    if (plural || measure.unit === 'second' || measure.unit === 'minute') return false;
    if (/ (?:single|full|whole|entire)$/i.test(words)) return true;
    return !(measure.unit === 'day' && /^ (?:when|that|to|in|of)\b/.test(after));
  }
  if (/^(?:one|1)$/i.test(words) && measure.unit === 'day')
    return joined || / (?:after|before)\b/.test(after);
  return true;
}

function countOf(words: string, halved: boolean, half: boolean): number | undefined {
  const text = words.toLowerCase();
  const plain = /^(?:an?|the)(?: (?:full|whole|entire|further|additional|extra|single))?$/.test(text)
    ? 1
    : /^a couple/.test(text)
      ? 2
      : numberOf(text);
  return plain === undefined ? undefined : (halved ? plain / 2 : plain) + (half ? 0.5 : 0);
}
