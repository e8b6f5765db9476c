import { relative, stated } from '../../resolve/context.ts';
import { isoYear, yearEndingIn } from '../../values/days.ts';
import { oneOf } from '../../values/pattern.ts';
import type { DateRule } from '../rule.ts';
import { FORECAST_YEARS } from './part-of-year.ts';

const FISCAL = '(?:fiscal|financial)';
const WHICH = '(?<which>last|past|next|this|current|previous|new|coming|the)';

/** "fiscal 2008", "fiscal year 2007", "FY2009", "the 2006 fiscal year", "the fiscal year", "last fiscal year". */
const fiscalYear: DateRule = {
  name: 'fiscal-year',
  examples: [
    { text: 'for [fiscal 2012]', value: 'FY2012' },
    { text: 'in [FY09]', value: 'FY2009' },
    { text: 'Sales fell in [FY98].', value: 'FY1998', published: '1999-03-02' },
    { text: 'Sales may rise in [FY00/01].', value: 'FY2001', published: '1999-03-02' },
    { text: 'Output grew in [FY2023/24].', value: 'FY2024' },
    { text: 'in [the 2006 fiscal year]', value: 'FY2006' },
    { text: 'in [the past fiscal year]', value: 'FY2023' },
    { text: 'for [next financial year]', value: 'FY2025' },
    { text: 'Subsidies fall [this financial year].', value: 'FY2024' },
  ],
  counterExamples: ['a fiscal deficit', { text: 'fiscal rules of 2012', readBy: 'year' }],
  signs: { words: 'fiscal financial fy*', before: 2 },
  pattern: new RegExp(
    String.raw`\b${oneOf(
      String.raw`(?:the )?${FISCAL}(?: year)? (?<year>[12]\d{3})`,
      String.raw`FY ?(?<year2>[12]\d{3}|\d\d)(?:[-/](?<to>\d\d))?`,
      String.raw`(?:the )?(?<year3>[12]\d{3}) ${FISCAL} year`,
      `(?:the )?${WHICH} ${FISCAL} year`,
    )}\b`,
    'gi',
  ),
  read: (g, match) => ({
    type: 'DATE',
    resolve({ published }) {
      const year = g['year'] ?? g['year2'] ?? g['year3'];
      const short = g['to'] ?? (year?.length === 2 ? year : undefined);
      if (short) return stated(`FY${isoYear(yearEndingIn(short, published, FORECAST_YEARS))}`);
      if (year) return stated(`FY${year}`);
      if (!published) return undefined;
      const which = g['which'] ?? '';
      const [year2, month] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))];
      const isNext = month >= (/financial/i.test(match[0]) ? APRIL : OCTOBER);
      const offset = /last|past|previous/i.test(which) ? -1 : /next|coming/i.test(which) ? 1 : 0;
      return relative(`FY${isoYear(year2 + (isNext ? 1 : 0) + offset)}`, published);
    },
  }),
};

/** Business years go by their end: those of Britain, India and Japan begin in April, that of the United States in October. */
const [APRIL, OCTOBER] = [4, 10];

/** "year-end", "the year's end": the end of the year of publication. */
const yearEnd: DateRule = {
  name: 'year-end',
  examples: [
    { text: 'by [year-end]', value: '2023', part: 'END' },
    { text: "He retires at [year's end].", value: '2023', part: 'END' },
    { text: "before [the year's end]", value: '2023', part: 'END' },
  ],
  counterExamples: ['its year-end results'],
  signs: { words: 'year', before: 1 },
  pattern: /\b(?:year[- ]end|(?:the )?year's end)\b(?! (?:results|report|bonus|close))/gi,
  read: () => ({
    type: 'DATE',
    resolve({ published }) {
      const year = relative(published?.slice(0, 4), published);
      return year && { ...year, part: 'END' };
    },
  }),
};

/** Rules about business years and the ends of years. */
export const fiscalRules: readonly DateRule[] = [fiscalYear, yearEnd];
