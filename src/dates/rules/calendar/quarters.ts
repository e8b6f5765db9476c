import { isoYear, yearEndingIn } from '../../values/days.ts';
import { ordinalOf } from '../../values/numbers.ts';
import { oneOf } from '../../values/pattern.ts';
import type { DateRule } from '../rule.ts';
import { FORECAST_YEARS, OF_YEAR, partOfYear, WHOSE } from './part-of-year.ts';

const WHICH =
  '(?<word>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast(?= quarter of [12])|[Ff]inal(?= quarter of [12])|1st|2nd|3rd|4th)';
const LETTER = oneOf(
  String.raw`Q(?<q>[1-4])(?: ?'(?<short>\d\d)\b)?`,
  String.raw`(?<q2>[1-4])Q ?'?(?<short2>\d\d)\b`,
);
const QUARTER = `(?:${WHICH}(?:[- ]fiscal)?[- ]quarter|${LETTER})`;
const YEAR_BEFORE = String.raw`(?:(?<year0>[12]\d{3})(?:'s)? )?(?:fiscal )?`;
const RESULTS = oneOf('earnings|results|profits?|net|loss(?:es)?', 'sales|revenues?|figures|income|report');

/** A quarter of a year; "third-quarter earnings" are those of the last one that is over. */
const quarter: DateRule = {
  name: 'quarter',
  examples: [
    { text: '[the third quarter of 2008]', value: '2008-Q3' },
    { text: 'in [the 1988 third quarter]', value: '1988-Q3' },
    { text: "in [1988's fourth quarter]", value: '1988-Q4' },
    { text: "[last year's third quarter]", value: '2022-Q3' },
    { text: 'in [Q3 2008]', value: '2008-Q3' },
    { text: 'Margins widened in [2Q24].', value: '2024-Q2' },
    { text: "Margins widened in [Q2 '24].", value: '2024-Q2' },
    { text: 'Sales fell in [3Q98].', value: '1998-Q3', published: '1999-03-02' },
    { text: 'in [the last quarter of 2021]', value: '2021-Q4' },
    { text: 'It fell in [the second quarter].', value: '2023-Q2' },
    { text: 'It fell from [the first quarter] to the third quarter of 2008.', value: '2008-Q1' },
    { text: 'posted a [third-quarter] loss', value: '2023-Q3' },
    { text: 'will report [fourth-quarter] earnings', value: '2022-Q4' },
    { text: 'It expects [fourth-quarter] sales to rise.', value: '2023-Q4' },
    { text: 'in [the first quarter of last year]', value: '2022-Q1' },
  ],
  counterExamples: [
    'They lost in the third quarter-final.',
    'They won the third quarter 32-21.',
    'It cut its rate by three-quarters of a point.',
  ],
  signs: { words: 'quarter q1 q2 q3 q4 1q* 2q* 3q* 4q*', before: 8 },
  pattern: new RegExp(
    String.raw`\b(?:(?:[Tt]he |${WHOSE})?${YEAR_BEFORE}${QUARTER}${OF_YEAR}?)(?![\w]|-finals?| finals?| \d+-\d)` +
      String.raw`(?=(?<told> ${RESULTS}\b)?)`,
    'g',
  ),
  read(g) {
    const number = Number(
      g['q'] ?? g['q2'] ?? (/^(?:last|final)/i.test(g['word'] ?? '') ? 4 : ordinalOf(g['word'] ?? '')),
    );
    const short = g['short'] ?? g['short2'];
    return {
      type: 'DATE',
      resolve(context, span) {
        const year = short && isoYear(yearEndingIn(short, context.published, FORECAST_YEARS));
        return partOfYear(context, span, `Q${number}`, year ? { ...g, year } : g);
      },
    };
  },
};

/** Rules about quarters of a year. */
export const quarterRules: readonly DateRule[] = [quarter];
