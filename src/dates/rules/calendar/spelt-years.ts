import { stated } from '../../resolve/context.ts';
import { numberOf, ONE_TO_NINE, TEEN, TEN } from '../../values/numbers.ts';
import { oneOf } from '../../values/pattern.ts';
import type { DateRule } from '../rule.ts';

const CENTURY = '(?<century>seventeen|eighteen|nineteen|twenty)';
const IN_CENTURY = oneOf(
  `(?<tens>${TEN})(?:[- ](?<ones>${ONE_TO_NINE}))?`,
  `(?<teen>${TEEN})`,
  `(?:oh|zero)[- ](?<oh>${ONE_TO_NINE})`,
);
const AFTER_2000 = oneOf(`(?<t2>${TEN})(?:[- ](?<o2>${ONE_TO_NINE}))?`, `(?<few>${ONE_TO_NINE}|${TEEN})`);
const THINGS = oneOf('hundred|thousand|million|people|percent|per cent|years|days|dollars');

/** "nineteen seventy-eight", "nineteen oh one", "twenty ten", "two thousand and eighteen": a year in words, as broadcasts have it. */
const speltYear: DateRule = {
  name: 'spelt-year',
  examples: [
    { text: 'in [nineteen seventy-eight]', value: '1978' },
    { text: 'since [nineteen oh one]', value: '1901' },
    { text: 'in [twenty ten] it', value: '2010' },
    { text: 'by [two thousand and eighteen]', value: '2018' },
    { text: 'in [two thousand twenty-one]', value: '2021' },
  ],
  counterExamples: ['twenty ten-year-olds came', 'twenty thirty people', 'two thousand and five hundred'],
  signs: { words: 'seventeen eighteen nineteen twenty thousand', before: 1 },
  pattern: new RegExp(
    String.raw`\b(?:${CENTURY}[- ]${IN_CENTURY}|two thousand(?: and)? ${AFTER_2000})\b(?! ${THINGS}\b|-)`,
    'gi',
  ),
  read(g) {
    const parts = ['tens', 'ones', 'teen', 'oh', 't2', 'o2', 'few'].map(
      (name) => numberOf(g[name] ?? '') ?? 0,
    );
    const century = g['century'] === undefined ? 20 : (numberOf(g['century']) ?? 0);
    const year = parts.reduce((sum, part) => sum + part, century * 100);
    return { type: 'DATE', resolve: () => stated(String(year)) };
  },
};

/** "300 BC", "44 B.C.", "AD 79", "1,000 BCE". */
const ancientYear: DateRule = {
  name: 'ancient-year',
  examples: [
    { text: 'He died in [44 BC].', value: 'BC0044' },
    { text: 'It stood in [AD 79].', value: '0079' },
    { text: 'since [300 B.C.]', value: 'BC0300' },
  ],
  counterExamples: ['It cost $44 BC.', 'the ADs 79'],
  signs: { words: 'ad* #', before: 2 },
  pattern: /(?<![\w,.$])(?:(?<bc>\d{1,4}) ?(?:BCE?\b|B\.C\.(?:E\.)?)|(?:AD|A\.D\.) ?(?<ad>\d{1,4})\b)/g,
  read: (g) => ({
    type: 'DATE',
    resolve: () => stated(g['bc'] ? `BC${g['bc'].padStart(4, '0')}` : g['ad']?.padStart(4, '0')),
  }),
};

/** Rules about years in words and those of antiquity. */
export const speltYearRules: readonly DateRule[] = [speltYear, ancientYear];
