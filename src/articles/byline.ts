import { MONTH_PATTERN, WEEKDAY_PATTERN } from '../dates/values/calendar-names.ts';
import { fullDates } from '../dates/values/find-full-dates.ts';
import { readDateLine } from './date-line.ts';
import { endsSentence } from './lines.ts';

/** What a line above or below an article says of who wrote it, when and where. */
export interface Byline {
  readonly author?: string;
  readonly publisher?: string;
  /** ISO date. */
  readonly iso?: string;
}

/**
 * Reads "By Jane Doe", "By Tessa Moor, 30 November 2024", "By X | December 8, 2024 | 4 min read", "Words by Jane Doe for Example
 * News", "Jane Doe | 30 November 2023", "Words: Jane Doe", "By our health correspondent, 3 October 2023". Undefined for any other
 * line: every part of it must be one of a byline's.
 */
export function readByline(line: string): Byline | undefined {
  if (line.length > MAX_LENGTH || endsSentence(line)) return undefined;
  const [date] = fullDates(line);
  const isLast = date && (readDateLine(line.slice(date.start)) ?? READING_TIME.test(line.slice(date.end)));
  const parts = line.split(/(?<!\s)\s+[|•·–—]\s+/u);
  if (parts.length > 1) return ofParts(parts);
  if (!date || !isLast) return ofName(line);
  const before = line.slice(0, date.start).replace(DAY_BEFORE, '');
  const named = ofName(before);
  return named && { ...named, iso: date.iso };
}

function ofParts(parts: readonly string[]): Byline | undefined {
  let found: Byline = {};
  let hasRole = false;
  for (const [index, part] of parts.entries()) {
    const date = readDateLine(part);
    if (index > 0 && ROLE.test(part)) {
      hasRole = true;
      continue;
    }
    const named =
      date || READING_TIME.test(part)
        ? undefined
        : (readByline(part) ?? (index === 0 ? plainName(part) : undefined));
    if (date) found = { ...found, iso: date.iso };
    else if (named) found = { ...found, ...named };
    else if (!READING_TIME.test(part)) return undefined;
  }
  const isSure =
    NAMELESS.test(parts[0] ?? '') ||
    (found.author !== undefined && (BY.test(parts[0] ?? '') || found.iso !== undefined || hasRole));
  return isSure ? found : undefined;
}

/** "Jane Doe" beside a date needs no "by". */
function plainName(part: string): Byline | undefined {
  return isName(part) ? { author: part } : undefined;
}

function ofName(line: string): Byline | undefined {
  if (NAMELESS.test(line)) return {};
  const said = LABELLED.exec(line)?.[1];
  if (said !== undefined && isName(said)) return { author: said };
  // Most lines have no such word, and a pattern of many letters takes a start some milliseconds to compile.
  const { name, publisher } = (BY.test(line) && BYLINE.exec(line)?.groups) || {};
  if (name === undefined || !/^\p{Lu}/u.test(name)) return undefined;
  return {
    author: name.trim().replace(PLACE_BEHIND, ''),
    ...(publisher !== undefined && { publisher: publisher.trim() }),
  };
}

/** Whether a line is the name of a person and nothing else: two to four words, each with a capital. */
export function isName(line: string): boolean {
  return NAME_ALONE.test(line) && !ORGANISATION.test(line);
}

const MAX_LENGTH = 160;
/** "Words: Jane Doe. Pictures: John Doe". */
const LABELLED =
  /^(?:words|text|story|interview): (\p{Lu}[^:.]{3,60})(?:\. (?:pictures?|photos?|images?): .{3,60})?$/iu;
/** "Sport correspondent" beside a name. */
const ROLE = /^(?:\p{L}+ ){0,3}(?:correspondent|reporter|editor|columnist|writer)$/iu;
/** "By our health correspondent", "By staff reporters": a byline without a name. */
const NAMELESS =
  /^(?:by (?:an?|our|the)|from our|by(?= staff\b)) (?:[\p{L}-]+ ){0,4}(?:correspondents?|reporters?|editors?|staff|writers?|columnists?)(?: in \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2})?,?\s*$/iu;
