import { expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { voteTable } from '../../src/database/vote-table.ts';
import { createWaitingVotes } from '../../src/database/waiting-votes.ts';

const lineOf = (voter: string) =>
  JSON.stringify({ time: '2026-01-01T00:00:00.000Z', vote: 'wrong', question: 'When?', quotes: [], voter });

/** A table of votes that keeps who voted. */
function tableOf(voters: unknown[]) {
  const query: Database['query'] = async (_, [voter] = []) => {
    voters.push(voter);
    return [{ voter }];
  };
  return voteTable({ query } as Database);
}

it('a line of the file that was cut off keeps no vote from the table', async () => {
  const voters: unknown[] = [];
  const file = {
    read: async () => [lineOf('1'), lineOf('2').slice(0, 40), lineOf('3')],
    append: async () => 'added' as const,
  };
  await createWaitingVotes({ table: tableOf(voters), file, onWaiting: () => {} }).flush();
  expect(voters).toEqual(['1', '3']);
});

it('none is lost that fails while they are written, though that is begun again meanwhile', async () => {
  const voters: unknown[] = [];
  const table = tableOf(voters);
  let failing: (line: string) => boolean = () => true;
  const waiting = createWaitingVotes({
    table: {
      ...table,
      async append(line) {
        if (failing(line)) throw new Error('gone');
        return table.append(line);
      },
    },
    onWaiting: () => {},
  });
  for (const voter of ['1', '2', '3']) await waiting.append(lineOf(voter));
  failing = (line) => line === lineOf('2');
  await Promise.allSettled([waiting.flush(), waiting.flush()]);
  failing = () => false;
  await waiting.flush();
  expect(voters).toEqual(['1', '2', '3']);
});
