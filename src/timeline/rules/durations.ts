import { EXACT_NUMBER, numberOf, VAGUE_NUMBER } from './numbers.ts';
import { durationValue, UNIT, unitOf } from './reckon.ts';
import { type Rule, rule } from './rule.ts';

const ABOUT =
  '(?:(?:about|around|almost|nearly|more than|less than|at least|just over|just under|up to|only|just|roughly|approximately|exactly|as (?:many|much|long|little|few) as|fewer than) )?';
const NO_AGE = '(?![- ]olds?\\b| of age\\b|-olds?\\b)';

/**
 * "two years", "fifty-year", "27-year", "18 months", "two and a half years", "a week", "half an hour", "several days", "a few weeks",
 * "thirty minutes", "1½ years". Not ages ("56-year-old", "10 years old"), not "a second".
 */
const counted = rule(
  new RegExp(
    `(?<![\\w$€£.,-])${ABOUT}(?<half>half (?=an?[- ]))?(?<count>${EXACT_NUMBER}|${VAGUE_NUMBER}|an?(?: (?:full|whole|entire|further|additional|extra))?)(?: more| full| straight| consecutive| successive| additional| whole| further| other| long)?[- ](?<unit>${UNIT})(?<half2> and a half)?(?![\\w])${NO_AGE}(?<long>-long)?`,
    'gi',
  ),
  (g, match, text) => {
    const { unit, factor } = unitOf(g['unit'] ?? '') ?? {};
    if (!unit || !factor) return undefined;
    const one =
      /^an?\b/i.test(g['count'] ?? '') &&
      !/^an? (?:few|couple|number|hundred|thousand|dozen)/i.test(g['count'] ?? '');
    const plural = /s$|ia$/i.test(g['unit'] ?? '');
    if (one && (unit === 'second' || unit === 'minute' || plural || unit === 'quarter')) return undefined;
    if (
      unit === 'day' &&
      one &&
      /^ (?:when|that|to remember)/.test(text.slice(match.index + match[0].length))
    )
      return undefined;
    if (unit === 'quarter' && !plural) return undefined;
    if (
      /^(?:one|1)$/i.test(g['count'] ?? '') &&
      unit === 'day' &&
      !/^-| (?:after|before|later|earlier|ago)\b/.test(text.slice(match.index + match[0].length))
    )
      return undefined;
    if (/\b(?:aged?|ages) (?:of )?$/i.test(text.slice(Math.max(0, match.index - 10), match.index)))
      return undefined;
    const base = one ? 1 : /^a couple/i.test(g['count'] ?? '') ? 2 : numberOf(g['count'] ?? '');
    const count = base === undefined ? undefined : (g['half'] ? base / 2 : base) + (g['half2'] ? 0.5 : 0);
    if (count === 0.5 && unit === 'hour') return { type: 'DURATION', resolve: () => 'PT30M' };
    return { type: 'DURATION', resolve: () => durationValue(count, unit, factor) };
  },
);

/** "the past decade", "the last three years", "the next four years", "the past year", "the next few days", "the first nine months". */
const stretch = rule(
  new RegExp(
    `\\b(?:[Tt]he|[Tt]his|[Tt]hese|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur) (?<which>past|last|next|coming|previous|preceding|following|first|final|latest|opening|upcoming) (?:(?<count>${EXACT_NUMBER}|${VAGUE_NUMBER}|couple(?: of)?)[- ])?(?<unit>${UNIT})(?<half> and a half)?(?![\\w-])`,
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
    if (single && which === 'next' && !plural) return undefined;
    if (single && (unit === 'second' || unit === 'minute')) return undefined;
    if (single && plural) return undefined;
    if (single && which === 'coming') return { type: 'DATE', resolve: () => 'FUTURE_REF' };
    const base = single ? 1 : /couple/.test(g['count'] ?? '') ? 2 : numberOf(g['count'] ?? '');
    const count = base === undefined ? undefined : base + (g['half'] ? 0.5 : 0);
    return { type: 'DURATION', resolve: () => durationValue(count, unit, factor) };
  },
);

/** "years", "for months", "over the years", "decades-long", "weeks of talks": an open number of units. */
const open = rule(
  /(?<=\b(?:[Ff]or|[Ii]n|[Oo]ver|[Aa]fter|[Tt]ook|[Tt]ake|[Tt]aken|[Ww]ithin|[Oo]f|[Tt]hese|[Tt]hose|[Ss]pent|[Bb]y|[Ll]ast|[Bb]efore|[Ff]ollowing|[Dd]espite|[Uu]ntil|[Ww]ith) (?:the |many |just |nearly )?)(?<unit>seconds|minutes|hours|days|weeks|months|years|decades|centuries)(?![\w-]| (?:ago|later|earlier|ahead|to come|before|old|of age))|\b(?<unit2>day|week|month|year|decade|hour)s?-long\b/g,
  (g) => {
    const name = g['unit'] ?? g['unit2'] ?? '';
    const { unit, factor } = unitOf(name) ?? {};
    if (!unit || !factor) return undefined;
    const one = g['unit2'] !== undefined && unit !== 'decade';
    return { type: 'DURATION', resolve: () => durationValue(one ? 1 : undefined, unit, factor) };
  },
);

/** Rules about lengths of time. */
export const durationRules: readonly Rule[] = [counted, stretch, open];
