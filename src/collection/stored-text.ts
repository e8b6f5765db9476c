import { LONGEST_FIELD, readFrontMatter } from '../articles/front-matter.ts';
import type { PartContent } from '../articles/read-file.ts';
import { singleLine } from '../support/safe-text.ts';
import { addressKey, LONGEST_ADDRESS } from '../support/web-address.ts';

/**
 * An article as a text file with front matter, which reads back as the same article: what its format has told apart from its page is
 * marked as such; of a page that was copied as text all lines are kept. `fetched`: the address that it was had from.
 */
export function storedText({ content, layout }: PartContent, fetched?: string): string {
  const { title, publisher, author, url, published, text } = content;
  const named = Object.entries({ title, publisher, author }).map(([name, value]) => [
    name,
    storedField(value),
  ]);
  const isElsewhere = fetched !== undefined && fetched !== url;
  const fields = [
    ...named,
    ['url', storedAddress(url)],
    ['fetched', isElsewhere ? storedAddress(fetched) : undefined],
    ['published', published],
  ]
    .filter(([, value]) => value !== undefined)
    // JSON's strings are YAML's.
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const own = layout === 'page' ? text.slice(readFrontMatter(text).end) : withoutHeads(content);
  return ['---', `layout: ${layout}`, ...fields, '---', own.trim(), ''].join('\n');
}

/** The text without the heads of letters and the notes above them, of which only the format knows that they are none of the article. */
function withoutHeads({ text, setAside }: PartContent['content']): string {
  const heads = setAside.filter(({ reason }) => reason === 'letter-head');
  return heads.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end).trimStart(),
    text,
  );
}

/** A fact as front matter takes it: on one line, and no longer than that may be. */
function storedField(value: string | undefined): string | undefined {
  return value === undefined ? undefined : singleLine(singleLine(value).slice(0, LONGEST_FIELD));
}

/** An address whole or not at all: a part of it leads elsewhere. */
function storedAddress(url: string | undefined): string | undefined {
  return url === undefined || url.length > LONGEST_ADDRESS ? undefined : url;
}

/** What an article is also known by: the address that it was had from, whatever address its page gives itself this time. */
export function fetchedIdentity(fetched: string | undefined): readonly string[] {
  const address = storedAddress(fetched);
  return address === undefined ? [] : [addressKey(address)];
}

/**
 * What an article is known by from one day to the next: its address without what only counts visits, else its title, else the name of
 * its file. Two that are alike are one article, of which the later is kept. An article is known by the same before it is stored and after.
 */
export function identityOf(
  { url, title }: { readonly url?: string | undefined; readonly title?: string | undefined },
  file: string,
): string {
  const address = storedAddress(url);
  if (address === undefined) return title === undefined ? `file ${file}` : `title ${storedField(title)}`;
  return addressKey(address);
}
