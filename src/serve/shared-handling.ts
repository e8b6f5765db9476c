import type { Database } from '../database/database.ts';
import {
  createSharedCooldown,
  type SharedCooldownOptions,
  sweepCooldowns,
} from '../database/shared-cooldown.ts';
import { voteTable } from '../database/vote-table.ts';
import { createWaitingVotes } from '../database/waiting-votes.ts';
import { describeError } from '../discord/delivery/describe-error.ts';
import type { Cooldown } from '../discord/handling/cooldown.ts';
import type { VoteStore } from '../feedback/ballot.ts';
import { voteFile } from '../feedback/vote-file.ts';
import type { Log } from '../support/log.ts';
import { createRareLine } from '../support/rare-line.ts';

/** So often votes that wait are tried again. */
const FLUSH_MS = 5000;
/** So often what is over of cooldowns is removed. */
const SWEEP_MS = 60_000;

/** The votes of all processes; while the database is away they wait, and the log says so once. Those of `file` are taken over. */
export function sharedVotes(database: Database, file: string | undefined, log: Log): VoteStore {
  const onWaiting = (count: number) => {
    if (count === 0) log.info({}, 'The votes that waited are in the database');
    if (count === 1)
      log.warn(
        {},
        file === undefined
          ? 'Votes wait in memory until the database answers; with FEEDBACK_FILE set the end of the process would not lose them'
          : 'Votes wait in FEEDBACK_FILE until the database answers',
      );
  };
  const votes = createWaitingVotes({
    table: voteTable(database),
    file: file === undefined ? undefined : voteFile(file),
    onWaiting,
  });
  let isFailing = false;
  const flush = () =>
    void votes.flush().then(
      () => {
        isFailing = false;
      },
      (error: unknown) => {
        if (!isFailing)
          log.warn(describeError(error), 'Votes cannot be written to the database yet; they are tried again');
        isFailing = true;
      },
    );
  flush();
  setInterval(flush, FLUSH_MS).unref();
  return votes;
}

/** The cooldown of all processes; while the database is away each has its own, and the log says so once a minute. */
export function sharedCooldown(
  database: Database,
  options: Omit<SharedCooldownOptions, 'database' | 'onProblem'>,
  log: Log,
): Cooldown {
  const warn = createRareLine(log, 'Cooldowns are counted by each process alone until the database answers');
  const onProblem = (error: unknown) => warn(describeError(error));
  setInterval(() => void sweepCooldowns(database).catch(onProblem), SWEEP_MS).unref();
  return createSharedCooldown({ database, ...options, onProblem });
}
