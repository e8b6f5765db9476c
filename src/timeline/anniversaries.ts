import type { DateExpression } from '../dates/date-expression.ts';
import { EXACT_NUMBER, numberOf, ORDINAL, ordinalOf } from '../dates/values/numbers.ts';
import { shift } from '../dates/values/unit.ts';

/**
 * Phrases that date a beginning by how long ago it was: "10 years since the BRI was established", "the 10th anniversary of the
 * Initiative", "its fifth birthday" is not taken. The date is that of the beginning, counted back from the publication (ISO date).
 */
export function anniversaries(text: string, published: string | undefined): DateExpression[] {
  if (!published || !/years since|anniversary of/i.test(text)) return [];
  const found: DateExpression[] = [];
  for (const match of text.matchAll(ANNIVERSARY)) {
    const years = match.groups?.['years']
      ? numberOf(match.groups['years'])
      : ordinalOf(match.groups?.['ordinal'] ?? '');
    const value = years && Number.isInteger(years) ? shift(published, -years, 'year') : undefined;
    if (!value) continue;
    const end = match.index + match[0].length;
    found.push({
      start: match.index,
      end,
      text: match[0],
      type: 'DATE',
      value,
      basis: 'relative',
      rule: 'anniversary',
      anchor: published,
    });
  }
  return found;
}

const SINCE = String.raw`(?<years>${EXACT_NUMBER}) years since(?= \w+ \w+)`;
const ANNIVERSARY_OF = `(?:the |its |their )?(?<ordinal>${ORDINAL}) anniversary of`;
const ANNIVERSARY = new RegExp(String.raw`\b(?:${SINCE}|${ANNIVERSARY_OF})\b`, 'gi');
