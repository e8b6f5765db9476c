import { stated } from '../../resolve/context.ts';
import { oneOf } from '../../values/pattern.ts';
import type { DateRule } from '../rule.ts';

const YEARS = String.raw`(?<from>1[5-9]\d\d|20\d\d)(?<sep>[-/])(?<to>(?:1[5-9]|20)?\d\d)`;
const BUSINESS_YEAR = '(?<business>(?:financial|fiscal|tax|budget|accounting) year)';
/** What runs from one summer to the next. */
const RUNS_ON = oneOf('season|campaign|(?:school|academic) year|winter|term');

/**
 * "2023-24", "the 2019/20 season", "1999/2000": a year from one summer to the next, `2023/2024`. A business year goes by its end: "the
 * 2023-24 financial year" is FY2024.
 */
const splitYear: DateRule = {
  name: 'split-year',
  examples: [
    { text: 'The side won the shield in [2003-04].', value: '2003/2004' },
    { text: 'He sat out the entire [2019/20] season.', value: '2019/2020' },
    { text: 'The theatre closed after its [1999-2000] season.', value: '1999/2000' },
    { text: 'Borrowing fell in [the 2023-24 financial year].', value: 'FY2024' },
  ],
  counterExamples: [
    { text: 'the drought of 2011-14', readBy: 'year' },
    { text: 'It ran from 2009-2010 at a loss.', readBy: 'year' },
    { text: 'a plan for 2014-2020', readBy: 'year' },
  ],
  signs: { words: '#', before: 1 },
  pattern: new RegExp(
    String.raw`(?:\b[Tt]he (?=\S+ ${BUSINESS_YEAR}))?(?<![\w.,:/$£#¥-])${YEARS}(?![\w%]|[.,:]\d|[-/]\d)` +
      String.raw`(?: ${BUSINESS_YEAR.replace('<business>', '<named>')}\b)?(?=(?<told> (?:\w+ )?${RUNS_ON}\b)?)`,
    'g',
  ),
  read(g) {
    const [from, to] = [g['from'] ?? '', g['to'] ?? ''];
    const next = String(Number(from) + 1);
    const isFull = to.length === 4;
    if (isFull ? to !== next : to !== next.slice(2)) return undefined;
    if (g['named']) return { type: 'DATE', resolve: () => stated(`FY${next}`) };
    if (isFull && g['sep'] === '-' && !g['told']) return undefined;
    return { type: 'DATE', resolve: () => stated(`${from}/${next}`) };
  },
};

/** Rules about years that begin in one year of the calendar and end in the next. */
export const splitYearRules: readonly DateRule[] = [splitYear];
