import type { PageDocument, PageElement } from './page.ts';
import { lineOf } from './text-of.ts';

/** What the microdata of a page says of publication, in `datetime`, `content` or words; what is of other pieces comes last. */
export function statedDates(document: PageDocument): (string | undefined)[] {
  const stated = [...document.querySelectorAll('[itemprop~="datePublished"], [property$="datePublished"]')];
  return [...stated.filter((element) => !isElsewhere(element)), ...stated].map(
    (element) =>
      element.getAttribute('datetime') ||
      element.getAttribute('content') ||
      element.getAttribute('title') ||
      lineOf(element),
  );
}

/** The `datetime` of the <time> elements that are not of other pieces. */
export function timesOf(document: PageDocument): (string | undefined)[] {
  return [...document.querySelectorAll('time[datetime]')]
    .filter((element) => !isElsewhere(element))
    .map((element) => element.getAttribute('datetime') ?? undefined);
}

/** Parts of a page that speak of other pieces, or of what readers say. */
const ELSEWHERE =
  'aside, footer, nav, [class*="comment"], [id*="comment"], [class*="related"], [class*="sidebar"], [id*="sidebar"], [class*="widget"], [class*="teaser"], [class*="recommend"]';

/** A headline, as a page or a blog's template marks it. */
const HEADLINE = 'h1, .post-title, .entry-title, [itemprop~="headline"]';

/** Whether an element stands in such a part. What holds the headline is the page itself, whatever its class says. */
function isElsewhere(element: PageElement): boolean {
  let around = element.closest(ELSEWHERE);
  while (around && (around.localName === 'body' || around.querySelector(HEADLINE))) {
    around = around.parentElement?.closest(ELSEWHERE) ?? null;
    if (around === null) return false;
  }
  return around !== null;
}

export function* scriptDates(document: PageDocument): Generator<string> {
  for (const script of document.querySelectorAll('script:not([src])')) {
    for (const [, written] of (script.textContent ?? '').slice(0, 500_000).matchAll(SCRIPT_DATE))
      yield written ?? '';
  }
}

const SCRIPT_DATE =
  /\b(?:datePublished|date_published|publish(?:ed)?_?(?:date|at|time|on)|(?:first)?publication_?date|firstPublished(?:At|Date)?|page_?publish_?date)["']?\s*[:=,]\s*["']([^"']{8,40})["']/gi;
