import type { PageDocument, PageElement } from './page.ts';
import { likeness, tokensOf } from './title-words.ts';

/** Where the headline begins and ends, in characters of the page's text. */
export interface Extent {
  start?: number;
  end?: number;
}

const HEADLINES =
  'h1, h2, h3, [itemprop~="headline"], .entry-title, .post-title, .article-title, [class*="headline"]';

/** The heading that says most of the page's title; without a title or a likeness to it, the first of the highest rank. */
export function headlineOf(document: PageDocument, title: string): PageElement | undefined {
  const wanted = tokensOf(title);
  let best: PageElement | undefined;
  let most = 0;
  for (const heading of document.querySelectorAll(HEADLINES)) {
    const text = heading.textContent ?? '';
    if (text.length > MAX_HEADLINE) continue;
    const value =
      likeness(tokensOf(text), wanted) +
      (heading.localName === 'h1' ? 0.3 : heading.localName === 'h3' ? 0.1 : 0.2);
    if (value > most) {
      most = value;
      best = heading;
    }
  }
  return best;
}

const MAX_HEADLINE = 400;

/** From how many characters after or before the headline on, what the distance adds. */
const AFTER = [
  [150, 3],
  [400, 2.5],
  [1000, 1.5],
  [3000, 0.5],
] as const;
const BEFORE = [
  [60, 2.5],
  [200, 1.5],
  [600, 0],
] as const;

/** Characters after the headline's end; negative before its start; undefined without a headline. */
export function distance(at: number, { start, end }: Extent): number | undefined {
  if (start === undefined || end === undefined) return undefined;
  return at >= start ? Math.max(0, at - end) : at - start;
}

/** What the distance from the headline adds to a date's score. */
export function nearness(at: number, { start, end }: Extent): number {
  if (start === undefined || end === undefined) return 0.5;
  return at >= start
    ? (AFTER.find(([within]) => at - end <= within)?.[1] ?? 0)
    : (BEFORE.find(([within]) => start - at <= within)?.[1] ?? -1);
}
