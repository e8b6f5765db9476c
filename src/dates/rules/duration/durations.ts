import { numberOf } from '../../values/numbers.ts';
import { durationValue, UNIT, unitOf } from '../../values/unit.ts';
import { quantifiedUnits } from '../relative/quantified-units.ts';
import { type Rule, rule, stated, where } from '../rule.ts';

/** "the past decade", "the last three years", "the next four years", "the past year", "the next few days", "the first nine months". */
const stretch = rule(
  new RegExp(
    `\\b(?:[Tt]he|[Tt]his|[Tt]hese|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur) (?<which>past|last|next|coming|previous|preceding|following|first|final|latest|opening|upcoming) (?:(?<count>[\\w.]+(?:[- ](?:of|and a half|\\w+))?)[- ])?(?<unit>${UNIT})(?<half> and a half)?(?![\\w-])`,
    'g',
  ),
  (g) => {
    const { unit, factor } = unitOf(g['unit'] ?? '') ?? {};
    if (!unit || !factor) return undefined;
    const single = !g['count'];
    const which = g['which'] ?? '';
    const plural = /s$/i.test(g['unit'] ?? '');
    if (
      single &&
      (/previous|preceding|following|first|final|latest|opening/.test(which) || unit === 'quarter')
    )
      return undefined;
    if (single && (unit === 'second' || unit === 'minute')) return undefined;
    if (single && (plural || (unit === 'day' && which === 'last'))) return undefined;
    const base = single ? 1 : /couple/.test(g['count'] ?? '') ? 2 : numberOf(g['count'] ?? '');
    if (base === undefined && !OPEN_COUNT.test(g['count'] ?? '')) return undefined;
    const count = base === undefined ? undefined : base + (g['half'] ? 0.5 : 0);
    return { type: 'DURATION', resolve: () => durationValue(count, unit, factor) };
  },
);

const OPEN_COUNT = /^(?:a )?(?:few|several|many|some|number of|hundred|dozen|(?:\d+|[a-z]+)-)/i;

/** "years", "for months", "over the years", "decades-long", "weeks of talks", ", hours after": an open number of units. */
const open = rule(
  /(?<=\b(?:[Ff]or|[Ii]n|[Oo]ver|[Aa]fter|[Tt]ook|[Tt]ake|[Tt]aken|[Ww]ithin|[Oo]f|[Tt]hese|[Tt]hose|[Ss]pent|[Bb]y|[Ll]ast|[Bb]efore|[Ff]ollowing|[Dd]espite|[Uu]ntil|[Ww]ith) (?:the |many |just |nearly )?)(?<unit>seconds|minutes|hours|days|weeks|months|years|decades|centuries)(?![\w-]| (?:ago|later|earlier|ahead|to come|before|old|of age))|(?<=^|[.,;:\n] )(?<unit3>[Hh]ours|[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears|[Mm]inutes|[Dd]ecades)(?= (?:after|before)\b)|\b(?<unit2>days?|weeks?|months?|years?|decades?|hours?)-long\b|\b(?<joined>day|week|month|year|decade|hour)long\b/g,
  (g) => {
    const long = g['unit2'] ?? g['joined'];
    const name = g['unit'] ?? g['unit3'] ?? long ?? '';
    const { unit, factor } = unitOf(name) ?? {};
    if (!unit || !factor) return undefined;
    const one = long !== undefined && !name.endsWith('s') && unit !== 'decade';
    return { type: 'DURATION', resolve: () => durationValue(one ? 1 : undefined, unit, factor) };
  },
);

/** "a quarter century", "a quarter of a century", "quarter-century". */
const quarterCentury = rule(
  /\b(?:(?:an?|[Tt]he (?:past|last|next)) )?quarter(?:[- ]| of a )century\b(?! (?:ago|later|earlier))/g,
  () => ({ type: 'DURATION', resolve: () => stated('P25Y') }),
);

/** "days later", "weeks earlier", "years afterwards": a date that the text leaves open. */
const openShift = rule(
  /(?<![\w-] |\d)\b(?:[Hh]ours|[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears|[Dd]ecades) (?<way>later|earlier|afterwards?)\b(?! than)/g,
  (g) => ({
    type: 'DATE',
    resolve: () => (g['way'] === 'earlier' ? 'PAST_REF' : 'FUTURE_REF'),
  }),
);

/** Rules about lengths of time. */
export const durationRules: readonly Rule[] = [
  quantifiedUnits,
  stretch,
  open,
  openShift,
  where(/century/, quarterCentury),
];
