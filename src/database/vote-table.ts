import type { VoteStore } from '../feedback/ballot.ts';
import { readVote } from '../feedback/vote.ts';
import type { Database } from './database.ts';

/** Votes in the table that all processes share: of a voter and an answer there is one, whoever heard of it first. */
export function voteTable(database: Database): VoteStore {
  return {
    async read() {
      const rows = (await database.query('SELECT line FROM votes ORDER BY number')) as { line: string }[];
      return rows.map(({ line }) => line);
    },
    async append(line) {
      const voter = readVote(line)?.voter;
      if (voter === undefined) throw new TypeError('expected the line of a vote');
      const rows = await database.query(
        'INSERT INTO votes (voter, line) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING voter',
        [voter, line],
      );
      return rows.length > 0 ? 'added' : 'already';
    },
  };
}
