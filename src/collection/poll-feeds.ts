import { createHash } from 'node:crypto';
import type { FileReader } from '../articles/file-reader.ts';
import { inParallel } from '../articles/read.ts';
import type { PartContent } from '../articles/read-file.ts';
import { addFile, fileFrom, firstLine, isFeed } from './add-sources.ts';
import { type ArticleFolder, openArticleFolder } from './article-folder.ts';
import type { FeedMemory, KnownFeed } from './feed-memory.ts';
import { identityOf } from './stored-text.ts';
import type { WebReader } from './web-reader.ts';

/** What became of one feed in a round. */
export interface FeedResult {
  readonly feed: string;
  readonly outcome: 'changed' | 'unchanged' | 'failed';
  /** Articles that are new in the folder, and that took the place of what was there. */
  readonly added: number;
  readonly updated: number;
  /** Entries and pages that could not be had; or why the feed could not. A line each. */
  readonly problems: readonly string[];
  /** How many rounds in a row it has failed. */
  readonly failures: number;
}

export interface FeedPollerOptions {
  readonly feeds: readonly string[];
  readonly folder: string;
  readonly web: WebReader;
  readonly reader: FileReader;
  readonly memory: FeedMemory;
  /** Numbers of 0 to below 1. */
  readonly random: () => number;
}

/** Asks feeds for what is new, in rounds. */
export interface FeedPoller {
  /** Asks every feed whose turn it is. Resolves to what became of those. Not to be called before the last one is done. */
  round(): Promise<readonly FeedResult[]>;
}

/**
 * A poller whose new entries become files of the folder as `addSources` makes them: an entry whose words have changed takes the place of
 * what was there, one that was taken before is not taken again, not even if somebody has removed its file. What a feed is known by is
 * kept after its articles are written, so that the end of the process loses none. One that fails n times in a row is left alone for 2^(n-1)
 * rounds, at most 32, and as many again by chance at most.
 */
export function createFeedPoller(options: FeedPollerOptions): FeedPoller {
  const { feeds, folder, random } = options;
  const states = new Map(feeds.map((feed) => [feed, { failures: 0, rest: 0 }]));
  return {
    async round() {
      const due = [...states].filter(([, state]) => state.rest-- <= 0);
      const results: FeedResult[] = [];
      let opening: Promise<ArticleFolder> | undefined;
      // One for all, so that no two articles are given the same name.
      const open = () => {
        opening ??= openArticleFolder(folder);
        return opening;
      };
      await inParallel(FEEDS_AT_ONCE, due, async ([feed, state]) => {
        try {
          const result = await poll(feed, open, options);
          state.failures = 0;
          state.rest = 0;
          results.push({ feed, ...result, failures: 0 });
        } catch (error) {
          state.failures++;
          const wait = 2 ** Math.min(state.failures - 1, MOST_DOUBLINGS);
          state.rest = wait - 1 + Math.floor(random() * wait);
          const problems = [firstLine(error)];
          results.push({
            feed,
            outcome: 'failed',
            added: 0,
            updated: 0,
            problems,
            failures: state.failures,
          });
        }
      });
      return results;
    },
  };
}

const FEEDS_AT_ONCE = 4;
const MOST_DOUBLINGS = 5;
/** Entries of a feed that are remembered. */
const REMEMBERED = 2000;

/** Rejects if the feed cannot be had, or what it brings cannot be written. */
async function poll(
  feed: string,
  open: () => Promise<ArticleFolder>,
  { web, reader, memory }: FeedPollerOptions,
): Promise<Omit<FeedResult, 'feed' | 'failures'>> {
  const known = await memory.get(feed);
  const found = await web.getChanged(feed, known ?? {});
  if (!found) return { outcome: 'unchanged', added: 0, updated: 0, problems: [] };
  const file = fileFrom(found);
  if (!isFeed(file)) throw new Error('expected a feed, got something else');
  const taken: { readonly id: string; readonly hash: string; readonly url: string | undefined }[] = [];
  let wanted = 0;
  const told = (entry: PartContent) => ({
    id: identityOf(entry.content, entry.part ?? ''),
    hash: hashOf(entry),
    url: entry.content.url,
  });
  const wants = (entry: PartContent) => {
    const { id, hash } = told(entry);
    const isNew = known?.entries[id] !== hash;
    if (isNew) wanted++;
    return isNew;
  };
  const onTaken = (entry: PartContent) => taken.push(told(entry));
  const count = { added: 0, updated: 0, unchanged: 0 };
  const problems: string[] = [];
  const failed = new Set<string>();
  for await (const addition of addFile(feed, file, { folder: await open(), web, reader, wants, onTaken })) {
    if ('problem' in addition) {
      problems.push(`${addition.source}: ${addition.problem}`);
      failed.add(addition.source);
    } else count[addition.outcome]++;
  }
  const entries = new Map(Object.entries(known?.entries ?? {}));
  for (const { id, hash, url } of taken) {
    entries.delete(id);
    // A page that could not be had is asked for again when the feed next changes.
    if (url === undefined || !failed.has(url)) entries.set(id, hash);
  }
  const next: KnownFeed = {
    // What was left for the next time comes then though the feed has not changed.
    ...(wanted === taken.length && found.validators),
    entries: Object.fromEntries([...entries].slice(-REMEMBERED)),
  };
  await memory.set(feed, next);
  return { outcome: 'changed', added: count.added, updated: count.updated, problems };
}

function hashOf({ content: { title, text, published } }: PartContent): string {
  return createHash('sha256')
    .update(JSON.stringify([title, text, published]))
    .digest('base64url')
    .slice(0, 16);
}
