import { randomBytes } from 'node:crypto';
import type { Config } from '../config/config.ts';
import { describeError } from '../discord/delivery/describe-error.ts';
import { createCooldown } from '../discord/handling/cooldown.ts';
import type { HandlerOptions } from '../discord/handling/handler-options.ts';
import { type Ballot, createBallot } from '../feedback/ballot.ts';
import { voteFile } from '../feedback/vote-file.ts';
import type { Metrics } from '../operations/metrics.ts';
import type { Log } from '../support/log.ts';

/** What the settings ask of the handler. Says in the log if votes cannot be kept. */
export async function handlerOptionsFrom(
  config: Config,
  log: Log,
  metrics: Metrics | undefined,
): Promise<HandlerOptions> {
  const { privateReplies, cooldownUser, cooldownServer } = config;
  const clock = () => performance.now();
  return {
    privateReplies,
    cooldown: createCooldown({ perUser: cooldownUser, perServer: cooldownServer, clock }),
    ballot: await ballotOf(config, log, metrics),
    metrics,
  };
}

async function ballotOf(
  { feedbackFile, feedbackKey }: Config,
  log: Log,
  metrics: Metrics | undefined,
): Promise<Ballot | undefined> {
  if (feedbackFile === undefined) return undefined;
  if (feedbackKey === undefined)
    log.warn({}, 'Without FEEDBACK_KEY people can vote again on the same answer after a restart');
  return createBallot({
    store: voteFile(feedbackFile),
    key: feedbackKey ?? randomBytes(32),
    now: Date.now,
    onError: (error) => {
      metrics?.failed('feedback');
      log.error(describeError(error), 'FEEDBACK_FILE cannot be read or written; votes are lost');
    },
  });
}
