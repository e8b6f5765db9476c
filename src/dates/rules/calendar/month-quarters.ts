import { MONTH_PATTERN, monthNumber } from '../../values/calendar-names.ts';
import type { DateRule } from '../rule.ts';
import { OF_YEAR, partOfYear } from './part-of-year.ts';

const FROM = `(?:(?<from>${MONTH_PATTERN})(?: ?- ?|-to-| to | through ))`;

/** "the April-June quarter", "the October-to-December quarter", "the March quarter": named by its months, or by the last of them. */
const monthQuarter: DateRule = {
  name: 'month-quarter',
  examples: [
    { text: 'Output shrank in [the April-June quarter].', value: '2023-Q2' },
    { text: 'Profits rose in [the October-to-December quarter].', value: '2022-Q4' },
    { text: 'The miner shipped less ore in [the September quarter].', value: '2023-Q3' },
    { text: 'Rents fell in [the January-March quarter of 2009].', value: '2009-Q1' },
  ],
  counterExamples: [
    'the February-April quarter',
    { text: 'In April a quarter of them left.', readBy: 'month' },
  ],
  signs: { words: 'quarter', before: 4 },
  pattern: new RegExp(String.raw`\b[Tt]he ${FROM}?(?<to>${MONTH_PATTERN}) quarter\b${OF_YEAR}?(?!-)`, 'g'),
  read(g) {
    const [from, to] = [monthNumber(g['from'] ?? ''), monthNumber(g['to'] ?? '')];
    if (to === 0 || to % 3 !== 0 || (g['from'] !== undefined && from !== to - 2)) return undefined;
    const groups = { ...g, told: ' results' };
    return { type: 'DATE', resolve: (context, span) => partOfYear(context, span, `Q${to / 3}`, groups) };
  },
};

/** Rules about quarters that go by their months. */
export const monthQuarterRules: readonly DateRule[] = [monthQuarter];
