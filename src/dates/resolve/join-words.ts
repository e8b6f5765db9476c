import type { DateExpression } from '../date-expression.ts';
import { addDays, isoWeek } from '../values/days.ts';
import { partOfDay } from '../values/timex-codes.ts';

/**
 * Widens a day by the words before it that make another time of it: "the morning of June 5", "the early hours of Friday", "the week of
 * Oct. 6", "the weekend of August 12", "the day after Christmas", "the week before Thanksgiving". `from` is where the words may begin (UTF-16 offset in the text).
 */
export function joinWords(text: string, date: DateExpression, from: number): DateExpression {
  if (date.type !== 'DATE' || !DAY.test(date.value)) return date;
  const before = text.slice(Math.max(from, date.start - REACH), date.start);
  const part = PART_OF.exec(before);
  if (part) {
    return widened(date, part[0].length, { type: 'TIME', value: date.value + partOfDay(part[1]) });
  }
  const week = WEEK_OF.exec(before);
  if (week) return widened(date, week[0].length, { value: isoWeek(date.value) + (week[1] ? '-WE' : '') });
  const beside = /^['’]s\b|^ [a-z]+(?:ing|ed)\b/.test(text.slice(date.end)) ? null : UNIT_BESIDE.exec(before);
  if (beside) {
    const by = beside[2] === 'after' ? 1 : -1;
    return widened(date, beside[0].length, {
      value: beside[1] === 'week' ? isoWeek(addDays(date.value, 7 * by)) : addDays(date.value, by),
      basis: 'relative',
      anchor: date.value,
    });
  }
  return date;
}

function widened(date: DateExpression, by: number, change: Partial<DateExpression>): DateExpression {
  return { ...date, start: date.start - by, ...change };
}

const REACH = 24;
const DAY = /^\d{4}-\d\d-\d\d$/;
const PART_OF =
  /\b(?:the )?(?:early |late )?(morning|afternoon|evening|night|(?:early|small|wee) hours) (?:of|on) $/;
const WEEK_OF = /\b(?:the )?week(?:(end)? of| (?:beginning|starting|commencing|ended|ending)) (?:the )?$/;
const UNIT_BESIDE = /\b[Tt]he (day|week) (after|before) $/;
