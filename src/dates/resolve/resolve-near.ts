import type { Span } from '../../language/span.ts';
import { addDays, daysBetween, isoDay, isoMonth, weekday } from '../values/days.ts';
import { intervalOf } from '../values/interval.ts';
import type { Context } from './context.ts';

/** The month of which year (`XXXX-10` where nothing tells): the latest one up to the publication in the past tense, the next one in the future. */
export function monthNear(setting: Context, span: Span, month: number): string | undefined {
  const narrated = setting.narrated(span);
  if (narrated) {
    const year = Number(narrated.slice(0, 4));
    return isoMonth(month < Number(narrated.slice(5, 7)) ? year + 1 : year, month);
  }
  const told = setting.anchorInSentence(span, /^\d{4}(?:-\d\d){0,2}$/);
  const published = setting.published;
  if (!published) return told ? isoMonth(Number(told.slice(0, 4)), month) : `XXXX-${pad(month)}`;
  const year = Number(published.slice(0, 4));
  const now = Number(published.slice(5, 7));
  const backThen =
    told && Number(told.slice(0, 4)) < year - 1 && !/\b(?:as of|since) $/i.test(setting.before(span));
  if (backThen && setting.tense(span) === 'past') return isoMonth(Number(told.slice(0, 4)), month);
  if (month === now) return isoMonth(year, month);
  const opening = RANGE_BEFORE.test(setting.before(span))
    ? setting.anchorInSentence(span, /^\d{4}-\d\d(?:-\d\d)?$/)
    : undefined;
  if (opening) {
    const from = Number(opening.slice(0, 4));
    return isoMonth(month < Number(opening.slice(5, 7)) ? from + 1 : from, month);
  }
  const future = pointsAhead(setting, span);
  return isoMonth(future ? (month > now ? year : year + 1) : month < now ? year : year - 1, month);
}

/** The day of a month without its year: the latest one in the past tense, the next one in the future, else the nearest. */
export function dayNear(setting: Context, span: Span, month: number, day: number): string | undefined {
  const narrated = setting.narrated(span);
  if (narrated) {
    const year = Number(narrated.slice(0, 4));
    return [year, year + 1].flatMap((y) => isoDay(y, month, day) ?? []).find((iso) => iso >= narrated);
  }
  const told = setting.anchorInSentence(span, /^\d{4}(?:-\d\d){0,2}$/);
  const published = setting.published ?? told;
  const from = published && intervalOf(published)?.earliest;
  if (!from) return `XXXX-${pad(month)}-${pad(day)}`;
  const year = Number(from.slice(0, 4));
  const tense = setting.tense(span);
  if (told && Number(told.slice(0, 4)) < year - 1 && tense === 'past')
    return isoDay(Number(told.slice(0, 4)), month, day);
  const days = [year - 1, year, year + 1].flatMap((y) => isoDay(y, month, day) ?? []);
  const distance = (iso: string) => daysBetween(from, iso);
  const nearest = [...days].sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)))[0];
  if (nearest && Math.abs(distance(nearest)) <= 1) return nearest;
  if (pointsAhead(setting, span)) return days.find((iso) => distance(iso) >= 0) ?? nearest;
  if (tense === 'past') return days.filter((iso) => distance(iso) <= 0).at(-1) ?? nearest;
  return nearest;
}

/** The weekday (0 Monday) that the sentence means: today where it is today, else the last one, or the next in the future tense. */
export function weekdayNear(setting: Context, span: Span, day: number): string | undefined {
  const from = setting.published;
  if (!from) return `XXXX-WXX-${day + 1}`;
  const before = setting.before(span);
  const opening =
    RANGE_BEFORE.test(before) || LISTED_DAY.test(before)
      ? setting.anchorInSentence(span, /^\d{4}-\d\d-\d\d/)
      : undefined;
  if (opening) return addDays(opening.slice(0, 10), (day - weekday(opening.slice(0, 10)) + 7) % 7);
  const back = (weekday(from) - day + 7) % 7;
  if (back === 0) return from;
  return pointsAhead(setting, span) ? addDays(from, 7 - back) : addDays(from, -back);
}

/** Whether the phrase tells of what was still to come: future tense, or "by", "until" before it without a past verb. */
export function pointsAhead(setting: Context, span: Span): boolean {
  const tense = setting.tense(span);
  const before = setting.before(span);
  if (/\b(?:since|as of|ended|ending|after)\s+(?:the |last )?$/i.test(before)) return false;
  if (tense === 'future' || UNTIL_GIVEN.test(before) || AHEAD_OF.test(before)) return true;
  if (tense === 'present') return !/\b(?:ago|since)\s*$/i.test(before);
  return (
    tense === 'unknown' &&
    /\b(?:by|until|till|before|ahead of|starting|beginning|effective)\s+$/i.test(before)
  );
}

/** "Ahead of Thursday's meeting, stocks rose", "was named chairman, effective Jan. 1". */
const AHEAD_OF = /\b(?:ahead of|in advance of|in time for|in the run-up to|effective) $/i;
/** "has given it until", "have until": a respite ends in what is still to come. */
const UNTIL_GIVEN =
  /\b(?:has|have|had|gave|gives?|given|granted|extended|closed|shut|suspended|halted|postponed|delayed|adjourned) (?:[\w']+ ){0,4}(?:until|through) (?:at least |late |early |mid-|the (?:end|middle|beginning|start) of )?$/i;

/** "from March to", "between June and", "January-": the month that follows is the one after. */
const RANGE_BEFORE =
  /(?:\b(?:from|between)\b[^.;]{1,30} (?:to|and|through|until|till) |[a-z.] ?[-–] ?| (?:to|through) )(?:early |late |mid-?)?$/i;

/** "Monday and Tuesday": the days of a list follow each other. */
const LISTED_DAY = /day (?:and|or) (?:early |late )?$/;

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
