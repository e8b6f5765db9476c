import { relative } from '../../resolve/context.ts';
import { oneOf } from '../../values/pattern.ts';
import { DATE_UNIT, OPEN_VALUES, shift, type Unit } from '../../values/unit.ts';
import type { DateRule } from '../rule.ts';
import { DATE_UNIT_SIGNS } from '../signs.ts';
import { unitBeside } from './unit-beside.ts';

const WHICH = oneOf(
  '[Tt]his|[Tt]his past|[Ll]ast|[Nn]ext',
  '[Tt]he current|[Cc]urrent',
  '[Tt]his coming|[Tt]he coming|[Tt]he upcoming',
);
const THE_LAST = '(?<lastOf>[Tt]he (?:last|next|latest|coming) )(?=quarter|century|calendar)';

/** "this year", "last month", "next week", "the current quarter", "last century"; not "the last year", which is a length of time. */
const deicticUnit: DateRule = {
  name: 'deictic-unit',
  examples: [
    { text: 'It rained [last week].', value: '2023-W41' },
    { text: 'It rained [earlier this month].', value: '2023-10', part: 'EARLIER' },
    { text: 'It will rain [later this year].', value: '2023', part: 'LATER' },
    { text: 'It will rain [next year].', value: '2024' },
    { text: 'It fell in [the latest quarter].', value: '2023-Q3' },
    { text: 'It came on June 5, 2012. They left [next day].', value: '2012-06-06' },
    { text: 'It rained [this week].', value: 'XXXX-WXX', published: null },
  ],
  counterExamples: [
    'this day of all days',
    { text: 'over the last year', readBy: 'stretch' },
    'last-week news',
  ],
  signs: { words: DATE_UNIT_SIGNS, before: 3 },
  pattern: new RegExp(
    String.raw`\b(?:(?<which>${WHICH}) |${THE_LAST})(?:calendar )?${DATE_UNIT}(?![-\w])`,
    'g',
  ),
  read(g, match, text) {
    const which = (g['which'] ?? g['lastOf'] ?? '').trim().toLowerCase();
    const unit = (g['unit'] ?? 'day') as Unit;
    if (unit === 'day' && which !== 'next') return undefined;
    if (/^the (?:last|next)/.test(which) && unit !== 'quarter' && unit !== 'century') return undefined;
    if (
      which === 'last' &&
      unit !== 'quarter' &&
      OWNER.test(text.slice(Math.max(0, match.index - 6), match.index))
    )
      return undefined;
    return {
      type: 'DATE',
      resolve(context, span) {
        if (unit === 'day') return unitBeside(context, span, 1, unit);
        const { published } = context;
        if (!published) return relative(OPEN_VALUES[unit]);
        const offset = /next|coming/.test(which) ? 1 : /last|past|the latest/.test(which) ? -1 : 0;
        return relative(shift(published, offset, unit), published);
      },
    };
  },
};
/** "his last year": no date. */
const OWNER = /\b(?:the|The|its|his|her|their|our|my) $/;

/** "the week after next", "the year before last", "the year after next". */
const unitAfterNext: DateRule = {
  name: 'unit-after-next',
  examples: [
    { text: 'They meet [the week after next].', value: '2023-W44' },
    { text: 'It closed [the year before last].', value: '2021' },
  ],
  counterExamples: [{ text: 'He left the month after.', readBy: 'adjacent-unit' }],
  signs: { words: 'year month week quarter', before: 1 },
  pattern: /\b[Tt]he (?<unit>year|month|week|quarter) (?<way>after (?:the )?next|before last)\b/g,
  read: (g) => ({
    type: 'DATE',
    resolve: ({ published }) =>
      published === undefined
        ? undefined
        : relative(
            shift(published, g['way'] === 'before last' ? -2 : 2, (g['unit'] ?? 'year') as Unit),
            published,
          ),
  }),
};

/** The second half of "this week and next", "last year and this": the unit is the first one's. */
const andNext: DateRule = {
  name: 'and-next-unit',
  examples: [
    { text: 'shut this week and [next]', value: '2023-W43' },
    { text: 'It fell last year and [this].', value: '2023' },
  ],
  counterExamples: [{ text: 'this week and next door', readBy: 'deictic-unit' }],
  signs: { words: 'year month week quarter', before: 1 },
  pattern: new RegExp(
    String.raw`\b(?:[Tt]his|[Ll]ast) (?<unit>year|month|week|quarter) ` +
      String.raw`(?:and|or|and possibly|and perhaps) (?:the )?(?<which>next|this)\b(?! \w)`,
    'g',
  ),
  read: (g, match) => ({
    type: 'DATE',
    from: match[0].length - (g['which'] ?? '').length,
    resolve: ({ published }) =>
      published === undefined
        ? undefined
        : relative(shift(published, g['which'] === 'next' ? 1 : 0, (g['unit'] ?? 'year') as Unit), published),
  }),
};

/** Rules about years, months, weeks and days that are named from that of writing. */
export const deicticUnitRules: readonly DateRule[] = [deicticUnit, unitAfterNext, andNext];
