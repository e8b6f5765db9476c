import { addDays, isoWeek } from '../../language/days.ts';
import type { Span } from '../../language/span.ts';
import { intervalOf } from '../interval.ts';
import { quarterOf, shift, type Unit } from './reckon.ts';
import { type Rule, rule, type Setting } from './rule.ts';

const NAME = '(?<unit>year|month|week|quarter|decade|century|day)';

/** "this year", "last month", "next week", "the current quarter", "last century", "a year" is not taken, nor "the last year" (a duration). */
const fromPublication = rule(
  new RegExp(
    `\\b(?:(?<which>[Tt]his|[Tt]his past|[Ll]ast|[Nn]ext|[Tt]he current|[Cc]urrent|[Tt]his coming|[Tt]he coming|[Tt]he upcoming) |(?<lastOf>[Tt]he last |[Tt]he next |[Tt]he latest |[Tt]he coming )(?=quarter|century|calendar))(?:calendar )?${NAME}(?![-\\w])`,
    'g',
  ),
  (g, match, text) => {
    const which = (g['which'] ?? g['lastOf'] ?? '').trim().toLowerCase();
    if (g['unit'] === 'day' && which !== 'next') return undefined;
    if (/^the (?:last|next)/.test(which) && g['unit'] !== 'quarter' && g['unit'] !== 'century')
      return undefined;
    if (
      which === 'last' &&
      /\b(?:the|The|its|his|her|their|our|my) $/.test(text.slice(0, match.index).slice(-6)) &&
      g['unit'] !== 'quarter'
    )
      return undefined;
    return {
      type: 'DATE',
      resolve: (setting, span) => {
        const unit = (g['unit'] ?? 'day') as Unit;
        if (unit === 'day') return near(setting, span, 1, unit);
        const offset = /next|coming/.test(which) ? 1 : /last|past/.test(which) ? -1 : 0;
        if (!setting.published) return OPEN[unit];
        return shift(setting.published, which === 'the latest' ? -1 : offset, unit);
      },
    };
  },
);

/** Values of units that nothing places. */
const OPEN: Partial<Record<Unit, string>> = {
  year: 'XXXX',
  month: 'XXXX-XX',
  week: 'XXXX-WXX',
  quarter: 'XXXX-QX',
  decade: 'XXX',
  century: 'XX',
};

/**
 * "the year", "the month", "the week", "the day" and so on where a word before shows that a certain one is meant: "earlier in the
 * day", "the end of the year", "so far in the quarter", "for the rest of the week", "half of the year".
 */
const current = rule(
  new RegExp(
    `\\bthe (?:(?:current|new|present) )?${NAME}(?![-\\w]| (?:before|after|ended|earlier|ago|to))`,
    'g',
  ),
  (g, match, text) => {
    if (!CERTAIN_ONE.test(text.slice(Math.max(0, match.index - 20), match.index))) return undefined;
    return { type: 'DATE', resolve: (setting, span) => running(setting, span, (g['unit'] ?? 'day') as Unit) };
  },
);
const CERTAIN_ONE =
  /\b(?:earlier|later|late|early|far|beginning|start|end|close|middle|rest|remainder|half|outset|course|part|turn|months|quarters?) (?:in|of|on|for) $/i;

