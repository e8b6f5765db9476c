import type { Span } from '../../../language/span.ts';
import { type Context, type Resolved, relative } from '../../resolve/context.ts';
import { oneOf } from '../../values/pattern.ts';
import { QUARTER_REACH, shift } from '../../values/unit.ts';
import type { DateRule } from '../rule.ts';
import { unitBeside } from './unit-beside.ts';

const YEAR = oneOf(
  String.raw`(?<year>[12]\d{3})\b`,
  'last year|previous year|prior year',
  '(?:a |the )?year (?:earlier|before|ago)',
);

/** "the same period of last year", "the same quarter a year earlier", "the same month last year", "the same quarter of 2008". */
const samePeriod: DateRule = {
  name: 'same-period',
  examples: [
    { text: 'up on [the same period of last year]', value: '2022' },
    { text: 'in the third quarter, against [the same quarter a year earlier]', value: '2022-Q3' },
    { text: 'up in the second quarter from [the same quarter of 2008]', value: '2008-Q2' },
    { text: 'In March 2012 it fell from [the same month last year].', value: '2011-03' },
    { text: 'up on [the same time in 2008]', value: '2008' },
    { text: 'Second-quarter sales beat those of [the same period last year].', value: '2022-Q2' },
    { text: 'Rents rose in May, data showed on Monday, up on [the same month of 2020].', value: '2020-05' },
  ],
  counterExamples: ['the same period of calm', 'the same time zone'],
  signs: { words: 'same', before: 1 },
  pattern: new RegExp(
    String.raw`\b[Tt]he same (?<unit>period|time|quarter|month) (?:(?:of|in) )?(?:the )?${YEAR}\b`,
    'g',
  ),
  read: (g) => ({
    type: 'DATE',
    resolve(context, span) {
      if (g['year']) return ofYear(context, span, g['unit'] ?? '', g['year']);
      if (g['unit'] === 'month') return unitBeside(context, span, -12, 'month');
      const told =
        g['unit'] === 'quarter'
          ? context.anchor(span, /^\d{4}-Q\d$/)
          : context.anchorInSentence(span, /^\d{4}-Q\d$/);
      return yearBefore(told ?? context.published);
    },
  }),
};

/** The quarter or month told of, in another year; of a period only the year is known. */
function ofYear(context: Context, span: Span, unit: string, year: string): Resolved | undefined {
  const told =
    context.anchor(span, unit === 'quarter' ? /^\d{4}-Q\d$/ : /^\d{4}-\d\d$/, QUARTER_REACH) ??
    context.anchor(span, /^\d{4}-(?:Q\d$|\d\d)/);
  if (!told || (unit !== 'quarter' && unit !== 'month')) return relative(year);
  return relative(year + told.slice(4, 7), told);
}

/** "a year-earlier quarter", "the year-ago period", "year-earlier": the same time of the year before. */
const yearEarlier: DateRule = {
  name: 'year-earlier',
  examples: [
    { text: 'from [a year-earlier] loss', value: '2022' },
    { text: 'It rose in the third quarter from [the year-ago period].', value: '2022-Q3' },
    {
      text: 'It rose in the third quarter from a year earlier. [The year-ago quarter] had a charge.',
      value: '2022-Q3',
    },
  ],
  counterExamples: ['the year-end bonus', { text: 'It was so years ago.', readBy: 'past' }],
  signs: { words: 'year', before: 1 },
  pattern: /\b(?:the |a )?year-(?:earlier|ago)(?: (?:quarter|period|month))?\b/gi,
  read: () => ({
    type: 'DATE',
    resolve: (context, span) =>
      yearBefore(context.anchor(span, /^\d{4}-Q\d$/, QUARTER_REACH) ?? context.published),
  }),
};

function yearBefore(from: string | undefined): Resolved | undefined {
  return from === undefined ? undefined : relative(shift(from, -1, 'year'), from);
}

/** Rules about the same time of the year before. */
export const yearBeforeRules: readonly DateRule[] = [samePeriod, yearEarlier];
