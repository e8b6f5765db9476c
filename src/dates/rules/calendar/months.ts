import { monthNear } from '../../resolve/resolve-near.ts';
import { MONTH_PATTERN, monthNumber } from '../../values/calendar-names.ts';
import { isoMonth } from '../../values/days.ts';
import { type Rule, rule, stated } from '../rule.ts';

const YEAR_WORDS = '(?<year>[12]\\d{3}(?!\\d|-\\d)|(?<rel>this|last|next|that|the same) year)';

/** "October 2023", "Oct. of 2023", "October, 2023", "March last year", "February of that year". */
const monthYear = rule(
  new RegExp(`\\b(?<month>${MONTH_PATTERN})\\b\\.?(?:,| of| in)? ${YEAR_WORDS}(?![\\d%]|[.,]\\d)`, 'g'),
  (g) => {
    const month = monthNumber(g['month'] ?? '');
    if (month === 0) return undefined;
    if (!g['rel']) return { type: 'DATE', resolve: () => stated(isoMonth(Number(g['year']), month)) };
    return {
      type: 'DATE',
      resolve(setting, span) {
        const said = /that|same/.test(g['rel'] ?? '');
        const from = said ? setting.anchor(span, /^\d{4}/) : setting.published;
        if (!from) return undefined;
        const offset = g['rel'] === 'last' ? -1 : g['rel'] === 'next' ? 1 : 0;
        const value = isoMonth(Number(from.slice(0, 4)) + offset, month);
        return said ? stated(value) : value;
      },
    };
  },
);

/**
 * "October", "in March", "this past March", "last July", "next May", "back in March". March, April, May, June and August are also
 * names and verbs: they need a word before them that goes with a date, or another month beside them.
 */
const monthAlone = rule(
  new RegExp(
    `\\b(?:(?<which>[Tt]his past|[Tt]his coming|[Tt]his|[Ll]ast|[Nn]ext|[Pp]ast|[Cc]oming) )?(?<month>${MONTH_PATTERN})\\b(?<dot>\\.(?= [a-z]))?(?!\\.? \\d{1,2}(?!\\d|,\\d{3})|\\.? \\d{4}(?!\\d)| ${MONTH_PATTERN}\\b|-[A-Za-z])`,
    'g',
  ),
  (g, match, text) => {
    const name = g['month'] ?? '';
    const month = monthNumber(name);
    if (month === 0) return undefined;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
    if (!/^[A-Z]/.test(name) && !(g['which'] && /^(?:[jfond]|se|ap|au)/.test(name))) return undefined;
    if (!g['which'] && !readsAsMonth(name, before, after, text)) return undefined;
    return {
      type: 'DATE',
      resolve(setting, span) {
        const which = g['which']?.toLowerCase();
        const published = setting.published;
        if (!which || !published) return monthNear(setting, span, month);
        const [year, now] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))];
        if (which === 'this') return isoMonth(year, month);
        if (which.endsWith('past') || which === 'last') return isoMonth(month < now ? year : year - 1, month);
        return isoMonth(month > now ? year : year + 1, month);
      },
    };
  },
);

const CERTAIN_MONTH =
  /^(?:January|February|July|September|October|November|December|JAN|FEB|JUL|SEP|OCT|NOV|DEC)/;
const DATE_WORD_BEFORE =
  /\b(?:in|since|until|till|during|early|late|mid|middle of|end of|beginning of|start of|month of|through|last|of|from|to|for|by|before|after|and|between|or|around|as of|ending|ended)[ -]$/i;
const SURE_WORD_BEFORE =
  /\b(?:in|since|until|till|during|early|late|mid|middle of|end of|beginning of|start of|month of)[ -]$/i;
const PERSON_BEFORE =
  /\b(?:Mrs?|Ms|Miss|Dr|Sir|Lord|Lady|Theresa|Prime Minister|President|Senator|Judge)\.? $/;

function readsAsMonth(name: string, before: string, after: string, text: string): boolean {
  if (name.length === 3 && name !== 'May') return false;
  if (name.length === 4 && name !== 'June' && name !== 'July') return false;
  if (
    PERSON_BEFORE.test(before) ||
    /^ (?:[A-Z][a-z]+ (?:said|says|told)|said|says|told|has said)\b/.test(after)
  )
    return false;
  if (CERTAIN_MONTH.test(name))
    return !/^ [A-Z][a-z]+(?: said| says|,)/.test(after) || DATE_WORD_BEFORE.test(before);
  if (
    name === 'May' &&
    /\b(?:[A-Z][a-z]+|Mrs|Ms|Mr)\.? May\b/.test(
      text.replace(/\b(?:In|Since|Until|Last|This|Early|Late|By|From|For|During|Next) May\b/g, ''),
    )
  ) {
    return SURE_WORD_BEFORE.test(before);
  }
  if (
    /(?:\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|an?)|['’]s) $/.test(before) &&
    /^ (?!on\b)[a-z]{3,}/.test(after)
  )
    return true;
  if (/^ [A-Z][a-z]+/.test(after) && !SURE_WORD_BEFORE.test(before)) return false;
  return (
    DATE_WORD_BEFORE.test(before) ||
    /^(?:['’]s\b| (?:and|to|through|or) (?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/.test(
      after,
    )
  );
}

/** Rules about months. */
export const monthRules: readonly Rule[] = [monthYear, monthAlone];
