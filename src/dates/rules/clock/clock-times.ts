import { oneOf } from '../../values/pattern.ts';
import type { DateRule, Groups, TextTest } from '../rule.ts';
import { timeOnDay } from './time-on-day.ts';

const ZONE_NAME = oneOf(
  'UTC|GMT|BST|EST|EDT|ET|CST|CDT|CT|MST|MDT|PST|PDT|PT',
  'CET|CEST|EET|MSK|IST|JST|AEST|AEDT|local time',
  'Eastern(?: Standard| Daylight)?(?: Time)?|Pacific(?: time)?|Z',
);
const OFFSET = String.raw`(?: ?[+-] ?\d{1,2}(?::\d\d)?)?`;
const zone = (group: string) => String.raw`(?: ?\(?(?<${group}>${ZONE_NAME})${OFFSET}\)?)?`;
const HALF_OF_DAY = String.raw`(?<half>[ap]m\b|[AP]M\b|[ap]\.m\b\.?|[AP]\.M\b\.?)`;
const TWELVE_HOURS = String.raw`(?<h12>1[0-2]|0?[1-9])(?:[:.](?<m12>[0-5]\d))?(?::[0-5]\d)? ?${HALF_OF_DAY}${zone('zone')}`;
const HOUR_AND_MINUTE = String.raw`(?<h24>[01]?\d|2[0-3])[:.]?(?<m24>[0-5]\d)(?::[0-5]\d)?`;
const FULL_DAY = `${HOUR_AND_MINUTE}(?<hrs> ?(?:hrs|hours))?${zone('zone24')}`;
const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const WHOSE_PART = oneOf('in the|this|last|yesterday|tomorrow', '(?:on )?[A-Z][a-z]+day');
const PART = '(?:morning|afternoon|evening|night)';
const PART_NEXT = String.raw`(?= (?:${WHOSE_PART} ${PART}|tonight)\b)`;
/** "on Friday morning at 9", "Saturday at 2". */
const AT_BEFORE = String.raw`(?<=\b(?:${PART}|[MTWFS][a-z]+day) at \w+)(?=[.,;:)]|$| (?:and|but|to|in|as|when)\b)`;
const O_CLOCK = `(?<oh>1[0-2]|[1-9]|${HOURS.join('|')})(?: o'clock|(?<=\\b[Aa]t \\w+)${PART_NEXT}|${AT_BEFORE})`;

