import type { Span } from '../../../language/span.ts';
import { type Context, type Resolved, relative, stated } from '../../resolve/context.ts';
import { pointsAhead } from '../../resolve/points-ahead.ts';
import { addDays, isoYear } from '../../values/days.ts';
import { intervalOf } from '../../values/interval.ts';
import { oneOf } from '../../values/pattern.ts';
import { SEASONS } from '../../values/timex-codes.ts';
import type { DateRule } from '../rule.ts';
import { hasBegun, isOver, OF_YEAR, partOfYear, partsAround, yearOfNext } from './part-of-year.ts';

const WHICH = oneOf(
  '[Tt]his past|[Tt]his coming|[Tt]his',
  '[Ll]ast|[Nn]ext',
  '[Tt]he (?:coming|past|following|next)|[Tt]he|[Tt]hat',
);
const NAME = '(?<name>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)';
const NOT_NEXT = String.raw`(?![-\w]| (?:of|Olympic|Olympics|Games|Palace))`;

/** "the summer of 2008", "spring 2022", "this summer", "last fall", "next winter", "in the spring"; not "to fall". */
const season: DateRule = {
  name: 'season',
  examples: [
    { text: 'in [spring 2014], when', value: '2014-SP' },
    { text: 'It was shut in [spring] and summer 2014.', value: '2014-SP' },
    { text: 'It was shut from [autumn] to spring 2014.', value: '2013-FA' },
    { text: 'It closed [last summer].', value: '2023-SU' },
    { text: 'It opens [this winter].', value: '2023-WI' },
    { text: 'for most of [the summer]', value: '2023-SU' },
    { text: 'Some will stay through [the winter].', value: '2023-WI' },
    { text: 'They met in [the spring of 2011].', value: '2011-SP' },
    { text: 'They will meet [next spring].', value: '2024-SP' },
    { text: 'Her book is out [next autumn].', value: '2025-FA', published: '2024-08-08' },
    { text: 'It will close in [winter].', value: '2023-WI' },
    { text: 'It rained in [autumn last year].', value: '2022-FA' },
    { text: 'Rates will not rise before [the summer].', value: '2024-SU' },
    { text: 'The lake froze in [the winter of 1962-63].', value: '1962-WI' },
    { text: 'He came in 1998. [That winter] it snowed.', value: '1998-WI' },
    { text: 'She came in July 2003. By [the following winter] she had left.', value: '2003-WI' },
    { text: 'He bought it [the summer before last].', value: '2022-SU' },
  ],
  counterExamples: [
    'Prices fall and spring back.',
    'the Summer Palace',
    'the spring broke',
    'It will fall.',
    { text: 'Shares fall in 2020 by a tenth.', readBy: 'year' },
    { text: 'Prices fall this year and spring back next year.', readBy: 'deictic-unit' },
  ],
  signs: { words: 'spring summer autumn fall winter', before: 2 },
  pattern: new RegExp(
    String.raw`\b(?:(?<which>${WHICH}) )?${NAME}\b(?:${OF_YEAR}|(?<twice> before last\b))?${NOT_NEXT}`,
    'g',
  ),
  read(g, match, text) {
    const code = SEASONS[(g['name'] ?? '').toLowerCase()];
    const which = (g['twice'] ?? g['which'] ?? '').trim().toLowerCase();
    const isNamed = g['year'] !== undefined || g['rel'] !== undefined;
    const before = text.slice(Math.max(0, match.index - 14), match.index);
    const isVerb = isNamed && which === '' && VERB.test(match[0]) && !BESIDE_VERB.test(before);
    if (!code || isVerb || (!isNamed && !(PLACED[which]?.test(before) ?? true))) return undefined;
    return {
      type: 'DATE',
      resolve: (context, span) =>
        isNamed ? partOfYear(context, span, code, g) : seasonNear(context, span, which, code),
    };
  },
};

/** "Shares fall in 2020", "prices spring back this year"; and what a season stands behind. */
const VERB = /^(?:fall|spring),? (?:in|of|this|last|next|the|that)\b/;
const BESIDE_VERB = /\b(?:in|since|until|before|by|from|through|during|for|of|early|late|mid)[ -]$/i;

/** What must stand before a season that no "this" or "next" places. */
const PLACED: Readonly<Record<string, RegExp>> = {
  '': /\b(?:in|since|until|before|by|from|through) $/i,
  the: new RegExp(
    String.raw`\b${oneOf(
      'in|before|after|for|during|by|until|since|from|over|through|throughout',
      '(?:most|much|all|rest|end|start|beginning|part) of',
    )} $`,
    'i',
  ),
};

function seasonNear(context: Context, span: Span, which: string, code: string): Resolved | undefined {
  const { published } = context;
  const shared = which === '' || which === 'the' ? yearOfNext(context.after(span), code) : undefined;
  if (shared) return stated(`${shared}-${code}`);
  if (!published) return undefined;
  const around = partsAround(published, code);
  const choose = () => {
    if (which === 'that')
      return `${context.anchor(span, /^\d{4}/)?.slice(0, 4) ?? published.slice(0, 4)}-${code}`;
    if (which === 'before last')
      return around.map(yearEarlier).findLast((_, at) => isOver(published)(around[at] ?? ''));
    if (/following|^the next/.test(which))
      return seasonAfter(context.anchor(span, /^\d{4}/) ?? published, code);
    if (which === 'this') return isOver(published)(around[0] ?? '') ? around[1] : around[0];
    if (/last|past/.test(which)) return around.findLast(isOver(published));
    if (which === 'next') return around.find((value) => !hasBegun(addDays(published, NEAR))(value));
    if (/coming/.test(which)) return around.find((value) => !hasBegun(published)(value));
    return pointsAhead(context, span)
      ? around.find((value) => !isOver(published)(value))
      : around.findLast(hasBegun(published));
  };
  return relative(choose(), published);
}

/** The first of such seasons that begins after the date is over. */
function seasonAfter(value: string, code: string): string | undefined {
  const day = intervalOf(value)?.latest;
  return day && partsAround(day, code).find((season) => (intervalOf(season)?.earliest ?? '') > day);
}

function yearEarlier(season: string): string {
  return `${isoYear(Number(season.slice(0, 4)) - 1)}${season.slice(4)}`;
}

/** Days: a season so near is "this autumn", not "next autumn". */
const NEAR = 45;

/** Rules about seasons. */
export const seasonRules: readonly DateRule[] = [season];
