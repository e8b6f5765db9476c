import type { Archive } from '../archive.ts';
import { ClosedError } from '../reader/reader.ts';
import { pushTo } from '../support/push-to.ts';
import { findNew } from './find-new.ts';
import type { Nearness } from './nearness.ts';
import { newArticles, withoutCopies } from './new-articles.ts';
import type { WatchRecord } from './records.ts';
import type { Finding, Watch } from './watch.ts';
import type { WatchState } from './watch-state.ts';

/** Where watches look for what is new. */
export interface WatchedArchives {
  /** The articles for all. */
  readonly common: Archive;
  /** What a server asks: `common` itself if it has no articles of its own. Rejects if they cannot be had, or not all of them. */
  of(server: string): Promise<Archive>;
}

/** The same where no server has articles of its own. */
export function forAll(common: Archive): WatchedArchives {
  return { common, of: async () => common };
}

export interface LookOptions {
  /** How near articles are to topics in meaning; default: they are found by their words alone. */
  readonly nearness?: Nearness | undefined;
  /** Hears that the articles of a server could not be looked into; they are in the next round. */
  readonly onUnread: (server: string, error: unknown) => void;
}

/**
 * Looks into the articles that are new: first into what servers own, one after the other, each asked for when the one before is done, and at
 * last, also without a watch, into the articles for all, with the watches of those that have no others. Resolves to what is to be written
 * of it, and undefined if there is nothing. A server whose articles cannot be looked into is taken for one that has no others: its own are
 * not noted as seen, and are new the next time. Rejects if the articles for all cannot be looked into.
 */
export async function lookForNews(
  { common, of }: WatchedArchives,
  state: WatchState,
  { nearness, onUnread }: LookOptions,
): Promise<WatchRecord | undefined> {
  const isSeen = (identity: string) => state.seen.has(identity);
  const seen = new Set<string>();
  const found: Finding[] = [];
  let lastLooked: number | undefined;

  const lookInto = async (archive: Archive, watches: readonly Watch[]) => {
    const { articles, last } = await newArticles(archive, isSeen, state.last);
    // Nobody is there to be told of the first ones.
    const news =
      watches.length === 0 || articles.size === 0 ? [] : await withoutCopies(articles, archive, isSeen);
    const findings = await findNew(news, watches, nearness);
    // Noted together, once nothing can fail any more.
    if (last !== undefined && last !== state.last) lastLooked = last;
    for (const finding of findings) found.push(finding);
    for (const identity of articles.keys()) seen.add(identity);
  };
  const ofAll: Watch[] = [];
  for (const [server, watches] of byServer(state.watches.values())) {
    try {
      const archive = await of(server);
      if (archive === common) ofAll.push(...watches);
      else await lookInto(archive, watches);
    } catch (error) {
      if (error instanceof ClosedError) throw error;
      onUnread(server, error);
      ofAll.push(...watches);
    }
  }
  await lookInto(common, ofAll);
  if (seen.size === 0 && lastLooked === undefined) return undefined;
  const articles = [...seen];
  return { is: 'seen', articles, found, ...(lastLooked !== undefined && { last: lastLooked }) };
}

function byServer(watches: Iterable<Watch>): ReadonlyMap<string, readonly Watch[]> {
  const servers = new Map<string, Watch[]>();
  for (const watch of watches) pushTo(servers, watch.server, watch);
  return servers;
}
