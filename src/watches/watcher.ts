import { createHash } from 'node:crypto';
import type { Archive } from '../archive.ts';
import { inParallel } from '../articles/read.ts';
import { ownerOf } from '../collection/server-folder.ts';
import type { Journal } from './journal.ts';
import { type LookOptions, lookForNews, type WatchedArchives } from './look-for-news.ts';
import { newArticles } from './new-articles.ts';
import type { Finding, Post, Watch } from './watch.ts';

/** How messages get into channels. */
export interface Poster {
  /**
   * Sends a message. Discord takes it once for a nonce, as long as it remembers that: some minutes. Rejects with a RefusedPost if it will
   * never be taken, with anything else if it may be there or not.
   */
  post(channel: string, post: Post): Promise<void>;
  /** Whether the message is there, as far as the bot may read the channel. Rejects if that cannot be found out. */
  isThere(channel: string, post: Post): Promise<boolean>;
}

/** Discord does not take a message: its channel is gone (`gone`), the bot may not write there, or it is wrong. */
export class RefusedPost extends Error {
  override readonly name = 'RefusedPost';

  constructor(
    readonly isGone: boolean,
    cause: unknown,
  ) {
    super('expected a message that Discord takes', { cause });
  }
}

/** What became of a message. */
export type PostOutcome = 'posted' | 'refused' | 'failed';

/**
 * The message that tells of findings, and how many of them, from the first, are done with then: at least one. Without a body there is
 * nothing to tell of these, for their articles are not there any more.
 */
export type Compose = (
  watch: Watch,
  findings: readonly Finding[],
  archive: Archive,
) => Promise<{ readonly body?: object | undefined; readonly takes: number }>;

export interface WatcherOptions extends LookOptions {
  readonly journal: Journal;
  readonly poster: Poster;
  readonly compose: Compose;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Hears what became of each message. */
  readonly onPost: (outcome: PostOutcome, error?: unknown) => void;
}

/** Tells channels what is new on their topics. */
export interface Watcher {
  /**
   * Looks into the articles that are new, and sends each watch at most one message; what has no room there waits for the next round.
   * A server whose articles cannot be had is told of those for all that are new, and of what it has missed as soon as they can.
   * Not to be called before the last one is done. Rejects if the journal cannot be written, or the articles for all cannot be read.
   */
  round(archives: WatchedArchives, signal: AbortSignal): Promise<void>;
  /**
   * Takes what a server asks for known, so that a watch that is added next is not told of what was there before: of what is for all once it
   * was looked into for the watches that there are. Not during a round. Rejects as `round` does, and if this server's articles cannot be had.
   */
  passOver(server: string, archives: WatchedArchives): Promise<void>;
}

/**
 * A watcher that sends each finding once, whenever the process may end: first the journal says what was found, then what is about to be
 * sent, then it is sent, then the journal says so. Of a message of which it does not, after a restart or a failure, its channel
 * is asked before it is sent again.
 */
export function createWatcher(options: WatcherOptions): Watcher {
  const { journal, poster, compose, now, onPost, onUnread } = options;
  const { state } = journal;
  /** Messages that were sent, or may have been. */
  const doubtful = new Set(state.pending.keys());

  /** Resolves to whether its watch may have been sent a message by this. */
  const send = async (post: Post): Promise<boolean> => {
    const watch = state.watches.get(post.watch);
    if (!watch || !state.pending.has(post.nonce)) return false;
    let isThere = false;
    try {
      isThere = doubtful.has(post.nonce) && (await poster.isThere(watch.channel, post));
      doubtful.add(post.nonce);
      if (!isThere) await poster.post(watch.channel, post);
    } catch (error) {
      if (!(error instanceof RefusedPost)) {
        onPost('failed', error);
        return true;
      }
      onPost('refused', error);
      await journal.write(error.isGone ? { is: 'unwatch', id: watch.id } : { is: 'done', nonce: post.nonce });
      return true;
    }
    if (!isThere) onPost('posted');
    await journal.write({ is: 'done', nonce: post.nonce });
    doubtful.delete(post.nonce);
    return !isThere;
  };
  /** Resolves to the watches that may have been sent a message. */
  const sendAll = async (posts: Iterable<Post>, signal: AbortSignal): Promise<ReadonlySet<string>> => {
    const sent = new Set<string>();
    await inParallel(POSTS_AT_ONCE, [...posts], async (post) => {
      if (signal.aborted || (await send(post))) sent.add(post.watch);
    });
    return sent;
  };

  const isSeen = (identity: string) => state.seen.has(identity);
  const look = async (archives: WatchedArchives) => {
    const news = await lookForNews(archives, state, options);
    if (news) await journal.write(news);
  };
  const prepare = async (archives: WatchedArchives, busy: ReadonlySet<string>) => {
    const posts: (Post & { readonly body: Record<string, unknown>; readonly takes: number })[] = [];
    for (const [id, findings] of [...state.waiting]) {
      const watch = state.watches.get(id);
      if (!watch || busy.has(id)) continue;
      const archive = await archives.of(watch.server).catch((error: unknown) => {
        onUnread(watch.server, error);
      });
      // Whether their articles are still there is not known: they wait.
      if (!archive) continue;
      const { body, takes } = await compose(watch, findings, archive);
      if (!body) {
        await journal.write({ is: 'skip', watch: id, takes });
        continue;
      }
      const nonce = nonceOf(findings.slice(0, takes));
      posts.push({ nonce, watch: id, body: { ...body }, mark: markOf(nonce), at: now(), takes });
    }
    if (posts.length > 0) await journal.write({ is: 'posts', posts });
    return posts;
  };
  return {
    async round(archives, signal) {
      await look(archives);
      const busy = await sendAll(state.pending.values(), signal);
      if (!signal.aborted) await sendAll(await prepare(archives, busy), signal);
    },
    async passOver(server, archives) {
      const archive = await archives.of(server);
      const isFirst = ![...state.watches.values()].some((watch) => watch.server === server);
      if (isFirst && archive !== archives.common) {
        const { articles } = await newArticles(archive, isSeen);
        const own = [...articles].filter(([, article]) => ownerOf(article) === server);
        if (own.length > 0)
          await journal.write({ is: 'seen', articles: own.map(([identity]) => identity), found: [] });
      }
      const { articles } = await newArticles(archive, isSeen, state.last);
      if (articles.size > 0) await look(archives);
    },
  };
}

/** Channels are their own turns at Discord; more at once would only wait. */
const POSTS_AT_ONCE = 4;

/** The same for the same findings, so that whoever else sends them sends nothing new. */
function nonceOf(findings: readonly Finding[]): string {
  return createHash('sha256').update(JSON.stringify(findings)).digest('hex').slice(0, 25);
}

/** 30 bits, never 0; above what Discord counts from 1 itself. */
function markOf(nonce: string): number {
  return (Number.parseInt(nonce.slice(0, 8), 16) >>> 2) | 0x10000;
}
