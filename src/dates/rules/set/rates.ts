import { stated } from '../../resolve/context.ts';
import { oneOf } from '../../values/pattern.ts';
import { durationValue, unitOf } from '../../values/unit.ts';
import type { DateRule } from '../rule.ts';

const AMOUNT = oneOf(
  String.raw`[$£]?\d[\d,.]*`,
  'two|three|four|five|six|seven|eight|nine|ten|twelve',
  'once|twice|times',
  'million|billion|thousand|hundred|dozen|percent|per cent|%',
);
/** Words that lead from an amount to a length of time: "three times in a year". */
const LEADS_ELSEWHERE = oneOf('a |an |for |in |after |about |over ', 'within |than |of |to |nearly |almost ');
const AFTER_AMOUNT = `(?<=${AMOUNT}(?: (?!${LEADS_ELSEWHERE})[a-zA-Z-]+){0,3} )`;
const UNITS = 'year|month|week|day|night|quarter|hour|minute|second';
const UNIT = `(?<unit>${UNITS})`;
/** Looked for first: it is rarer than an amount. */
const AHEAD = `(?=(?:an?|each|every|per) (?:${UNITS}))`;
const NO_DATE_NEXT = oneOf('ago|later|earlier|before|after|from', 'long|in|old|early|ahead|to|of');

/** "15 a year", "$5 a day", "once a week", "three times a month", "per year". Not "for a year", "a year ago", nor a speed. */
const rate: DateRule = {
  name: 'rate',
  examples: [
    { text: 'It makes 15 [a year].', value: 'P1Y', type: 'SET' },
    { text: 'It meets twice [a month].', value: 'P1M', type: 'SET' },
    { text: 'seven days [a week]', value: 'P1W', type: 'SET' },
    { text: 'It pays $5 [per quarter].', value: 'P3M', type: 'SET' },
    { text: 'It pays three million dollars [a day].', value: 'P1D', type: 'SET' },
    { text: 'It rose 2% [per annum].', value: 'P1Y', type: 'SET' },
  ],
  counterExamples: [
    'It blew at 60 miles an hour and turned 30 times per second.',
    { text: 'It lasted for a year.', readBy: 'counted-duration' },
    { text: 'He won 15 a year ago.', readBy: 'counted-shift' },
    { text: 'In 1996 a quarter of them agreed.', readBy: 'year' },
  ],
  signs: { words: 'year month week day night quarter hour minute second ann*', before: 1 },
  pattern: new RegExp(
    [
      String.raw`${AHEAD}${AFTER_AMOUNT}(?:an?|each|every|per) ${UNIT}\b(?! ${NO_DATE_NEXT}\b|-)`,
      String.raw`\b(?:per|a) (?<annum>annum)`,
      String.raw`\bper (?<perUnit>year|month|week|day|quarter)\b`,
    ].join('|'),
    'g',
  ),
  read(g, match, text) {
    if (SPEED.test(text.slice(Math.max(0, match.index - 14), match.index + match[0].length)))
      return undefined;
    const { unit, factor } = unitOf(g['unit'] ?? g['perUnit'] ?? 'year') ?? {};
    if (!unit || !factor) return undefined;
    return {
      type: 'SET',
      resolve: () => stated(unit === 'quarter' ? 'P3M' : durationValue(1, unit, factor)),
    };
  },
};

/** "60 miles an hour", "30 frames per second": how fast, not how often. */
const SPEED =
  /\b(?:miles|kilomet(?:er|re)s|km|knots|feet|met(?:er|re)s) (?:an|per) hour$|\b(?:a|per) second$/i;

/** Rules about how often something is in a unit of time. */
export const rateRules: readonly DateRule[] = [rate];
