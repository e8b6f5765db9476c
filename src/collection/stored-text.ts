import { readFrontMatter } from '../articles/front-matter.ts';
import type { PartContent } from '../articles/read-file.ts';
import { addressKey } from '../support/web-address.ts';

/**
 * An article as a text file with front matter, which reads back as the same article: what its format has told apart from its page is
 * marked as such; of a page that was copied as text all lines are kept.
 */
export function storedText({ content, layout }: PartContent): string {
  const { title, publisher, author, url, published, text } = content;
  const fields = Object.entries({ title, publisher, author, url, published })
    .filter(([, value]) => value !== undefined)
    // JSON's strings are YAML's.
    .map(([name, value]) => `${name}: ${JSON.stringify(value?.slice(0, MAX_FIELD))}`);
  const own = layout === 'page' ? readFrontMatter(text).end : 0;
  return ['---', `layout: ${layout}`, ...fields, '---', text.slice(own).trim(), ''].join('\n');
}

/** The longest that front matter may have. */
const MAX_FIELD = 500;

/**
 * What an article is known by from one day to the next: its address without what only counts visits, else its title, else the name of
 * its file. Two that are alike are one article, of which the later is kept.
 */
export function identityOf(
  { url, title }: { readonly url?: string | undefined; readonly title?: string | undefined },
  file: string,
): string {
  if (url === undefined) return title === undefined ? `file ${file}` : `title ${title}`;
  return addressKey(url);
}
