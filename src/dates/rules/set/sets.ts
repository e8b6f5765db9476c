import { weekdayNumber } from '../../values/calendar-names.ts';
import { numberOf } from '../../values/numbers.ts';
import { durationValue, UNIT, unitOf } from '../../values/unit.ts';
import { type Rule, rule, where } from '../rule.ts';

/** "daily", "weekly", "monthly", "quarterly", "annual", "annually", "yearly", "nightly", "hourly", "biweekly"; not "Daily" of a name,
 * nor "its annual meeting", which names one occasion (but "its annual profit"). */
const adverb = rule(
  /(?<![A-Z]\w* |-)(?!(?<=(?:['’]s|\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y)) )annual(?! (?:[\w-]+ )?(?:profits?|loss(?:es)?|earnings|results|sales|revenues?|income|output|budget|dividend|rate)\b))\b(?:twice[- ]|semi-?|bi-?)?(?<word>daily|weekly|monthly|quarterly|annual(?:ly)?|yearly|nightly|hourly)\b(?!-)|(?<=^|[.\n] ?)(?<first>Daily|Weekly|Monthly|Annual|Yearly)\b(?= [a-z])/g,
  (g) => ({ type: 'SET', resolve: () => ADVERBS[(g['word'] ?? g['first'] ?? '').toLowerCase().slice(0, 5)] }),
);
const ADVERBS: Readonly<Record<string, string>> = {
  daily: 'P1D',
  weekl: 'P1W',
  month: 'P1M',
  quart: 'P3M',
  annua: 'P1Y',
  yearl: 'P1Y',
  night: 'P1D',
  hourl: 'PT1H',
};

/** "every day", "each year", "every two weeks", "every other month", "every Monday", "every morning", "each summer". */
const every = rule(
  new RegExp(
    `\\b(?:every|each)(?: single)? (?:(?<count>[\\w-]+) )?(?:(?<unit>${UNIT})|(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|(?<part>morning|afternoon|evening)|(?<season>spring|summer|autumn|fall|winter))\\b`,
    'gi',
  ),
  (g) => {
    if (g['weekday']) return { type: 'SET', resolve: () => weekdayValue(g['weekday'] ?? '') };
    if (g['part'])
      return {
        type: 'SET',
        resolve: () =>
          `XXXX-XX-XXT${(g['part'] ?? '').slice(0, 1).toUpperCase() === 'M' ? 'MO' : /^a/i.test(g['part'] ?? '') ? 'AF' : 'EV'}`,
      };
    if (g['season'])
      return { type: 'SET', resolve: () => `XXXX-${SEASONS[(g['season'] ?? '').toLowerCase()]}` };
    const { unit, factor } = unitOf(g['unit'] ?? '') ?? {};
    if (!unit || !factor) return undefined;
    const count = !g['count'] ? 1 : /other/i.test(g['count']) ? 2 : numberOf(g['count']);
    return { type: 'SET', resolve: () => durationValue(count, unit, factor) };
  },
);
const SEASONS: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};

/** "15 a year", "$5 a day", "once a week", "three times a month", "per year": a rate. Not "for a year", "a year ago", nor a speed. */
const rate = rule(
  /(?<=(?:(?:[$€£]?\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|once|twice|times|million|billion|thousand|hundred|dozen|percent|per cent|%)(?: (?!a |an |for |in |after |about |over |within |than |of |to |nearly |almost )[a-zA-Z-]+){0,3}) )(?:an?|each|every|per) (?<unit>year|month|week|day|night|quarter|hour|minute|second)\b(?! (?:ago|later|earlier|before|after|from|long|in|old|early|ahead|to)\b|-)|\b(?:per|a) (?<unit2>annum)|\bper (?<unit3>year|month|week|day|quarter)\b/g,
  (g, match, text) => {
    if (SPEED.test(text.slice(Math.max(0, match.index - 14), match.index + match[0].length)))
      return undefined;
    const { unit, factor } = unitOf(g['unit'] ?? g['unit3'] ?? 'year') ?? {};
    return unit && factor
      ? { type: 'SET', resolve: () => (unit === 'quarter' ? 'P3M' : durationValue(1, unit, factor)) }
      : undefined;
  },
);

/** "60 miles an hour", "30 frames per second": how fast, not how often. */
const SPEED =
  /\b(?:miles|kilomet(?:er|re)s|km|knots|feet|met(?:er|re)s) (?:an|per) hour$|\b(?:a|per) second$/i;

/** "Mondays", "on Sundays", "Friday nights", "weekends", "weekdays", "mornings". */
const plural = rule(
  /\b(?<name>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?: (?:morning|afternoon|evening|night))?s\b|\b(?:[Oo]n )?(?<end>weekends)\b/g,
  (g) => ({
    type: 'SET',
    resolve: () => (g['end'] ? 'XXXX-WXX-WE' : weekdayValue(g['name'] ?? '')),
  }),
);

function weekdayValue(name: string): string {
  return `XXXX-WXX-${weekdayNumber(name) + 1}`;
}

/** Rules about times that come again. */
export const setRules: readonly Rule[] = [where(/daily|ly\b|annual/i, adverb), every, rate, plural];
