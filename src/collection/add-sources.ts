import { basename } from 'node:path';
import { fileStem } from '../articles/file-name.ts';
import type { FileReader } from '../articles/file-reader.ts';
import { readBytes } from '../articles/folder-files.ts';
import type { SourceFile } from '../articles/formats/format.ts';
import { isFeedList } from '../articles/formats/other-content.ts';
import { formatOf } from '../articles/formats/read-source.ts';
import { readFrontMatter } from '../articles/front-matter.ts';
import { wordCount } from '../articles/lines.ts';
import { type Announced, type PartContent, reasonOf } from '../articles/read-file.ts';
import { compare } from '../support/compare.ts';
import { systemErrorText } from '../support/system-error.ts';
import type { ArticleFolder, Put } from './article-folder.ts';
import { feedsIn } from './feed-list.ts';
import { NotHadError, type WhyNotHad, whyNotHad } from './not-had.ts';
import type { WebFile, WebReader } from './web-reader.ts';

/** What became of a source, or of one article in it: it was put into the folder, or why not. */
export type Addition =
  | ({ readonly source: string; readonly article: PartContent } & Put)
  | ({ readonly source: string } & Problem);

interface Problem {
  /** One line, in English. */
  readonly problem: string;
  /** For other languages; absent if the line alone tells. */
  readonly why?: WhyNotHad;
}

/**
 * Where articles are taken from: the address of a page, a file or a feed; a file on the disk; the address at which a file is that was
 * handed over, which is not where it was published.
 */
export type Source =
  | { readonly address: string }
  | { readonly path: string }
  | { readonly attachment: string };

export interface AddOptions {
  readonly folder: ArticleFolder;
  readonly web: WebReader;
  readonly reader: FileReader;
  /** Say what would be done, and write nothing. Default false. */
  readonly dryRun?: boolean;
  /** Whether an entry of a feed is to be taken. Default: all are. */
  readonly wants?: (entry: PartContent) => boolean;
  /** Take what the feeds hold that a list (OPML) names, each as if it was named itself. Default false: such a list is a problem. */
  readonly takesLists?: boolean;
  /** Hears of each entry of a feed that is taken now, before it is. */
  readonly onTaken?: (entry: PartContent) => void;
}

/**
 * Reads sources (addresses of pages, files and feeds, and files on the disk, of any format that a folder may hold) and puts their
 * articles into a folder, one file each. Of a feed's entries that are only announced the pages are fetched. What cannot be had is told
 * as a problem, and the others go on.
 */
export async function* addSources(sources: Iterable<Source>, options: AddOptions): AsyncGenerator<Addition> {
  for (const source of sources) {
    try {
      const file = await openSource(source, options.web);
      if (options.takesLists && isFeedList(file.bytes)) yield* addFeeds(nameOfSource(source), file, options);
      else yield* addFile(nameOfSource(source), file, options);
    } catch (error) {
      yield { source: nameOfSource(source), ...problemOf(error) };
    }
  }
}

/** What the feeds of a list hold; a list among them is not followed. */
async function* addFeeds(
  source: string,
  { bytes }: SourceFile,
  options: AddOptions,
): AsyncGenerator<Addition> {
  const feeds = await feedsIn(bytes);
  yield* addSources(
    feeds.slice(0, MAX_FEEDS).map((address) => ({ address })),
    { ...options, takesLists: false },
  );
  if (feeds.length > MAX_FEEDS)
    yield {
      source,
      problem: `expected at most ${MAX_FEEDS} feeds, got ${feeds.length}; the rest are left out`,
    };
}

/** The same of a file that was opened; `source` is what it is called. Rejects if it cannot be written. */
export async function* addFile(
  source: string,
  file: SourceFile,
  options: AddOptions,
): AsyncGenerator<Addition> {
  const { folder, dryRun = false } = options;
  for await (const found of articlesIn(source, file, options)) {
    if ('problem' in found) {
      yield found;
      continue;
    }
    const { source: from, article, fetched, noPage } = found;
    const stays = noPage === undefined ? undefined : isWhole;
    const put = await folder.put(article, { name: nameOf(found), dryRun, stays, fetched });
    if (noPage !== undefined) {
      const what = isWhole(put.before ?? '')
        ? 'what was taken of it before stays'
        : 'only what the feed says of it is taken';
      yield { source: from, problem: `${what}: ${noPage}` };
    }
    yield { source: from, article, ...put };
  }
}

/** Whether a file is a feed. */
export function isFeed(file: SourceFile): boolean {
  return formatOf(file)?.name === 'a feed';
}

/** What an article without a title is called after. */
function nameOf({ source, article }: { readonly source: string; readonly article: PartContent }): string {
  return article.part ?? fileStem(basename(source));
}

function nameOfSource(source: Source): string {
  if ('address' in source) return source.address;
  return 'path' in source ? source.path : fileNameIn(source.attachment);
}

async function openSource(source: Source, web: WebReader): Promise<SourceFile> {
  if ('address' in source) return fetched(source.address, web);
  if ('path' in source) return { name: source.path, bytes: (await readBytes(source.path)).bytes };
  const { bytes } = await web.get(source.attachment, { given: true });
  return { name: fileNameIn(source.attachment), bytes };
}

/** `fetched`: where it was alone; `noPage`: why the article is only what a feed says of a page. */
type Found = { readonly source: string } & (
  | { readonly article: PartContent; readonly fetched?: string | undefined; readonly noPage?: string }
  | Problem
);

