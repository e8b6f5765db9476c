import type { Article } from '../articles/article.ts';
import type { QuoteBlock } from '../bot/reply.ts';
import type { DateBasis } from '../timeline/event.ts';

/** How a date that the text does not state outright is marked; empty for a stated one. */
export const BASIS_WORDS: Readonly<Record<DateBasis, string>> = {
  stated: '',
  relative: 'reckoned',
  published: 'day of publication',
};

/** Where a quote comes from, in the order in which it is shown: title, publisher, date, paragraph. Plain text. */
export function citationParts(
  article: Article,
  { origin, paragraph, brief }: Partial<QuoteBlock> = {},
): string[] {
  const place = paragraph === undefined ? [] : [`¶ ${paragraph}`];
  if (brief && place.length > 0) return place;
  return [ORIGINS[origin ?? 'article'] + article.title, ...factsOf(article), ...place];
}

/** The publisher and the date of an article, as far as they are known. */
export function factsOf({ publisher, published }: Article): string[] {
  return [
    ...(publisher === undefined ? [] : [publisher]),
    ...(published === undefined ? [] : [shortDay(published)]),
  ];
}

/** "18 Oct 2023" for `2023-10-18`. */
export function shortDay(iso: string): string {
  return SHORT_DAY.format(new Date(`${iso}T00:00:00Z`));
}

/** "1 article", "3 articles"; thousands are separated. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}

const ORIGINS: Readonly<Record<QuoteBlock['origin'], string>> = {
  article: '',
  'linked story': 'linked story in: ',
  caption: 'caption in: ',
};

const SHORT_DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
