import { isoYear } from '../../values/days.ts';
import { type Rule, rule, where } from '../rule.ts';

/** "fiscal 2008", "fiscal year 2007", "FY2009", "the 2006 fiscal year", "the fiscal year", "the financial year", "last fiscal year". */
const fiscal = rule(
  /\b(?:(?:the )?(?:fiscal|financial)(?: year)? (?<year>[12]\d{3})|FY ?(?<year2>[12]\d{3}|\d\d)|(?:the )?(?<year3>[12]\d{3}) (?:fiscal|financial) year|(?:the )?(?<which>last|past|next|this|current|previous|new|coming|the) (?:fiscal|financial) year)\b/gi,
  (g) => ({
    type: 'DATE',
    resolve(setting) {
      const year = g['year'] ?? g['year2'] ?? g['year3'];
      if (year) return { value: `FY${year.length === 2 ? `20${year}` : year}`, basis: 'stated' };
      const offset = /last|past|previous/i.test(g['which'] ?? '')
        ? -1
        : /next|coming/i.test(g['which'] ?? '')
          ? 1
          : 0;
      return setting.published && `FY${isoYear(Number(setting.published.slice(0, 4)) + offset)}`;
    },
  }),
);

/** "year-end", "the year's end", "the turn of the year": the end of the year of publication. */
const yearEnd = rule(
  /\b(?:year[- ]end|(?:the )?year['’]s end)\b(?! (?:results|report|bonus|close))/gi,
  () => ({
    type: 'DATE',
    resolve: (setting) =>
      setting.published
        ? { value: setting.published.slice(0, 4), part: 'END', basis: 'relative' }
        : undefined,
  }),
);

/** Rules about business years and the ends of years. */
export const fiscalRules: readonly Rule[] = [where(/fiscal|financial|FY/i, fiscal), where(/year/i, yearEnd)];
