import { randomBytes } from 'node:crypto';
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

/** The watches of a journal. */
export function createWatchList({ state, write }: Journal): WatchList {
  const of = (server: string) => [...state.watches.values()].filter((watch) => watch.server === server);
  return {
    of,
    async add(watch) {
      const own = of(watch.server);
      const same = ({ channel, topic }: Watch) =>
        channel === watch.channel && topic.toLowerCase() === watch.topic.toLowerCase();
      const known = own.find(same);
      if (known || own.length >= MOST_OF_SERVER) return known;
      const added = { id: randomBytes(6).toString('hex'), ...watch };
      await write({ is: 'watch', ...added });
      return added;
    },
    remove: (id) => write({ is: 'unwatch', id }),
  };
}

/** For who only tells of the commands. */
export const NO_WATCHES: WatchList = { of: () => [], add: async () => undefined, remove: async () => {} };
