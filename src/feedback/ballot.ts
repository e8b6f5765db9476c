import { createHmac } from 'node:crypto';
import { oneAtATime } from '../support/one-at-a-time.ts';
import { readVote, type Vote, type VoteRecord } from './vote.ts';

/** Takes votes. Never rejects: `lost` if a vote could not be kept. */
export interface Ballot {
  cast(vote: Vote): Promise<'noted' | 'already' | 'lost'>;
}

/** Where votes are kept. */
export interface VoteStore {
  /** The lines of earlier votes, oldest first; the newest ones if there are very many. */
  read(): Promise<readonly string[]>;
  /** Appends one line, unless the store can tell that the voter has voted on this answer before. Rejects if it cannot. */
  append(line: string): Promise<'added' | 'already'>;
}

export interface BallotOptions {
  readonly store: VoteStore;
  /** The secret that voters' ids are hashed with. With another one, who has voted may vote again. */
  readonly key: string | Uint8Array;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of the first of several failures in a row, so that a full disk does not fill the log as well. */
  readonly onError: (error: unknown) => void;
}

/** A ballot with one vote a person and answer, also after a restart. If the store cannot be read it begins anew. */
export async function createBallot({ store, key, now, onError }: BallotOptions): Promise<Ballot> {
  const voters = new Set<string>();
  const remember = (voter: string) => {
    voters.add(voter);
    const [oldest] = voters;
    if (voters.size > REMEMBERED && oldest !== undefined) voters.delete(oldest);
  };
  let failing = false;
  const fail = (error: unknown) => {
    if (!failing) onError(error);
    failing = true;
  };
  const lines = await store.read().catch((error: unknown) => {
    fail(error);
    return [];
  });
  for (const line of lines) {
    const voter = readVote(line)?.voter;
    if (voter !== undefined) remember(voter);
  }

  // One line after the other, so that none ends up inside another.
  const inTurn = oneAtATime();

  return {
    async cast({ vote, question, quotes, user }) {
      const places = quotes.map(({ article, start, end }) => ({ article, start, end }));
      const voter = hashOf(key, [user, question, places]);
      if (voters.has(voter)) return 'already';
      // Before it is written: a second press may come in between.
      remember(voter);
      const record: VoteRecord = {
        time: new Date(now()).toISOString(),
        vote,
        question,
        quotes,
        voter,
      };
      try {
        const appended = await inTurn(() => store.append(JSON.stringify(record)));
        failing = false;
        return appended === 'added' ? 'noted' : 'already';
      } catch (error) {
        voters.delete(voter);
        fail(error);
        return 'lost';
      }
    },
  };
}

/** 128 bits of HMAC-SHA256 over person and answer: without the key it leads back to nobody, nor does it join a person's votes. */
function hashOf(key: string | Uint8Array, about: unknown): string {
  return createHmac('sha256', key).update(JSON.stringify(about)).digest('base64url').slice(0, 22);
}

/** Votes that are known for a second press: some 20 MB at most. */
const REMEMBERED = 100_000;