const BY = /\bby\b/i;
const BYLINE =
  /^(?:(?:written|text|story|words|review|report(?:ed|ing)?|analysis|interview|opinion|photos?)(?: and \w+)?\s+)?by[:\s]\s*(?<name>\p{Lu}[\p{L}.'’-]*(?:(?:,? and |, | & | )(?:(?:de|van|von|der|al|bin|la) )?\p{Lu}[\p{L}.'’-]*){0,7}?)(?:,\s*(?:[\w ]{3,40} )?(?:staff writers?|reporters?|correspondents?|editors?|columnists?|associated press)|,? and agencies|\s+@\w+)?(?:\s+for\s+(?<publisher>(?:the )?\p{Lu}[\p{L}\p{N}&'’-]*(?: \p{Lu}[\p{L}\p{N}&'’-]*){0,4}))?,?\s*$/iu;
const NAME_ALONE =
  /^\p{Lu}[\p{L}'’-]*\.?(?: (?:(?:de|van|von|der|al|bin|la) )?\p{Lu}[\p{L}'’-]*\.?){1,3}(?: and \p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){1,2})?$/u;
const ORGANISATION =
  /\b(?:the|press|news|times|post|daily|street|agency|reuters|staff|reporters?|editors?|correspondents?|opinion|analysis|magazine|journal|review|today|media|group|team|university|ministry|council|party|street|road|island|city|united|states|north|south|east|west|new|day|best|home|world|business|sports?)\b/i;
const READING_TIME = /^\W*(?:\d+\s*(?:-\s*)?min(?:ute)?s?(?:\s+(?:read|listen|watch))?)?$/i;
/** What may stand between a name and a date: a comma, "on", a weekday. */
const DAY_BEFORE = new RegExp(
  `(?<![\\s,;:(–—-])[\\s,;:(–—-]*(?:\\b(?:on|published|posted|updated)\\b:?\\s*)?(?:\\b(?:${WEEKDAY_PATTERN})\\b\\.?,?\\s*)?$`,
  'i',
);

/** "LIMA, March 17 (Agency) -": the day of a dateline without its year, and the agency. */
export interface Dateline {
  readonly month?: string;
  readonly day?: number;
  readonly agency?: string;
}

/** Reads the dateline that opens a paragraph; undefined if none does. */
export function readDateline(paragraph: string): Dateline | undefined {
  const groups = DASH.test(paragraph) ? DATELINE.exec(paragraph)?.groups : undefined;
  const { month, day, otherMonth, otherDay, agency } = groups ?? {};
  if (!month && !otherMonth && !agency) return undefined;
  return {
    ...((month ?? otherMonth) && { month: month ?? otherMonth ?? '', day: Number(day ?? otherDay) }),
    ...(agency !== undefined && { agency }),
  };
}

/** What ends a dateline: a look before it, which takes a start some milliseconds to compile. */
const DASH = /[–—]|--|-\s/;
const NAMED = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:(?:de|del|la|of|the|am|on) )?\p{Lu}[\p{L}.'’-]*){0,3}`;
/** "Jane Doe in Lima". */
const PLACE_BEHIND = new RegExp(` in ${NAMED}`, 'gu');
/** A place as a dateline names it, as a pattern: "Lima", "RIO DE JANEIRO, Brazil". */
export const PLACE = `${NAMED}(?:, ${NAMED})?`;
const DATELINE = new RegExp(
  String.raw`^(?:${PLACE}?,?\s+(?!\s))?(?:(?<month>${MONTH_PATTERN})\b\.?\s+(?<day>\d{1,2})\b|(?<otherDay>\d{1,2})\s+(?<otherMonth>${MONTH_PATTERN})\b\.?)?,?\s*(?:(?:\((?<agency>\p{Lu}[\p{L} .&-]{1,30})\)|\/[\p{L} -]{2,30}\/)\s*)?(?:[–—]|--|-(?=\s))`,
  'u',
);
