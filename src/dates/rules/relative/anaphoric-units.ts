import type { Span } from '../../../language/span.ts';
import type { Context } from '../../resolve/context.ts';
import { isoWeek } from '../../values/days.ts';
import { intervalOf } from '../../values/interval.ts';
import { quarterOf, shift, type Unit } from '../../values/unit.ts';
import { type Rule, rule } from '../rule.ts';

const NAME = '(?<unit>year|month|week|quarter|decade|century|day)';

/** "the same day", "that year", "that week": the one told of just before. */
const same = rule(
  new RegExp(`\\b(?:[Tt]hat(?: same| very)?|(?:[Tt]he |[Tt]his )same) ${NAME}\\b(?!-)`, 'g'),
  (g) => ({
    type: 'DATE',
    resolve: (setting, span) => nearTold(setting, span, 0, (g['unit'] ?? 'day') as Unit),
  }),
);

/** "the next day", "the following year", "the previous month", "the day before", "the year after", "the preceding quarter". */
const beside = rule(
  new RegExp(
    `\\b[Tt]he (?:(?<which>next|following|previous|preceding|subsequent|prior|ensuing) ${NAME}|(?<unit2>year|month|week|day|night) (?<side>before|after|earlier)(?=[.,;:)"”\\n]| (?:that|in|at|and|as|with|by|when|while|on|from)\\b))\\b(?!-)`,
    'g',
  ),
  (g, match, text) => {
    const which = (g['which'] ?? g['side'] ?? '').toLowerCase();
    if (which === 'next' && isLength(text, match.index, g['unit'])) return undefined;
    const unit = (g['unit'] ?? (g['unit2'] === 'night' ? 'day' : g['unit2']) ?? 'day') as Unit;
    const by = /next|following|subsequent|after|ensuing/.test(which) ? 1 : -1;
    return { type: 'DATE', resolve: (setting, span) => nearTold(setting, span, by, unit) };
  },
);

/** "a year-earlier quarter", "the year-ago period", "year-earlier": the same time of the year before. */
const yearEarlier = rule(/\b(?:the |a )?year-(?:earlier|ago)(?: (?<unit>quarter|period|month))?\b/gi, () => ({
  type: 'DATE',
  resolve(setting, span) {
    const anchor = setting.anchor(span, /^\d{4}-Q\d$/, QUARTER_REACH) ?? setting.published;
    return anchor && shift(anchor, -1, 'year');
  },
}));

/** "the same period of last year", "the same quarter a year earlier", "the same month last year", "the same quarter of 2008": a year before the one told of. */
const samePeriod = rule(
  /\b[Tt]he same (?<unit>period|time|quarter|month) (?:(?:of|in) )?(?:the )?(?:(?<year>[12]\d{3})\b|last year|previous year|prior year|(?:a |the )?year (?:earlier|before|ago))\b/g,
  (g) => ({
    type: 'DATE',
    resolve(setting, span) {
      if (g['year']) return ofYear(setting, span, g['unit'] ?? '', g['year']);
      if (g['unit'] === 'month') return nearTold(setting, span, -12, 'month');
      const anchor = g['unit'] === 'quarter' ? setting.anchor(span, /^\d{4}-Q\d$/) : undefined;
      const from = anchor ?? setting.published;
      return from && shift(from, -1, 'year');
    },
  }),
);

/** The quarter or month told of, in another year; of a period only the year is known. */
function ofYear(setting: Context, span: Span, unit: string, year: string): string {
  const told = setting.anchor(span, unit === 'quarter' ? /^\d{4}-Q\d$/ : /^\d{4}-\d\d/);
  if (!told || (unit !== 'quarter' && unit !== 'month')) return year;
  return year + told.slice(4, 7);
}

/** "over the next year", "the next decade": a length of time, not the one after that told of. */
function isLength(text: string, at: number, unit: string | undefined): boolean {
  return (
    unit === 'decade' ||
    unit === 'century' ||
    /\b(?:over|within|during|for|throughout) $/i.test(text.slice(Math.max(0, at - 12), at))
  );
}

/** The date `by` units from the one told of before the phrase, else from the publication; 0 is the unit that holds it. */
export function nearTold(setting: Context, span: Span, by: number, unit: Unit): string | undefined {
  const anchor = setting.anchor(span, HOLDS[unit]) ?? setting.narrated(span) ?? setting.published;
  if (!anchor) return undefined;
  if (by === 0 && unit === 'week') {
    const day = intervalOf(anchor)?.earliest;
    return day && isoWeek(day);
  }
  if (by === 0 && unit === 'quarter') {
    if (/Q/.test(anchor)) return anchor;
    // A report speaks of the last whole quarter, unless of what is to come.
    return setting.tense(span) === 'past' ? shift(anchor, -1, 'quarter') : quarterOf(anchor);
  }
  return shift(anchor.replace(/T.*$/, ''), by, unit);
}

/** Values from which the unit can be told: a week needs a day or a week. */
const HOLDS: Partial<Record<Unit, RegExp>> = {
  day: /^\d{4}-\d\d-\d\d/,
  week: /^\d{4}-(?:\d\d-\d\d|W)/,
  month: /^\d{4}-\d\d(?!\d)/,
  quarter: /^\d{4}-(?:Q|\d\d)/,
};

/** Code units: how far behind a quarter may stand for "a year earlier" to be about it; two sentences. */
export const QUARTER_REACH = 300;

/** Rules about years, months, weeks and days beside or equal to one told of before. */
export const anaphoricUnitRules: readonly Rule[] = [same, beside, samePeriod, yearEarlier];
