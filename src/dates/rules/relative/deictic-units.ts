import type { Span } from '../../../language/span.ts';
import type { Context } from '../../resolve/context.ts';
import { shift, type Unit } from '../../values/unit.ts';
import { type Rule, rule, where } from '../rule.ts';
import { nearTold } from './anaphoric-units.ts';

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
        if (unit === 'day') return nearTold(setting, span, 1, unit);
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
 * day", "the end of the year", "so far in the quarter", "for the rest of the week", "half of the year",
 * "the worst day of the year", "ended the day", "down 3% on the day".
 */
const current = rule(
  new RegExp(
    `\\bthe (?:(?:current|new|present) )?${NAME}(?![-\\w]| (?:before|after|ended|earlier|ago|to))`,
    'g',
  ),
  (g, match, text) => {
    if (!CERTAIN_ONE.test(text.slice(Math.max(0, match.index - 32), match.index))) return undefined;
    return { type: 'DATE', resolve: (setting, span) => running(setting, span, (g['unit'] ?? 'day') as Unit) };
  },
);
const CERTAIN_ONE =
  /\b(?:earlier|later|late|early|far|beginning|start|end|close|middle|rest|remainder|half|outset|course|part|turn|months|quarters?) (?:in|of|on|for) $|\b(?:first|second|third|last|final|best|worst|\w{2,}est) (?:trading |business )?(?:day|week|month|quarter|session|performance) (?:of|in) $|\b(?:ended|ending|ends|finished|closed|began|started) $|(?:percent|per cent|%|points?|higher|lower|up|down|loss|gain) (?:for|on) $/i;

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

/** The second half of "this week and next", "last year and this": the unit is the first one's. */
const andNext = rule(
  /\b(?:[Tt]his|[Ll]ast) (?<unit>year|month|week|quarter) (?:and|or|and possibly|and perhaps) (?:the )?(?<which>next|this)\b(?! \w)/g,
  (g, match) => ({
    type: 'DATE',
    from: match[0].length - (g['which'] ?? '').length,
    resolve: ({ published }) =>
      published && shift(published, g['which'] === 'next' ? 1 : 0, (g['unit'] ?? 'year') as Unit),
  }),
);

/** "the year", "the week" as they run at the publication; "the day" and "the quarter" are those told of. */
function running(setting: Context, span: Span, unit: Unit): string | undefined {
  if (unit === 'day') {
    const inSentence = setting.anchorInSentence(span, /^\d{4}-\d\d-\d\d/)?.slice(0, 10);
    return inSentence ?? setting.newsBefore(span) ?? setting.published ?? nearTold(setting, span, 0, unit);
  }
  if (unit === 'quarter') return nearTold(setting, span, 0, unit);
  const narrated = setting.narrated(span);
  if (narrated) return shift(narrated, 0, unit);
  return setting.published ? shift(setting.published, 0, unit) : OPEN[unit];
}

/** Rules about years, months, weeks and days pointed at by a word beside them. */
export const deicticUnitRules: readonly Rule[] = [
  fromPublication,
  nextButOne,
  where(/ (?:next|this)\b/, andNext),
  current,
  whole,
];