async function* articlesIn(source: string, file: SourceFile, options: AddOptions): AsyncGenerator<Found> {
  const { folder, wants = () => true, onTaken } = options;
  const ofFeed = isFeed(file);
  const { articles, problems } = await options.reader.read(file);
  const all = [...articles];
  for (const { part, message, noText, announced } of problems)
    if (ofFeed && announced) all.push(emptyEntry(part, announced));
    else {
      const why = noText ? { why: { kind: 'noText' as const } } : {};
      yield { source: part === undefined ? source : `${source}, ${part}`, problem: message, ...why };
    }
  const wanted = ofFeed ? all.filter(wants) : all;
  // Of several there each has its own address, or none.
  const fetched = all.length === 1 && !ofFeed ? file.url : undefined;
  for (const article of takenNow(wanted, (each) => folder.holds(each, nameOf({ source, article: each })))) {
    if (ofFeed) onTaken?.(article);
    const { url: stated, ...content } = article.content;
    const address = ofFeed ? stated : statedOr(file.url, stated);
    // One of several is not all that is there.
    const url = !ofFeed && fetched === undefined && address === file.url ? undefined : address;
    const own = { ...article, content: { ...content, ...(url !== undefined && { url }) } };
    if (!ofFeed || url === undefined || wordsOf(own) >= ANNOUNCED_WORDS)
      yield { source, article: own, fetched };
    else yield* entryPage(own, url, options);
  }
  if (wanted.length > MAX_ARTICLES)
    yield {
      source,
      problem: `expected at most ${MAX_ARTICLES} articles at once, got ${wanted.length}; the rest come the next time`,
    };
}

/** As many as are taken at once: of more those that are not there before those that are, and the newest first, so that all come in the end. */
function takenNow(
  articles: readonly PartContent[],
  isThere: (article: PartContent) => boolean,
): readonly PartContent[] {
  if (articles.length <= MAX_ARTICLES) return articles;
  const there = new Set(articles.filter(isThere));
  const publishedOf = ({ content: { published = '' } }: PartContent) => published;
  return articles
    .toSorted(
      (a, b) => Number(there.has(a)) - Number(there.has(b)) || compare(publishedOf(b), publishedOf(a)),
    )
    .slice(0, MAX_ARTICLES);
}

/** An entry of a feed that says nothing but where its page is. */
function emptyEntry(part: string | undefined, announced: Announced): PartContent {
  const content = { ...announced, text: '', blocks: [], setAside: [], sentences: [] };
  return { part, layout: 'article', content };
}

/** The page of a feed's entry; the entry itself, if it says anything, if the page cannot be had. */
async function* entryPage(
  entry: PartContent,
  url: string,
  { web, reader }: AddOptions,
): AsyncGenerator<Found> {
  try {
    const [page] = (await reader.read(await fetched(url, web))).articles;
    if (!page)
      throw new NotHadError({ kind: 'noText' }, 'expected an article, found no paragraph of body text');
    const { title = page.content.title, published = page.content.published } = entry.content;
    const facts = {
      url,
      ...(title !== undefined && { title }),
      ...(published !== undefined && { published }),
    };
    yield { source: url, article: { ...page, content: { ...page.content, ...facts } } };
  } catch (error) {
    if (entry.content.text === '') yield { source: url, ...problemOf(error) };
    else yield { source: url, article: entry, noPage: firstLine(error) };
  }
}

async function fetched(address: string, web: WebReader): Promise<SourceFile> {
  return fileFrom(await web.get(address));
}

/** What was fetched, as a file that its address names. */
export function fileFrom({ url, bytes }: Pick<WebFile, 'url' | 'bytes'>): SourceFile {
  return { name: fileNameIn(url), bytes, url };
}

function fileNameIn(address: string): string {
  return new URL(address).pathname.replace(/^.*\//, '') || 'index';
}

/**
 * The address that a page gives itself, if it is on the host that it came from: no page may pass for one of others. Nor for the front page:
 * sites that state that of all their pages would have one article.
 */
function statedOr(fetchedFrom: string | undefined, stated: string | undefined): string | undefined {
  if (fetchedFrom === undefined || stated === undefined) return fetchedFrom ?? stated;
  const hostOf = (url: string) => new URL(url).hostname.replace(/^www\./, '');
  const { pathname, search } = new URL(stated);
  const isItsOwn = hostOf(stated) === hostOf(fetchedFrom) && pathname + search !== '/';
  return isItsOwn ? stated : fetchedFrom;
}

/** How many words of an article can be quoted. */
export function wordsOf({ content: { text, blocks } }: PartContent): number {
  const body = blocks.filter(({ kind }) => kind !== 'boilerplate');
  return body.reduce((sum, { start, end }) => sum + wordCount(text.slice(start, end)), 0);
}

/** Whether a file that was added holds more than an announcement: a page that cannot be had this time does not lose what was had before. */
function isWhole(file: string): boolean {
  return wordCount(file.slice(readFrontMatter(file).end)) >= ANNOUNCED_WORDS;
}

/** A feed's entry of fewer words announces a page. */
const ANNOUNCED_WORDS = 120;
/** Of one list. */
const MAX_FEEDS = 500;
/** Of one source. */
const MAX_ARTICLES = 200;

function problemOf(error: unknown): Problem {
  const why = whyNotHad(error);
  return { problem: firstLine(error), ...(why && { why }) };
}

/** An error in a line. */
export function firstLine(error: unknown): string {
  return reasonOf(new Error(systemErrorText(error)));
}
