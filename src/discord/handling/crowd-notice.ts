import { LRUCache } from 'lru-cache';

/** Whether who is left in this channel is the first in a while. `clock` gives milliseconds that only ever grow. */
export function createCrowdNotice(clock: () => number): (channel: string) => boolean {
  const toldAt = new LRUCache<string, number>({ max: CHANNELS });
  return (channel) => {
    const last = toldAt.get(channel);
    if (last !== undefined && clock() - last < A_WHILE_MS) return false;
    toldAt.set(channel, clock());
    return true;
  };
}

/** In a crowd one word for all is read; one each would be a second crowd. */
const A_WHILE_MS = 60_000;
/** More than are crowded at a time. */
const CHANNELS = 1000;
