import type { PageDocument } from './page.ts';

/** The meta tags of a page, by `property`, `name`, `itemprop` or `http-equiv` in small letters. */
export interface MetaTags {
  /** What the first tag of that name says. */
  first(name: string): string | undefined;
  /** What the tags say whose names match, in the page's order, the first of each name. */
  named(pattern: RegExp): string[];
}

/** Reads a page's meta tags; empty ones are no tags. */
export function metaOf(document: PageDocument): MetaTags {
  const values = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta[content]')) {
    const value = tag.getAttribute('content')?.trim();
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const key = tag.getAttribute(attribute)?.trim().toLowerCase();
      if (key && value && !values.has(key)) values.set(key, value);
    }
  }
  return {
    first: (name) => values.get(name),
    named: (pattern) => [...values].flatMap(([name, value]) => (pattern.test(name) ? value : [])),
  };
}