/** "6:40 p.m.", "10 a.m. EST", "18:00 UTC", "at 10:30", "1900 GMT", "9.30am", "10 o'clock": a time of the sentence's day. */
const clockTime: DateRule = {
  name: 'clock-time',
  examples: [
    { text: 'It struck at [18:00 UTC].', value: '2023-10-18T18:00Z' },
    { text: 'It struck at [6:40 p.m.].', value: '2023-10-18T18:40' },
    { text: 'It landed at [6:40 p.m. (GMT +8)] there.', value: '2023-10-18T18:40' },
    { text: 'at [10:30 a.m. on Tuesday] it happened', value: '2023-10-17T10:30' },
    { text: 'It opened at [8:30 this morning].', value: '2023-10-18T08:30' },
    { text: 'It opens at [10:30] and', value: '2023-10-18T10:30' },
    { text: 'It struck at [1900 GMT].', value: '2023-10-18T19:00Z' },
    { text: 'The choir sings [tonight at 7.30].', value: '2023-10-18T19:30' },
    { text: 'The kiln is lit [tomorrow at 10.15].', value: '2023-10-19T10:15' },
    { text: 'The ferry sailed on [Friday morning at 9].', value: '2023-10-13T09:00' },
    { text: 'It will be played on [Saturday at 2].', value: '2023-10-21T14:00' },
    { text: 'Fire broke out on [Monday night at 3.30].', value: '2023-10-17T03:30' },
    { text: 'A warning was issued at [10.30 last night].', value: '2023-10-17T22:30' },
    { text: 'She rose at [7.30 on Tuesday night] to speak.', value: '2023-10-17T19:30' },
    { text: 'The hall opens at [8.15 tonight].', value: '2023-10-18T20:15' },
    { text: "It struck at [10 o'clock].", value: '2023-10-18T10:00' },
    { text: 'They restarted at [five this morning].', value: '2023-10-18T05:00' },
    { text: 'The jury retired at 11.20am on Monday and went home at [4.30].', value: '2023-10-16T16:30' },
    { text: 'And we are off. [9:07]: she speaks.', value: '2023-10-18T09:07' },
    { text: '10.05 Police came.\n10.40 A man fled.\n[11.15] Two are freed.', value: '2023-10-18T11:15' },
    { text: 'It struck at [0930 hours].', value: '2023-10-18T09:30' },
    { text: 'It struck at [12 a.m. EST].', value: '2023-10-18T00:00' },
    { text: 'The play begins at [8:30 on Tuesday evening].', value: '2023-10-24T20:30' },
    { text: 'Gates open at [8 a.m.], 9 a.m. and 10 a.m. on Tuesday.', value: '2023-10-24T08:00' },
    { text: 'Two bombs went off between [7:39] and 7:42 p.m. on Monday.', value: '2023-10-16T19:39' },
    { text: 'A curfew runs from 7 p.m. to [7 a.m.] again.', value: '2023-10-19T07:00' },
    {
      text: 'It vanished on Friday night. It left the port at [8:38 p.m.], an hour late.',
      value: '2023-10-13T20:38',
    },
    { text: 'On Monday she called at 22:40 and left at [01:15].', value: '2023-10-17T01:15' },
    { text: 'Polls closed at 10 p.m. on Monday. At [4am] the count was over.', value: '2023-10-17T04:00' },
    { text: 'It struck on Monday. The quake came at [5:34 a.m.], they said.', value: '2023-10-16T05:34' },
  ],
  counterExamples: [
    'They won 10:30.',
    { text: 'It closed at 10.30 on Tuesday.', readBy: 'weekday' },
    'It cost 18.00.',
    'Bought at 4.30, sold at 5.10.',
    '10.05 Milk\n2.30 Bread',
    'It ran for 1930.5 points.',
  ],
  signs: { words: '# one two three four five six seven eight nine ten eleven twelve' },
  pattern: new RegExp(
    String.raw`(?<![\w.,:$£/-])(?:${TWELVE_HOURS}|${FULL_DAY}|${O_CLOCK})(?![\w%]|[:.,]\d)`,
    'g',
  ),
  read(g, match, text, holds) {
    const zone = g['zone'] ?? g['zone24'];
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
    const isBeforePart = !zone && WORD_AT_END.test(before) && PART_AFTER.test(after) && DOTTED.test(match[0]);
    const isFigures =
      g['h24'] !== undefined && !isTime(match[0], before, zone !== undefined, g['hrs'] !== undefined);
    if (isFigures && !isBeforePart && !isStamp(match[0], before, after, holds)) return undefined;
    const isZulu = /^(?:UTC|GMT|Z)$/.test(zone ?? '') && !OFF_ZULU.test(match[0]);
    const time = `T${timeOf(g)}${isZulu ? 'Z' : ''}`;
    const isHalfOpen =
      !g['half'] && !zone && !g['hrs'] && /^T(?:0[1-9]|1[01])/.test(time) && !/^0/.test(match[0]);
    const isAfternoon = /day at $/.test(before) && g['oh'] !== undefined && time < EVENING;
    const half = isHalfOpen ? (halfOfNext(g, after) ?? (isAfternoon ? 'pm' : undefined)) : undefined;
    const whole = half
      ? `T${timeOf({ ...g, h12: g['h24'] ?? (g['oh'] && String(hourOf(g['oh']))), m12: g['m24'], oh: undefined, half })}`
      : time;
    return {
      type: 'TIME',
      resolve: (context, span) => timeOnDay(context, span, whole, isHalfOpen && !half),
    };
  },
};

/** "Saturday at 2" is in the afternoon, "at 7" may be either. */
const EVENING = 'T07';

