import * as z from 'zod';
import { findDates } from '../dates/find-dates.ts';
import { intervalOf } from '../dates/values/interval.ts';
import { expectation } from './arguments.ts';

/** A date that a person typed, as its first and last day: "2023", "2023-03", "2023-03-17", "March 2023", "17 March 2023". */
export const typedDate = z
  .string({ error: expectation('date') })
  .max(40, expectation('date'))
  .transform((typed, context) => {
    const text = typed.trim().replace(/^(["'])(.*)\1$/, '$2');
    const [date] = findDates(text, {});
    const interval =
      intervalOf(text) ??
      (date && date.start === 0 && date.end === text.length ? intervalOf(date.value, date.part) : undefined);
    if (interval) return { earliest: interval.earliest, latest: interval.latest };
    context.addIssue({
      code: 'custom',
      message: expectation('date'),
    });
    return z.NEVER;
  });
