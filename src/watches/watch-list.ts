import { randomBytes } from 'node:crypto';
import { oneAtATime } from '../support/one-at-a-time.ts';
import { singleLine } from '../support/safe-text.ts';
import type { Journal } from './journal.ts';
import type { Watch } from './watch.ts';

/** The watches, as those who manage channels see them. */
export interface WatchList {
  /** Those of a server, oldest first. */
  of(server: string): readonly Watch[];
  /** Watches from now on; the one that is there if the channel has it. Resolves to undefined if the server has as many as it may. */
  add(watch: Omit<Watch, 'id'>): Promise<Watch | undefined>;
  remove(id: string): Promise<void>;
}

/** As many as Discord lists when one is to be chosen. */
export const MOST_OF_SERVER = 25;

/** The watches of a journal. Two that are added at once, as by a second press, are added one after the other. */
export function createWatchList({ state, write }: Journal): WatchList {
  const of = (server: string) => [...state.watches.values()].filter((watch) => watch.server === server);
  const inTurn = oneAtATime();
  const add = async (watch: Omit<Watch, 'id'>) => {
    const own = of(watch.server);
    const known = own.find(({ channel, topic }) => channel === watch.channel && isSame(topic, watch.topic));
    if (known || own.length >= MOST_OF_SERVER) return known;
    const added = { id: randomBytes(6).toString('hex'), ...watch };
    await write({ is: 'watch', ...added });
    return added;
  };
  return {
    of,
    add: (watch) => inTurn(() => add(watch)),
    remove: (id) => write({ is: 'unwatch', id }),
  };
}

/** Watches of a server, those of this channel before those of others. */
export function hereFirst(watches: readonly Watch[], channel: string): readonly Watch[] {
  const isHere = (watch: Watch) => watch.channel === channel;
  return [...watches.filter(isHere), ...watches.filter((watch) => !isHere(watch))];
}

/** The watch that is meant by its id, as a choice gives it, or else the first of this topic, as it is typed; undefined if there is none. */
export function watchMeant(watches: readonly Watch[], typed: string): Watch | undefined {
  return (
    watches.find(({ id }) => id === typed) ?? watches.find(({ topic }) => isSame(topic, singleLine(typed)))
  );
}

function isSame(topic: string, other: string): boolean {
  return topic.toLowerCase() === other.toLowerCase();
}

/** For who only tells of the commands. */
export const NO_WATCHES: WatchList = { of: () => [], add: async () => undefined, remove: async () => {} };
