import type { Span } from '../../../language/span.ts';
import type { Context } from '../../resolve/context.ts';
import { addDays } from '../../values/days.ts';
import { partOfDay } from '../../values/part-of-day.ts';
import { type Rule, rule } from '../rule.ts';

const ZONE =
  '(?: ?\\(?(?<zone>UTC|GMT|BST|EST|EDT|ET|CST|CDT|CT|MST|MDT|PST|PDT|PT|CET|CEST|EET|MSK|IST|JST|AEST|AEDT|local time|Eastern(?: Standard| Daylight)?(?: Time)?|Pacific(?: time)?|Z)(?: ?[+-] ?\\d{1,2}(?::\\d\\d)?)?\\)?)?';

/** "6:40 p.m.", "10 a.m. EST", "18:00 UTC", "at 10:30", "1900 GMT", "9.30am", "10 o'clock": a time of the sentence's day. */
const clockTime = rule(
  new RegExp(
    `(?<![\\w.,:$€£/-])(?:(?<h12>1[0-2]|0?[1-9])(?:[:.](?<m12>[0-5]\\d))?(?::[0-5]\\d)? ?(?<half>[ap]\\.?m\\b\\.?|[AP]\\.?M\\b\\.?)${ZONE}|(?<h24>[01]?\\d|2[0-3])[:.]?(?<m24>[0-5]\\d)(?::[0-5]\\d)?(?<hrs> ?(?:hrs|hours))?${ZONE.replace('<zone>', '<zone24>')}|(?<oh>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o['’]clock)(?![\\w%]|[:.,]\\d)`,
    'g',
  ),
  (g, match, text) => {
    const zone = g['zone'] ?? g['zone24'];
    if (g['h24'] !== undefined && !zone && !g['hrs']) {
      const before = text.slice(Math.max(0, match.index - 12), match.index);
      if (
        !/\b(?:at|by|until|till|around|about|from|since|before|after) $/i.test(before) ||
        !/^\d{1,2}:\d\d/.test(match[0])
      )
        return undefined;
    }
    if (g['h24'] !== undefined && /\./.test(match[0]) && !zone) return undefined;
    if (g['hrs'] && !/^\d{4}|:/.test(match[0])) return undefined;
    if (g['h24'] !== undefined && !/[:.]/.test(match[0]) && !/^\d{4}/.test(match[0])) return undefined;
    const clock = timeOf(g);
    return {
      type: 'TIME',
      resolve: (setting, span) =>
        onDay(setting, span, `T${clock}${/^(?:UTC|GMT|Z)$/.test(zone ?? '') ? 'Z' : ''}`),
    };
  },
);

/**
 * "noon", "midnight", "the morning", "in the evening", "that night", "the next morning", "the previous night", "at dawn", "until dusk";
 * "the afternoon of" and "at night" are not taken.
 */
const partAlone = rule(
  /\b(?<=\b(?:at|by|until|around|before|after|since|about|near|to|12) )(?<word>noon|midday|midnight)\b|(?<=\b(?:in|during|of|on|early in|late in|later in) )(?:the )(?:early |late |same )?(?<part>morning|afternoon|evening)\b(?! of)|\b(?:[Tt]hat|[Tt]he same) (?<same>morning|afternoon|evening|night)\b|\b[Tt]he (?<beside>next|following|previous) (?<besidePart>morning|afternoon|evening|night)\b|(?<=\b(?:at|by|until|before|after|since|from|around) )(?<edge>dawn|daybreak|dusk|nightfall)\b/g,
  (g) => ({
    type: 'TIME',
    resolve(setting, span) {
      if (g['edge']) return onDay(setting, span, /^d(?:a|e)/.test(g['edge']) ? 'TMO' : 'TEV');
      const word = g['word'] ?? g['part'] ?? g['same'] ?? g['besidePart'];
      const part = partOfDay(word === 'midday' ? 'noon' : word);
      const news = g['beside'] === 'previous' ? (setting.newsBefore(span) ?? setting.published) : undefined;
      const told =
        news ?? ((g['same'] ?? g['beside']) && setting.anchor(span, /^\d{4}-\d\d-\d\d/)?.slice(0, 10));
      if (!told) return onDay(setting, span, part);
      return addDays(told, !g['beside'] ? 0 : g['beside'] === 'previous' ? -1 : 1) + part;
    },
  }),
);

function timeOf(g: { readonly [name: string]: string | undefined }): string {
  const minutes = g['m12'] ?? g['m24'] ?? '00';
  if (g['oh']) return `${String(Number(g['oh']) || WORDS.indexOf(g['oh'])).padStart(2, '0')}:00`;
  const hours = Number(g['h12'] ?? g['h24']);
  const pm = /^p/i.test(g['half'] ?? '');
  const hour = g['half'] ? (hours % 12) + (pm ? 12 : 0) : hours;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}
const WORDS = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

function onDay(setting: Context, span: Span, time: string): string | undefined {
  const day =
    setting.dayAfter(span) ??
    setting.anchorInSentence(span, /^\d{4}-\d\d-\d\d/) ??
    (setting.tense(span) === 'past' ? setting.newsBefore(span) : undefined) ??
    setting.published;
  return day && day.slice(0, 10) + time;
}

/** Rules about times of day. */
export const clockRules: readonly Rule[] = [clockTime, partAlone];