/** "6:40 p.m. (GMT +8)" is a local time. */
const OFF_ZULU = /[+-] ?\d{1,2}(?::\d\d)?\)?$/;

/** Whether figures without "a.m." or "p.m." are a time: with a zone, with "hours", or "18:00" after a word like "at". */
function isTime(phrase: string, before: string, hasZone: boolean, hasHours: boolean): boolean {
  if (!hasZone && !hasHours && DAY_BEFORE.test(before)) return /^\d{1,2}[.:]\d\d/.test(phrase);
  if (!hasZone && !hasHours && !(TIME_BEFORE.test(before) && /^\d{1,2}:\d\d/.test(phrase))) return false;
  if (!hasZone && phrase.includes('.')) return false;
  if (hasHours && !/^\d{4}|:/.test(phrase)) return false;
  return /^\d{4}|[:.]/.test(phrase);
}

/** "10.05" in a text that writes its times so, "9:31: " at the head of a post. */
function isStamp(phrase: string, before: string, after: string, holds: TextTest): boolean {
  if (/^\d{1,2}:\d\d$/.test(phrase)) return /(?:^|[.!?]["')]?[ \n])$/.test(before) && /^: /.test(after);
  if (!/^\d{1,2}\.\d\d$/.test(phrase)) return false;
  if (/(?:^|\n)\[?$/.test(before) && /^[\]:]? ["']?[A-Z]/.test(after)) return holds(DOTTED_POSTS);
  return /\b(?:at|until|till) $/.test(before) && holds(DOTTED_CLOCK);
}
/** Three lines that open with such a time. */
const DOTTED_POSTS = /(?:(?:^|\n)\[?(?:[01]?\d|2[0-3])\.[0-5]\d\b[\s\S]{1,2000}?){3}/;
const DOTTED_CLOCK = /\b\d{1,2}\.[0-5]\d ?[ap]\.?m\b/;

/** "between 7:39 and 7:42 p.m.", "10 to 11 a.m.": the half of the day that the second time gives. */
function halfOfNext(g: Groups, after: string): string | undefined {
  const [, hour, half] =
    /^(?: ?(?:and|or|to|until|-) ?)(1[0-2]|[1-9])(?:[:.][0-5]\d)? ?([ap])\.?m\b/.exec(after) ?? [];
  const own = g['h24'] ?? g['oh'];
  return half && Number(own) % 12 <= Number(hour) % 12 ? `${half}m` : undefined;
}

/** "tonight at 7.30": figures with a full stop are a time beside a day. */
const DAY_BEFORE =
  /\b(?:tonight|tomorrow|yesterday|today|[MTWFS][a-z]{2,5}day|morning|evening|afternoon|night),? at $/;
const WORD_BEFORE = oneOf('at|by|until|till|around|about|from|since|before|after|between');
/** "at 10.30 last night". */
const WORD_AT_END = new RegExp(String.raw`\b${WORD_BEFORE} $`, 'i');
const PART_AFTER = new RegExp(`^${PART_NEXT}`);
const DOTTED = /^\d{1,2}\.\d\d$/;
/** Also the stamp of a post or a mail: at a line's start, after a date. */
const TIME_BEFORE = new RegExp(
  String.raw`(?:\b${WORD_BEFORE}|\b[12]\d{3},?|\d-\d\d|day,?) $|(?:^|\n)\[?$`,
  'i',
);

function timeOf(g: Groups): string {
  const oh = g['oh'];
  if (oh) return `${String(hourOf(oh)).padStart(2, '0')}:00`;
  const hours = Number(g['h12'] ?? g['h24']);
  const hour = g['half'] ? (hours % 12) + (/^p/i.test(g['half']) ? 12 : 0) : hours;
  return `${String(hour).padStart(2, '0')}:${g['m12'] ?? g['m24'] ?? '00'}`;
}

function hourOf(word: string): number {
  return Number(word) || HOURS.indexOf(word) + 1;
}

/** Rules about times by the clock. */
export const clockTimeRules: readonly DateRule[] = [clockTime];
