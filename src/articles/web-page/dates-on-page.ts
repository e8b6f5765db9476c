import type { PageDocument, PageElement } from './page.ts';
import { lineOf } from './text-of.ts';

/** What the microdata of a page says of publication, of its own and of what seem other pieces, and of changes. */
export interface StatedDates {
  readonly own: readonly (string | undefined)[];
  readonly others: readonly (string | undefined)[];
  readonly changes: readonly (string | undefined)[];
}

/** Reads them in `datetime`, `content` or words. */
export function statedDates(document: PageDocument): StatedDates {
  const stated = [
    ...document.querySelectorAll('[itemprop~="datePublished"], [property$="datePublished"], time[pubdate]'),
  ];
  const changed = document.querySelectorAll('[itemprop~="dateModified"], [property$="dateModified"]');
  const isOwn = stated.map((element) => !isElsewhere(element));
  return {
    own: stated.filter((_, index) => isOwn[index]).map(saidBy),
    others: stated.filter((_, index) => !isOwn[index]).map(saidBy),
    changes: [...changed].filter((element) => !isElsewhere(element)).map(saidBy),
  };
}

function saidBy(element: PageElement): string | undefined {
  return (
    element.getAttribute('datetime') ||
    element.getAttribute('content') ||
    element.getAttribute('title') ||
    lineOf(element)
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

/** The texts of a page's scripts that speak of dates or times, JSON-LD left out. */
export function scriptTexts(document: PageDocument): string[] {
  return [...document.querySelectorAll('script:not([src])')]
    .filter((script) => !/ld\+json/.test(script.getAttribute('type') ?? ''))
    .map((script) => (script.textContent ?? '').slice(0, MAX_SCRIPT))
    .filter((text) => SPEAKS_OF_DATES.test(text));
}

const MAX_SCRIPT = 500_000;
const SPEAKS_OF_DATES = /(?:dat(?:e|um)|publish|posted|creat|modified|updated)/i;

/** What scripts say of days under names of publication, of change, or others that speak of a date. */
export function* scriptDates(scripts: readonly string[], of: keyof typeof SCRIPT_DATES): Generator<string> {
  for (const text of scripts) for (const [, written] of text.matchAll(SCRIPT_DATES[of])) yield written ?? '';
}

const SCRIPT_DATES = {
  published:
    /\b(?:datePublished|date_published|publish(?:ed)?_?(?:date|at|time|on)|(?:first)?publication_?date|firstPublished(?:At|Date)?|page_?publish_?date|pub_?date|posted_?(?:on|at|date)?)\\?["']?\s*[:=,]\s*\\?["']([^"'\\]{8,40})/gi,
  changed:
    /\b(?:date_?modified|(?:last_?)?modified(?:_?(?:date|at|on))?|(?:last_?)?updated?_?(?:date|at|on))\\?["']?\s*[:=,]\s*\\?["']([^"'\\]{8,40})/gi,
  other:
    /\b(?:date|datum|creat(?:ed|ion)_?(?:date|at|on)?|article_?date|show_?date)\\?["']?\s*[:=,(]\s*\\?["']([^"'\\]{8,40})/gi,
} as const;
