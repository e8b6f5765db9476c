import type { DateExpression } from '../date-expression.ts';
import { addDays, parseDay } from '../values/days.ts';

/** Whether the first date of a text is that of its dateline, "CHARLESTON, W.Va., Jan. 18 -", one or two days before the publication (ISO day). */
export function isDateline(text: string, { start, end, value }: DateExpression, published: string): boolean {
  return (
    start < LONGEST &&
    parseDay(value) !== undefined &&
    value < published &&
    value >= addDays(published, -MOST_DAYS) &&
    PLACE.test(text.slice(0, start)) &&
    /^ ?(?:\([\w ,/]{1,20}\) ?)?[-:_]/.test(text.slice(end, end + 26))
  );
}

/** Code units and days. */
const LONGEST = 60;
const MOST_DAYS = 2;
/** Of places the first word stands in capitals; the plain text has hyphens for dashes. */
const PLACE = /^\s*[A-Z]{3}[\w.,' -]* $/;
