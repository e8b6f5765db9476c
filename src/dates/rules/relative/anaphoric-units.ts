import type { Span } from '../../../language/span.ts';
import type { Context } from '../../resolve/context.ts';
import { parseDay } from '../../values/days.ts';
import { oneOf } from '../../values/pattern.ts';
import { DATE_UNIT, type Unit } from '../../values/unit.ts';
import type { DateRule } from '../rule.ts';
import { DATE_UNIT_SIGNS } from '../signs.ts';
import { unitBeside } from './unit-beside.ts';

/** "the same day", "that year", "that week": the one told of just before. */
const sameUnit: DateRule = {
  name: 'same-unit',
  examples: [
    { text: 'He came on June 5, 2012. He left [the same day].', value: '2012-06-05' },
    { text: 'He came on June 5, 2012. [That week] he left.', value: '2012-W23' },
    {
      text: 'He was named on Monday. He will be sworn in on December 22. Two were killed [the same day].',
      value: '2023-10-16',
    },
    { text: 'He came in 1998 and left [that year].', value: '1998' },
    { text: 'The tour set out on April 23, 2014 and ended on [the same day in 2016].', value: '2016-04-23' },
    { text: 'It opened on February 29, 2012 and shut on [the same day in 2014].', value: '2014' },
  ],
  counterExamples: [{ text: 'that year-long war', readBy: 'open-duration' }, 'that years went by'],
  signs: { words: DATE_UNIT_SIGNS, before: 2 },
  pattern: new RegExp(
    String.raw`\b(?:[Tt]hat(?: same| very)?|(?:[Tt]he |[Tt]his )same) ${DATE_UNIT}\b` +
      String.raw`(?:(?<=day) (?:in|of) (?<year>[12]\d{3})\b)?(?!-)`,
    'g',
  ),
  read: (g) => ({
    type: 'DATE',
    resolve(context, span) {
      const told = unitBeside(context, span, 0, (g['unit'] ?? 'day') as Unit);
      if (!told || !g['year']) return told;
      const day = g['year'] + told.value.slice(4);
      return { ...told, value: parseDay(day) ? day : g['year'] };
    },
  }),
};

const ADJACENT = `(?<which>next|following|previous|preceding|subsequent|prior|ensuing) ${DATE_UNIT}`;
const CLAUSE_NEXT = oneOf('that|in|at|and|as|with', 'by|when|while|on|from');
const ONE_BEFORE = String.raw`(?<unit2>year|month|week|day|night) (?<side>before|after|earlier)(?=[.,;:)"\n]| ${CLAUSE_NEXT}\b)`;

/** "the next day", "the following year", "the previous month", "the day before", "the year after", "the preceding quarter". */
const adjacentUnit: DateRule = {
  name: 'adjacent-unit',
  examples: [
    { text: 'He came on June 5, 2012. [The following year] he returned.', value: '2013' },
    { text: 'He came on June 5, 2012. He left [the next day].', value: '2012-06-06' },
    { text: 'He came on June 5, 2012, having left [the month before].', value: '2012-05' },
    { text: 'It fell on June 5, 2012, from [the previous week].', value: '2012-W22' },
    { text: 'He came on June 5, 2012, having left [the night before].', value: '2012-06-04TNI' },
  ],
  counterExamples: [
    { text: 'over the next year', readBy: 'stretch' },
    'the day before the vote',
    'the following day-trip',
  ],
  signs: { words: `${DATE_UNIT_SIGNS} night`, before: 2 },
  pattern: new RegExp(String.raw`\b[Tt]he (?:${ADJACENT}|${ONE_BEFORE})\b(?!-)`, 'g'),
  read(g, match, text) {
    const which = (g['which'] ?? g['side'] ?? '').toLowerCase();
    if (which === 'next' && isLength(text, match.index, g['unit'])) return undefined;
    const unit = (g['unit'] ?? (g['unit2'] === 'night' ? 'day' : g['unit2']) ?? 'day') as Unit;
    const by = /next|following|subsequent|after|ensuing/.test(which) ? 1 : -1;
    const resolve = (context: Context, span: Span) => unitBeside(context, span, by, unit);
    if (g['unit2'] !== 'night') return { type: 'DATE', resolve };
    return {
      type: 'TIME',
      resolve(context, span) {
        const day = resolve(context, span);
        return day && { ...day, value: `${day.value}TNI` };
      },
    };
  },
};

/** "over the next year", "the next decade": a length of time, not the one after that told of. */
function isLength(text: string, at: number, unit: string | undefined): boolean {
  return (
    unit === 'decade' ||
    unit === 'century' ||
    /\b(?:over|within|during|for|throughout) $/i.test(text.slice(Math.max(0, at - 12), at))
  );
}

/** Rules about years, months, weeks and days beside or equal to one told of before. */
export const anaphoricUnitRules: readonly DateRule[] = [sameUnit, adjacentUnit];
