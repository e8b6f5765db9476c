import { randomBytes } from 'node:crypto';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { describeError } from '../discord/delivery/describe-error.ts';
import { createCooldown } from '../discord/handling/cooldown.ts';
import type { HandlerOptions } from '../discord/handling/handler-options.ts';
import { type Ballot, createBallot } from '../feedback/ballot.ts';
import { voteFile } from '../feedback/vote-file.ts';
import type { Metrics } from '../operations/metrics.ts';
import type { Log } from '../support/log.ts';
import { sharedCooldown, sharedVotes } from './shared-handling.ts';

/** What the settings ask of the handler. Says in the log if votes cannot be kept. */
export async function handlerOptionsFrom(
  config: Config,
  database: Database | undefined,
  log: Log,
  metrics: Metrics | undefined,
): Promise<HandlerOptions> {
  const { privateReplies, cooldownUser, cooldownServer } = config;
  const clock = () => performance.now();
  const limits = { perUser: cooldownUser, perServer: cooldownServer };
  const own = createCooldown({ ...limits, clock });
  return {
    privateReplies,
    cooldown: database ? sharedCooldown(database, { ...limits, own }, log) : own,
    ballot: await ballotOf(config, database, log, metrics),
    metrics,
  };
}

async function ballotOf(
  { feedbackFile, feedbackKey }: Config,
  database: Database | undefined,
  log: Log,
  metrics: Metrics | undefined,
): Promise<Ballot | undefined> {
  const isAsked = feedbackFile !== undefined || (database && feedbackKey !== undefined);
  if (!isAsked) return undefined;
  const store = database ? sharedVotes(database, feedbackFile, log) : voteFile(feedbackFile ?? '');
  if (feedbackKey === undefined)
    log.warn({}, 'Without FEEDBACK_KEY people can vote again on the same answer after a restart');
  return createBallot({
    store,
    key: feedbackKey ?? randomBytes(32),
    now: Date.now,
    onError: (error) => {
      metrics?.failed('feedback');
      log.error(
        describeError(error),
        `${database ? 'DATABASE_URL' : 'FEEDBACK_FILE'}: votes cannot be read or written; they are lost`,
      );
    },
  });
}
