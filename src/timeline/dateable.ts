import type { DateExpression } from '../dates/date-expression.ts';
import { intervalOf } from '../dates/values/interval.ts';
import { oneOf } from '../dates/values/pattern.ts';
import { isCompared } from './compared.ts';

/**
 * Whether a date can be that of an event: it has a place in the calendar, and it is not part of a name ("the 2022 Winter Olympics", "the
 * 1991 agreement"), of somebody's years of life ("Steve Jobs 1955-2011"), nor one that is denied ("not 2015"), nor the "today" of a quotation that means these days, nor what
 * something is compared with.
 */
export function datesEvents(text: string, date: DateExpression, published: string | undefined): boolean {
  if (date.type !== 'DATE' && date.type !== 'TIME') return false;
  if (!intervalOf(date.value, date.part, published)) return false;
  if (isAttribute(text, date) || isLifetime(text, date)) return false;
  if (isAside(text, date) || isCompared(text, date) || isInAddress(text, date)) return false;
  if (isDenied(text, date)) return false;
  return !(/^today$/i.test(date.text) && inQuotation(text, date.start));
}

/** "https://example.org/1990-report". */
function isInAddress(text: string, { start }: DateExpression): boolean {
  return /(?:\w:\/\/|\bwww\.)\S*$/.test(text.slice(Math.max(0, start - LONGEST_ADDRESS), start));
}
const LONGEST_ADDRESS = 200;

/** "Ann Smith, mayor since 1998, said", "(on sale since May)": how long something has been so, and no event. */
function isAside(text: string, { start, end }: DateExpression): boolean {
  const aside = ASIDE.exec(text.slice(Math.max(0, start - 80), start))?.[1];
  return aside !== undefined && !FINITE.test(aside) && /^\s*[,)–—]/.test(text.slice(end, end + 3));
}
const ASIDE = /[,(–—] ?([^,.;:()–—\n]{0,60})\bsince (?:about |early |late |the )?$/;
const FINITE =
  /\b(?:is|are|was|were|has|have|had|did|does|do|will|would|[a-z]+ed|rose|fell|grew|went|won|lost)\b/;

/** "in 2020, and not 2015", "on Monday rather than on Sunday": when it did not happen. */
export function isDenied(text: string, { start }: DateExpression): boolean {
  return DENIED.test(text.slice(Math.max(0, start - 24), start));
}
const DENIED = /\b(?:not|rather than|instead of) (?:in |on )?$/i;

function isAttribute(text: string, { start, end, value }: DateExpression): boolean {
  if (!/^\d{4}$/.test(value) || end - start !== 4) return false;
  const after = text.slice(end, end + 40);
  const before = text.slice(Math.max(0, start - 24), start);
  if (NAMED_YEAR.test(before) || (CITED.test(before) && /^(?:[a-z]?[,;:)]|\s*$)/.test(after))) return true;
  if (/^['’]s? |^-/.test(after) || TIME_WORD.test(before)) return false;
  return DETERMINER.test(before) && /^ \w+/.test(after);
}

/** "the 2023 budget", "Toyota 2019 models". */
const DETERMINER = new RegExp(
  String.raw`\b(?:${oneOf(
    '[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]his|[Tt]hat',
    'certain|select|some|all|new|used',
    String.raw`[A-Z]\w+|\w+['’]s?`,
  )}) $`,
);

/** "Nationality Act 1981", "the Edict of 1598", "World Cup 2010", "WWDC 2005", "pre-1967": a name, not a time. */
const NAMED_YEAR = new RegExp(
  String.raw`(?:\b${oneOf(
    'Act|Treaty|Convention|Edict|Agreement|Constitution|Order|Bill|Law|Declaration',
    'Olympics|Games|Cup|Championships?|Conference|Summit|Expo|Forum',
    '[A-Z]{3,}',
  )}(?: of)? |\b(?:pre|post)-)$`,
);
/** "(1971)", "(Simonsen 1990, 57)": when a book came out, or a thing was made that the sentence only names. */
const CITED = /\((?:\p{Lu}[\p{L}.&, ]{0,40} )?$/u;
const TIME_WORD =
  /\b(?:in|since|by|of|until|during|from|to|and|between|before|after|for|around|through|early|late|mid) $/i;

function isLifetime(text: string, { start, end }: DateExpression): boolean {
  const around = text.slice(Math.max(0, start - 28), end + 8);
  return /(?: (?<=[A-Z][\w.]+ )|\()(?:1[5-9]|20)\d\d\s?[-–—]\s?(?:1[5-9]|20)\d\d\b/.test(around);
}

function inQuotation(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  const open = before.lastIndexOf('“');
  if (open >= 0) return before.indexOf('”', open) < 0;
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const quotes = line.match(/"/g)?.length ?? 0;
  return quotes % 2 === 1 || line.lastIndexOf('``') > line.lastIndexOf("''");
}
