import type { PageDocument, PageElement } from './page.ts';
import { lineOf, textOf } from './text-of.ts';

/** What elements that are not of other pieces say in `datetime`, `content` or words. */
export function datesIn(document: PageDocument, selector: string): (string | undefined)[] {
  return [...document.querySelectorAll(selector)]
    .filter((element) => !isElsewhere(element))
    .map(
      (element) =>
        element.getAttribute('datetime') ||
        element.getAttribute('content') ||
        element.getAttribute('title') ||
        lineOf(element),
    );
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

/** Where a page shows its date to a reader: short texts of elements whose class says so. */
export function* shownDates(document: PageDocument): Generator<string> {
  for (const selector of SHOWN) {
    for (const element of document.querySelectorAll(selector)) {
      if (isElsewhere(element)) continue;
      const text = lineOf(element as PageElement);
      if (text.length > 0 && text.length <= 120) yield text;
    }
  }
}

const SHOWN = [
  '[class*="publish"], [class*="pubdate"], [class*="pub-date"], [id*="publish"]',
  '[class*="posted"], [class*="entry-date"], [class*="post-date"], [class*="article-date"], [class*="date-header"], [class*="dateline"]',
  '[class*="date"], [class*="Date"], [id*="date"], [class*="datum"], [class*="fecha"]',
  '[class*="byline"], [class*="meta"], [class*="info"]',
];

/** How many lines before and after the headline are looked at, and how long a line that shows a date may be. */
const LINES_BEFORE = 4;
const LINES_AFTER = 10;
const MAX_DATE_LINE = 100;

/** Short lines around the headline, the nearest first, those that say "published" before all. */
export function datesByHeadline(document: PageDocument): string[] {
  const lines = textOf(document.body)
    .text.split('\n')
    .filter((line) => line !== '');
  const headline =
    lineOf(document.querySelector(HEADLINE)) || (document.querySelector('title')?.textContent ?? '').trim();
  const at = lines.findIndex(
    (line) => line !== '' && (line === headline || (line.length > 15 && headline.startsWith(line))),
  );
  const around =
    at < 0
      ? []
      : [
          ...lines.slice(at + 1, at + 1 + LINES_AFTER),
          ...lines.slice(Math.max(0, at - LINES_BEFORE), at).reverse(),
        ];
  return [
    ...around.filter((line) => LABEL.test(line)),
    ...around,
    ...lines.filter((line) => LABEL.test(line)),
  ].filter((line) => line.length <= MAX_DATE_LINE);
}

/** "Published on", in the languages of the pages. */
const LABEL =
  /^\W*(?:(?:first |last )?(?:published|posted|created|submitted|date|written)|veröffentlicht|erstellt|publiziert|erschienen|datum|stand|meldung vom|pressemitteilung|publié|mis en ligne|publicado|fecha|pubblicato|gepubliceerd|opublikowano|опубликовано)\b/iu;

export function* scriptDates(document: PageDocument): Generator<string> {
  for (const script of document.querySelectorAll('script:not([src])')) {
    for (const [, written] of (script.textContent ?? '').slice(0, 500_000).matchAll(SCRIPT_DATE))
      yield written ?? '';
  }
}

const SCRIPT_DATE =
  /\b(?:datePublished|date_published|publish(?:ed)?_?(?:date|at|time|on)|(?:first)?publication_?date|firstPublished(?:At|Date)?|page_?publish_?date)["']?\s*[:=,]\s*["']([^"']{8,40})["']/gi;
