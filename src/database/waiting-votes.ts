import type { VoteStore } from '../feedback/ballot.ts';
import { readVote } from '../feedback/vote.ts';
import { isAway } from './is-away.ts';

export interface WaitingVotesOptions {
  /** Where votes belong. */
  readonly table: VoteStore;
  /** Where they are kept as well while the table is away, so that the end of the process does not lose them; default nowhere. */
  readonly file?: VoteStore | undefined;
  /** Hears how many votes wait, each time that one more does, and 0 once they are in the table. */
  readonly onWaiting: (count: number) => void;
}

/** A store that takes votes also while its table does not. */
export interface WaitingVotes extends VoteStore {
  /** Writes what waits into the table, if it answers; at first also all lines of the file. Rejects if it does not. */
  flush(): Promise<void>;
}

/** A vote's line is some 300 bytes. Who votes after so many is told that the vote was not noted. */
const MOST_WAITING = 10_000;

/** Votes wait in memory and in a file while the database is away. One that waits counts as noted. */
export function createWaitingVotes({ table, file, onWaiting }: WaitingVotesOptions): WaitingVotes {
  let waiting: string[] = [];
  let isFileRead = file === undefined;
  let flushing: Promise<void> | undefined;
  const flush = async () => {
    if (!isFileRead && file) {
      // One that a full disk has cut off is no vote, and keeps no other from the table.
      for (const line of await file.read()) if (readVote(line)) await table.append(line);
      isFileRead = true;
    }
    if (waiting.length === 0) return;
    for (let line = waiting[0]; line !== undefined; line = waiting[0]) {
      await table.append(line);
      waiting = waiting.slice(1);
    }
    onWaiting(0);
  };
  return {
    // Who has voted before is known to the table.
    read: async () => [],
    async append(line) {
      try {
        return await table.append(line);
      } catch (error) {
        if (!isAway(error) || waiting.length >= MOST_WAITING) throw error;
        await file?.append(line);
        waiting.push(line);
        onWaiting(waiting.length);
        return 'added';
      }
    },
    flush() {
      // Two at once would each take away what the other is still writing.
      flushing ??= flush().finally(() => {
        flushing = undefined;
      });
      return flushing;
    },
  };
}
