import { weekdayNear } from '../../resolve/resolve-near.ts';
import type { Tense } from '../../resolve/tense.ts';
import { weekdayNumber } from '../../values/calendar-names.ts';
import { addDays, isoWeek, mondayOf, weekday } from '../../values/days.ts';
import { partOfDay } from '../../values/part-of-day.ts';
import { type Rule, rule } from '../rule.ts';

const WEEKDAY = '(?:[Mm]onday|[Tt]uesday|[Ww]ednesday|[Tt]hursday|[Ff]riday|[Ss]aturday|[Ss]unday)';
const PART = '(?<part> (?:early |late |mid-?)?(?:morning|afternoon|evening|night)\\b| noon| midnight)?';
const PAPER =
  '(?! (?:Times|Telegraph|Mirror|Post|Herald|Express|Mail|Tribune|Independent|Mercury|Night Live|Night Football|Night Lights|Agreement|Accords|Prayers|Club)\\b)';

/**
 * "Friday", "on Wednesday", "last Tuesday", "this coming Monday", "Tuesday of last week", "Friday next week", "late Thursday",
 * "Friday morning". Not the plural (a SET), not "Sunday Times".
 */
const weekdayAlone = rule(
  new RegExp(
    `\\b(?<!\\b(?:Black|Bloody|Super|Ash|Palm|Holy|Cyber|Giving|Sheffield|Easter|Whit) )(?:(?<which>[Tt]his past|[Tt]his coming|[Tt]his|[Ll]ast|[Nn]ext|[Pp]ast|[Cc]oming|[Oo]n the following|[Tt]he following|[Tt]he previous) )?(?<late>[Ee]arly |[Ll]ate )?(?<name>${WEEKDAY})\\b${PART}(?<week>(?: of| in|,)? (?<weekOf>last|next|this) week)?${PAPER}`,
    'g',
  ),
  (g) => ({
    type: g['part'] ? 'TIME' : 'DATE',
    resolve(setting, span) {
      const day = weekdayNumber(g['name'] ?? '');
      const published = setting.published;
      if (!published) return `XXXX-WXX-${day + 1}${partOfDay(g['part'])}`;
      const which = g['which']?.toLowerCase();
      let iso: string | undefined;
      if (g['weekOf']) {
        iso = addDays(
          mondayOf(published),
          day + (g['weekOf'] === 'last' ? -7 : g['weekOf'] === 'next' ? 7 : 0),
        );
      } else if (which?.endsWith('following') || which?.endsWith('previous')) {
        const from = setting.anchor(span, /^\d{4}-\d\d-\d\d/)?.slice(0, 10) ?? published;
        iso = which.endsWith('following') ? after(from, day) : before(from, day);
      } else if (which === 'last' || which?.endsWith('past')) iso = before(published, day);
      else if (which === 'next' || which?.endsWith('coming')) iso = after(published, day);
      else iso = weekdayNear(setting, span, day);
      return iso && iso + partOfDay(g['part']);
    },
  }),
);

/** "this weekend", "last weekend", "next weekend", "the weekend", "over the weekend": a week's Saturday and Sunday. */
const weekend = rule(
  /\b(?<which>[Tt]his past|[Tt]his coming|[Tt]his|[Ll]ast|[Nn]ext|[Tt]he past|[Tt]he|[Tt]hat) week-?end\b/g,
  (g) => ({
    type: 'DATE',
    resolve(setting, span) {
      const which = g['which']?.toLowerCase() ?? '';
      const from = which === 'that' ? setting.anchor(span, /^\d{4}-(?:\d\d-\d\d|W\d\d)/) : setting.published;
      if (!from) return 'XXXX-WXX-WE';
      const published = from.slice(0, 10);
      if (which === 'that') return `${/W/.test(from) ? from.slice(0, 8) : isoWeek(published)}-WE`;
      return `${isoWeek(addDays(published, 7 * weeksTo(which, published, setting.tense(span))))}-WE`;
    },
  }),
);

/** How many weeks from that of the publication. A past weekend told of from Monday on is that of the week before. */
function weeksTo(which: string, published: string, tense: Tense): number {
  if (which === 'next') return weekday(published) < 3 ? 0 : 1;
  if (which === 'last' || which.endsWith('past')) return -1;
  if (tense !== 'past' || which.endsWith('coming')) return 0;
  return weekday(published) < (which === 'this' ? 2 : 4) ? -1 : 0;
}

function before(iso: string, day: number): string {
  return addDays(iso, -(((weekday(iso) - day + 6) % 7) + 1));
}

function after(iso: string, day: number): string {
  return addDays(iso, ((day - weekday(iso) + 6) % 7) + 1);
}

/** Rules about days of the week. */
export const weekdayRules: readonly Rule[] = [weekdayAlone, weekend];