/** "for the year", "in the quarter", "during the month": the one told of before, else that of the publication. */
const whole = rule(
  /\b(?<how>[Ff]or|[Ii]n|[Dd]uring) the (?<unit>year|month|week|quarter)\b(?=[.,;:)"”]|$| (?:and|but|as|while|was|were|from|compared|with|on|at|by|rose|fell|totaled)\b)/g,
  (g, match) => {
    const unit = (g['unit'] ?? 'year') as Unit;
    return {
      type: 'DATE',
      from: match[0].length - 4 - unit.length,
      resolve: (setting, span) => running(setting, span, unit),
    };
  },
);

/** "the week after next", "the year before last", "the year after next". */
const nextButOne = rule(
  /\b[Tt]he (?<unit>year|month|week|quarter) (?<way>after (?:the )?next|before last)\b/g,
  (g) => ({
    type: 'DATE',
    resolve: ({ published }) =>
      published && shift(published, g['way'] === 'before last' ? -2 : 2, (g['unit'] ?? 'year') as Unit),
  }),
);

/** "the same day", "that year", "that week": the one told of just before. */
const same = rule(
  new RegExp(`\\b(?:[Tt]hat(?: same| very)?|(?:[Tt]he |[Tt]his )same) ${NAME}\\b(?!-)`, 'g'),
  (g) => ({
    type: 'DATE',
    resolve: (setting, span) => near(setting, span, 0, (g['unit'] ?? 'day') as Unit),
  }),
);

/** "the next day", "the following year", "the previous month", "the day before", "the year after", "the preceding quarter". */
const beside = rule(
  new RegExp(
    `\\b[Tt]he (?:(?<which>next|following|previous|preceding|subsequent|prior|ensuing) ${NAME}|(?<unit2>year|month|week|day|night) (?<side>before|after|earlier)(?=[.,;:)"”\\n]| (?:that|in|at|and|as|with|by|when|while|on|from)\\b))(?!-)`,
    'g',
  ),
  (g, match, text) => {
    const which = (g['which'] ?? g['side'] ?? '').toLowerCase();
    if (which === 'next' && isLength(text, match.index, g['unit'])) return undefined;
    const unit = (g['unit'] ?? (g['unit2'] === 'night' ? 'day' : g['unit2']) ?? 'day') as Unit;
    const by = /next|following|subsequent|after|ensuing/.test(which) ? 1 : -1;
    return { type: 'DATE', resolve: (setting, span) => near(setting, span, by, unit) };
  },
);

/** "a year-earlier quarter", "the year-ago period", "year-earlier": the same time of the year before. */
const yearEarlier = rule(/\b(?:the |a )?year-(?:earlier|ago)(?: (?<unit>quarter|period|month))?\b/gi, () => ({
  type: 'DATE',
  resolve(setting, span) {
    const anchor = setting.anchor(span, /^\d{4}-Q\d$/) ?? setting.published;
    return anchor && shift(anchor, -1, 'year');
  },
}));

/** "over the next year", "the next decade": a length of time, not the one after that told of. */
function isLength(text: string, at: number, unit: string | undefined): boolean {
  return (
    unit === 'decade' ||
    unit === 'century' ||
    /\b(?:over|within|during|for|throughout) $/i.test(text.slice(Math.max(0, at - 12), at))
  );
}

/** "the year", "the week" as they run at the publication; "the day" and "the quarter" are those told of. */
function running(setting: Setting, span: Span, unit: Unit): string | undefined {
  if (unit === 'day' || unit === 'quarter') return near(setting, span, 0, unit);
  return setting.published ? shift(setting.published, 0, unit) : OPEN[unit];
}

function near(setting: Setting, span: Span, by: number, unit: Unit): string | undefined {
  const wanted =
    unit === 'day'
      ? /^\d{4}-\d\d-\d\d/
      : unit === 'week'
        ? /^\d{4}-(?:\d\d-\d\d|W)/
        : unit === 'month'
          ? /^\d{4}-\d\d(?!\d)/
          : unit === 'quarter'
            ? /^\d{4}-(?:Q|\d\d)/
            : /^\d{2,4}/;
  const anchor = setting.anchor(span, wanted) ?? setting.published;
  if (!anchor) return undefined;
  if (by === 0 && unit === 'week') {
    const day = intervalOf(anchor)?.earliest;
    return day && isoWeek(addDays(day, 0));
  }
  if (by === 0 && unit === 'quarter') {
    if (/Q/.test(anchor)) return anchor;
    // A report speaks of the last whole quarter, unless of what is to come.
    return setting.tense(span) === 'past' ? shift(anchor, -1, 'quarter') : quarterOf(anchor);
  }
  return shift(anchor.replace(/T.*$/, ''), by, unit);
}

/** Rules about years, months, weeks and days pointed at by a word beside them. */
export const unitRules: readonly Rule[] = [
  fromPublication,
  nextButOne,
  current,
  whole,
  same,
  beside,
  yearEarlier,
];
