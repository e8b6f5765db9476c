import { isWebAddress } from '../../support/web-address.ts';
import { htmlText } from '../web-page/html-text.ts';
import { writtenDay } from '../web-page/written-day.ts';
import { refuseEntities } from './entities.ts';
import type { Format, SourceDocument } from './format.ts';
import { statedIn } from './plain-text.ts';

/** RSS, Atom, RDF and JSON feeds: each entry is an article. By feedsmith. */
export const feed: Format = {
  name: 'a feed',
  recognises: ({ text }) =>
    text !== undefined && (XML_FEED.test(text.slice(0, 4096)) || JSON_FEED.test(text.slice(0, 4096))),
  async read({ text = '' }) {
    refuseEntities(text, 'a feed');
    const { parseFeed } = await import('feedsmith');
    const { channel, entries } = entriesOf(parse(() => parseFeed(text)));
    const documents: SourceDocument[] = [];
    const problems: { part: string; message: string }[] = [];
    for (const [index, entry] of entries.entries()) {
      const part = entry.title ?? `entry ${index + 1}`;
      const article =
        entry.plain === undefined
          ? await htmlText(entry.html).catch((error: Error) => error)
          : { text: entry.plain.trim() };
      if (article instanceof Error) problems.push({ part, message: article.message });
      // One that has an address may be all that its reader needs: a title and a link.
      else if (article.text === '' && entry.url === undefined)
        problems.push({ part, message: 'expected an entry with text, got none' });
      else
        documents.push({
          ...statedIn('the feed', {
            title: entry.title,
            publisher: channel,
            author: entry.author,
            url: entry.url,
            published: entry.date === undefined ? undefined : writtenDay(entry.date),
          }),
          part,
          ...article,
          layout: 'article',
        });
    }
    return { documents, problems };
  },
};

const XML_FEED =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*|<\?[^>]*>\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i;
const JSON_FEED = /^\s*\{[\s\S]*"version"\s*:\s*"https?:(?:\\?\/){2}jsonfeed\.org/;

function parse<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new Error(`expected a feed, got a fault in it: ${(cause as Error).message.split('\n')[0]}`, {
      cause,
    });
  }
}

interface Entry {
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly author: string | undefined;
  readonly date: string | undefined;
  readonly html: string;
  /** Its words where they are no HTML: each "<" is one, and each line a line. */
  readonly plain: string | undefined;
}

/** What the four kinds of feed call the same things. */
type Loose = { readonly [key: string]: unknown };

function entriesOf({ feed }: { readonly feed: object }): {
  readonly channel: string | undefined;
  readonly entries: readonly Entry[];
} {
  const all = feed as Loose;
  const entries = (all['items'] ?? all['entries'] ?? []) as readonly Loose[];
  return {
    channel: textOfValue(all['title']),
    entries: entries.map((entry) => ({
      title: textOfValue(entry['title']),
      url: addressOf(entry),
      author: textOfValue(entry['authors'] ?? entry['author'] ?? inside(entry, 'dc', 'creator', 'creators')),
      date: [
        entry['pubDate'],
        entry['published'],
        entry['date_published'],
        inside(entry, 'dc', 'date', 'dates'),
        entry['updated'],
      ]
        .map(textOfValue)
        .find((date) => date !== undefined),
      plain: rawText(entry['content_html']) === undefined ? rawText(entry['content_text']) : undefined,
      html:
        [
          inside(entry, 'content', 'encoded'),
          entry['content'],
          entry['content_html'],
          entry['description'],
          entry['summary'],
        ]
          .map(rawText)
          .find((html) => html !== undefined) ?? '',
    })),
  };
}

function inside(entry: Loose, outer: string, ...keys: readonly string[]): unknown {
  const values = entry[outer];
  if (typeof values !== 'object' || values === null) return undefined;
  return keys.map((key) => (values as Loose)[key]).find((value) => value !== undefined);
}

/** A string, the `value`, `name` or `text` of an object, the first that an array says. */
function rawText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(rawText).find((each) => each !== undefined);
  if (typeof value !== 'object' || value === null) return undefined;
  const { value: text, name, text: words } = value as Loose;
  return rawText(text ?? name ?? words);
}

function textOfValue(value: unknown): string | undefined {
  const raw = rawText(value);
  const plain = raw === undefined ? undefined : withoutTags(raw).replace(/\s+/g, ' ').trim();
  return plain === '' ? undefined : plain;
}

/** Without tags of up to 200 characters. */
function withoutTags(text: string): string {
  const parts = text.split('>');
  const rest = parts.pop() ?? '';
  const kept = parts.map((part) => {
    const open = part.indexOf('<', Math.max(0, part.length - LONGEST_TAG));
    return open < 0 ? `${part}>` : part.slice(0, open);
  });
  return kept.join('') + rest;
}
const LONGEST_TAG = 201;

function addressOf(entry: Loose): string | undefined {
  const links = (Array.isArray(entry['links']) ? entry['links'] : []) as readonly Loose[];
  const alternate = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0];
  return [entry['url'], entry['link'], alternate?.['href'], entry['id'], entry['guid']]
    .map(rawText)
    .find((url) => url !== undefined && isWebAddress(url));
}
