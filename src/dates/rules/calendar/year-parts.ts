import type { Span } from '../../../language/span.ts';
import type { Context } from '../../resolve/context.ts';
import { pointsAhead } from '../../resolve/resolve-near.ts';
import { isoYear } from '../../values/days.ts';
import { intervalOf } from '../../values/interval.ts';
import { ordinalOf } from '../../values/numbers.ts';
import { type Rule, rule, where } from '../rule.ts';

const OF_YEAR =
  '(?:,? (?:of |in )?(?:(?:fiscal |calendar |the )?(?:year )?(?<year>[12]\\d{3})\\b|(?<rel>this year|last year|next year|the year|that year|the same year)))';

const WHOSE = "(?:(?<rel0>[Tt]his year|[Ll]ast year|[Nn]ext year)['’]s )";

/** "the third quarter", "third-quarter", "last year's third quarter", "Q3 2008", "first quarter of 2009", "fourth quarter last year", "the 2008 third quarter", "2008's third quarter";
 * "third-quarter earnings" are those of the last one that is over. */
const quarter = rule(
  new RegExp(
    `\\b(?:(?:[Tt]he |${WHOSE})?(?:(?<year0>[12]\\d{3})(?:['’]s)? )?(?:fiscal )?(?:(?<word>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)(?:[- ]fiscal)?[- ]quarter|Q(?<q>[1-4]))(?:${OF_YEAR})?)(?![\\w]|-finals?| finals?)(?=(?<told> (?:earnings|results|profits?|net|loss(?:es)?|sales|revenues?|figures|income|report)\\b)?)`,
    'g',
  ),
  (g) => {
    const number = Number(g['q'] ?? ordinalOf(g['word'] ?? ''));
    return { type: 'DATE', resolve: (setting, span) => yearly(setting, span, `Q${number}`, g) };
  },
);

/** "the first half of 2008", "second half of last year", "H1 2009"; not the halves of a match. */
const half = rule(
  new RegExp(
    `\\b(?:(?:[Tt]he )?(?:(?<word>[Ff]irst|[Ss]econd|[Ll]ast|[Ll]atter)[- ]half|H(?<h>[12]))${OF_YEAR}|${WHOSE}(?<word0>first|second) half)(?!\\w)`,
    'g',
  ),
  (g) => ({
    type: 'DATE',
    resolve: (setting, span) =>
      yearly(setting, span, `H${g['h'] ?? (/first/i.test(g['word'] ?? g['word0'] ?? '') ? 1 : 2)}`, g),
  }),
);

/** "in the first half", "first-half profit": half of a business year, in a text on business; not that of a match. */
const halfAlone = rule(
  /\b(?:(?<=\b(?:in|for|during|of|over|from) )the (?<word>first|second) half(?! of|-|['’]s| (?:time|year))|(?<hyphen>[Ff]irst|[Ss]econd)-half(?= (?:\w+ )?(?:profits?|loss(?:es)?|results|earnings|sales|revenues?|net|figures|report)\b))\b/g,
  (g, _, text) => {
    if (!BUSINESS.test(text) || (g['word'] && MATCH.test(text))) return undefined;
    const part = `H${/first/i.test(g['word'] ?? g['hyphen'] ?? '') ? 1 : 2}`;
    return {
      type: 'DATE',
      resolve: (setting, span) => yearly(setting, span, part, g['hyphen'] ? { ...g, told: ' results' } : g),
    };
  },
);
const BUSINESS = /\b(?:profits?|sales|revenues?|earnings|econom(?:y|ic)|shares|deliveries|exports|output)\b/i;
const MATCH = /\b(?:goals?|scored|match|coach|kick-?off|halftime|half-time|touchdown|quarterback)\b/i;

/** "the summer of 2008", "spring 2022", "this summer", "last fall", "next winter", "in the spring"; not "to fall". */
const season = rule(
  new RegExp(
    `\\b(?:(?<which>[Tt]his past|[Tt]his coming|[Tt]his|[Ll]ast|[Nn]ext|[Tt]he coming|[Tt]he past|[Tt]he) )?(?<name>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\\b${OF_YEAR}?(?![-\\w]| (?:of|Olympic|Olympics|Games|Palace))`,
    'g',
  ),
  (g, match, text) => {
    const code = SEASONS[(g['name'] ?? '').toLowerCase()];
    const which = (g['which'] ?? '').toLowerCase();
    const placed =
      which === ''
        ? /\b(?:in|since|until|by) $/i
        : which === 'the'
          ? /\b(?:in|during|by|until|since|over|throughout|(?:most|much|all|rest|end|start|beginning|part) of) $/i
          : undefined;
    const named = g['year'] !== undefined || g['rel'] !== undefined;
    if (!code || (!named && placed && !placed.test(text.slice(Math.max(0, match.index - 14), match.index))))
      return undefined;
    return {
      type: 'DATE',
      resolve(setting, span) {
        if (g['year'] || g['rel']) return yearly(setting, span, code, g);
        const published = setting.published;
        if (!published) return undefined;
        const ended = (value: string) => (intervalOf(value)?.latest ?? '') < published;
        const begun = (value: string) => (intervalOf(value)?.earliest ?? '9') <= published;
        const years = around(published).map((year) => `${year}-${code}`);
        if (which === 'this')
          return years.find((value) => !ended(value) && value >= `${Number(published.slice(0, 4)) - 1}`) ===
            years[0]
            ? years[0]
            : `${published.slice(0, 4)}-${code}`;
        if (/last|past/.test(which)) return years.filter(ended).at(-1);
        if (/next|coming/.test(which)) return years.find((value) => !begun(value));
        return pointsAhead(setting, span) ? years.find((value) => !ended(value)) : years.filter(begun).at(-1);
      },
    };
  },
);
const SEASONS: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};

function yearly(
  setting: Context,
  span: Span,
  part: string,
  g: { readonly [name: string]: string | undefined },
) {
  const named = g['year'] ?? g['year0'];
  if (named) return { value: `${named}-${part}`, basis: 'stated' as const };
  const rel = g['rel'] ?? g['rel0'];
  const from = rel && /that|same/.test(rel) ? setting.anchor(span, /^\d{4}/) : setting.published;
  if (!from) return undefined;
  const year = Number(from.slice(0, 4));
  if (rel) return `${isoYear(year + (/last/i.test(rel) ? -1 : /next/i.test(rel) ? 1 : 0))}-${part}`;
  const years = around(from).map((y) => `${y}-${part}`);
  if (g['told'] && !FORECAST.test(setting.before(span)))
    return years.filter((value) => (intervalOf(value)?.latest ?? '9') < from).at(-1);
  const begun = years.filter((value) => (intervalOf(value)?.earliest ?? '9') <= from);
  return pointsAhead(setting, span)
    ? years.find((value) => (intervalOf(value)?.latest ?? '') >= from)
    : begun.at(-1);
}

/** Before the results of a quarter that is not over; "will report" is told of one that is. */
const FORECAST =
  /\b(?:expects?|expected|forecasts?|sees|predicts?|anticipates?|projects|estimates?) [^.;]{0,40}$/i;

function around(published: string): string[] {
  const year = Number(published.slice(0, 4));
  return [year - 1, year, year + 1].map(isoYear);
}

/** Rules about parts of a year. */
export const yearPartRules: readonly Rule[] = [
  where(/quarter|Q[1-4]/, quarter),
  where(/half|H[12]/, half),
  where(/(?:rst|nd)[- ]half/, halfAlone),
  where(/spring|summer|autumn|fall|winter/i, season),
];
