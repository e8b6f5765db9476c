import type { DateExpression } from './date-expression.ts';
import { intervalOf } from './interval.ts';

/**
 * Whether a date can be that of an event: it has a place in the calendar, and it is not part of a name ("the 2022 Winter Olympics", "the
 * 1991 agreement"), of somebody's years of life ("Steve Jobs 1955-2011"), nor the "today" of a quotation that means these days.
 */
export function datesEvents(text: string, date: DateExpression, published: string | undefined): boolean {
  if (date.type !== 'DATE' && date.type !== 'TIME') return false;
  if (!intervalOf(date.value, date.part, published)) return false;
  if (isAttribute(text, date) || isLifetime(text, date)) return false;
  return !(/^today$/i.test(date.text) && inQuotation(text, date.start));
}

function isAttribute(text: string, { start, end, value }: DateExpression): boolean {
  if (!/^\d{4}$/.test(value) || end - start !== 4) return false;
  const after = text.slice(end, end + 40);
  const before = text.slice(Math.max(0, start - 24), start);
  if (/^['’]s? |^-/.test(after) || TIME_WORD.test(before)) return false;
  return (
    /\b(?:the|a|an|its|his|her|their|this|that|[A-Z]\w+|\w+['’]s?) $/i.test(before) && /^ \w+/.test(after)
  );
}

const TIME_WORD =
  /\b(?:in|since|by|of|until|during|from|to|and|between|before|after|for|around|through|early|late|mid) $/i;

function isLifetime(text: string, { start, end }: DateExpression): boolean {
  const around = text.slice(Math.max(0, start - 28), end + 8);
  return /(?:[A-Z][\w.]+ |\()(?:1[5-9]|20)\d\d\s?[-–—]\s?(?:1[5-9]|20)\d\d\b/.test(around);
}

function inQuotation(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  const open = before.lastIndexOf('“');
  if (open >= 0) return before.indexOf('”', open) < 0;
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const quotes = line.match(/"/g)?.length ?? 0;
  return quotes % 2 === 1 || line.lastIndexOf('``') > line.lastIndexOf("''");
}
