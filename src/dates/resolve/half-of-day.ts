import { addDays } from '../values/days.ts';

/** The time by the clock in a part of a day: "T19:30" for "T07:30" in "TEV". Hours after midnight stay as they are. */
export function inPart(part: string, time: string): string {
  const [, hour = '', rest = ''] = /T(\d\d)(.*)$/.exec(time) ?? [];
  if (part === 'TNI' && hour === '12') return `T00${rest}`;
  const isLater = part !== 'TMO' && Number(hour) < 12 && (part === 'TAF' || Number(hour) >= NIGHT_ENDS);
  return `T${isLater ? String(Number(hour) + 12) : hour}${rest}`;
}

/** "at two o'clock on Tuesday night" is after midnight. */
const NIGHT_ENDS = 4;

/** The day and time of a time by the clock, "T19:30", in a day's part, "2023-10-17TEV"; the small hours of a night are those of the day after. */
export function dayInPart(partOfDay: string, time: string): string {
  const [day, part] = [partOfDay.slice(0, 10), partOfDay.slice(10)];
  const isNextDay = part === 'TNI' && Number(time.slice(1, 3)) < NIGHT_ENDS;
  return (isNextDay ? addDays(day, 1) : day) + time;
}

/** Whether a time by the clock, "T20:31", lies in a part of a day, "TNI". */
export function isInPart(time: string, part: string): boolean {
  const [from, to] = HOURS[part] ?? [24, 0];
  const hour = Number(time.slice(1, 3));
  return hour >= from && hour < to;
}
const HOURS: Readonly<Record<string, readonly [number, number]>> = {
  TMO: [0, 12],
  TAF: [12, 18],
  TEV: [17, 24],
  TNI: [18, 24],
};

/** In a value with its time by the clock: a night has begun, after which the small hours are those of the next day. */
export const AT_NIGHT = /T(?:19|2[0-3])/;
/** Times before it are of a night, or of its end. */
export const SMALL_HOURS = 'T06';
