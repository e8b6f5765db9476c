import { LRUCache } from 'lru-cache';
import { createSemaphore, type Semaphore } from './semaphore.ts';

/**
 * Makes a request that writes into a channel when it is its turn there, and resolves to what that gives; to `left` if it never was its turn,
 * since too many came after it.
 */
export type ChannelTurns = <Result>(
  channel: string,
  request: () => Promise<Result>,
) => Promise<Result | 'left'>;

/**
 * Lets requests into one channel begin one after the other, and those into others meanwhile. A channel takes five messages in 5 s, and
 * discord.js waits for that: a flood of them would leave no room for anybody else. Where `most` wait already the oldest is left, to whom
 * an answer would matter least.
 */
export function createChannelTurns(most = MOST_WAITING): ChannelTurns {
  const turns = new LRUCache<string, Semaphore>({
    max: CHANNELS,
    memoMethod: () => createSemaphore(1, most),
  });
  return async (channel, request) => {
    const turn = turns.memo(channel);
    if (!(await turn.enter())) return 'left';
    try {
      return await request();
    } finally {
      turn.leave();
    }
  };
}

/** A minute of waiting: then what was asked has long scrolled away. */
const MOST_WAITING = 60;
/** More than are written into at a time; one that is forgotten only waits at Discord instead. */
const CHANNELS = 1000;
