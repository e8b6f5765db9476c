import { EXACT_NUMBER, numberOf, VAGUE_NUMBER } from './numbers.ts';
import { durationValue, shift, UNIT, unitOf } from './reckon.ts';
import { type Rule, rule } from './rule.ts';

const ABOUT =
  '(?:(?:about|around|almost|nearly|more than|less than|at least|over|just over|just under|up to|only|just|some|roughly|approximately|exactly|barely|well over) )?';
const COUNT = `(?<count>(?:an?|the|one-and-a-half|half an?|${EXACT_NUMBER}|${VAGUE_NUMBER}|last|next))`;

/** "two years ago", "about a month ago", "18 months ago", "half a century ago", "a week ago"; "years ago" alone is PAST_REF. */
const ago = rule(
  new RegExp(`\\b${ABOUT}${COUNT}[ -](?<unit>${UNIT}) (?:ago|back|previously)\\b`, 'gi'),
  (g) => {
    const { unit, factor } = unitOf(g['unit'] ?? '') ?? {};
    const count = countOf(g['count'] ?? '');
    if (!unit || !factor) return undefined;
    if (unit === 'second' || unit === 'minute')
      return { type: 'DATE', resolve: (setting) => setting.published };
    return {
      type: 'DATE',
      resolve: (setting) =>
        count === undefined
          ? 'PAST_REF'
          : setting.published && shift(setting.published, -count * factor, unit),
    };
  },
);

/** "two years later", "10 days earlier", "a day later", "a year earlier", "three weeks afterward": from the date told before. */
const laterEarlier = rule(
  new RegExp(
    `\\b${ABOUT}${COUNT}[ -](?<unit>${UNIT}) (?<way>later|earlier|afterwards?|thereafter|beforehand|before(?=[.,;:"”)\\n]))\\b(?! than)`,
    'gi',
  ),
  (g) => {
    const { unit, factor } = unitOf(g['unit'] ?? '') ?? {};
    const count = countOf(g['count'] ?? '');
    if (!unit || !factor) return undefined;
    if (unit === 'second' || unit === 'minute' || unit === 'hour')
      return { type: 'DURATION', resolve: () => durationValue(count, unit, factor) };
    const sign = /^(?:earlier|before)/i.test(g['way'] ?? '') ? -1 : 1;
    return {
      type: 'DATE',
      resolve(setting, span) {
        if (count === undefined) return sign < 0 ? 'PAST_REF' : 'FUTURE_REF';
        const anchor = setting.anchor(span, /^\d{4}/) ?? setting.published;
        return anchor && shift(anchor.replace(/T.*$/, ''), sign * count * factor, unit);
      },
    };
  },
);

/** "three days from now", "two weeks from today", "in two weeks' time", "a year from now", "two days after today", "a week from Monday". */
const fromNow = rule(
  new RegExp(
    `\\b(?:${ABOUT}${COUNT}[ -](?<unit>${UNIT}) (?:from (?:now|today)|hence|after today)|in ${COUNT.replace('count', 'count2')}[ -](?<unit2>${UNIT})['’]? time)\\b`,
    'gi',
  ),
  (g) => {
    const { unit, factor } = unitOf(g['unit'] ?? g['unit2'] ?? '') ?? {};
    const count = countOf(g['count'] ?? g['count2'] ?? '');
    if (!unit || !factor) return undefined;
    return {
      type: 'DATE',
      resolve: (setting) =>
        count === undefined
          ? 'FUTURE_REF'
          : setting.published && shift(setting.published, count * factor, unit),
    };
  },
);

/** "a year-earlier quarter", "the year-ago period", "year-earlier": the same time of the year before. */
const yearEarlier = rule(/\b(?:the |a )?year-(?:earlier|ago)(?: (?<unit>quarter|period|month))?\b/gi, () => ({
  type: 'DATE',
  resolve(setting, span) {
    const anchor = setting.anchor(span, /^\d{4}-Q\d$/) ?? setting.published;
    return anchor && shift(anchor, -1, 'year');
  },
}));

function countOf(words: string): number | undefined {
  const text = words.toLowerCase();
  if (/^(?:an?|the|last|next)$/.test(text)) return 1;
  if (/^half an?$/.test(text)) return 0.5;
  if (text === 'one-and-a-half') return 1.5;
  if (/^a couple(?: of)?$/.test(text)) return 2;
  return numberOf(text);
}

/** Rules about distances from a date. */
export const shiftRules: readonly Rule[] = [ago, laterEarlier, fromNow, yearEarlier];
