import type { Bot } from '../../bot/bot.ts';
import { UserError } from '../../bot/errors.ts';
import type { Invocation, Reply } from '../../bot/reply.ts';
import type { Ballot } from '../../feedback/ballot.ts';
import type { Catalogue } from '../../locales/en.ts';
import type { Metrics } from '../../operations/metrics.ts';
import type { Log } from '../../support/log.ts';
import type { Outcome } from '../delivery/reply-target.ts';
import { expiredButton } from './expired-button.ts';
import { explanation, failed } from './run-command.ts';
import { fingerprint, quotesOf, votedOn } from './vote-buttons.ts';

/** A press on one of the two votes. */
export interface VotePress {
  readonly purpose: 'helpful' | 'wrong';
  /** The invocation that the button carries: the question and a fingerprint of what was quoted. */
  readonly carried: Invocation;
  /** What the message shows as asked. */
  readonly subject: string | undefined;
  /** Who presses. */
  readonly user: string;
}

export interface VoteTaking {
  readonly bot: Bot;
  readonly ballot: Ballot | undefined;
  readonly log: Log;
  readonly metrics: Metrics;
}

/**
 * Casts the vote and says what became of it, to the voter alone. A vote on quotes that would be others today has expired. Never
 * rejects.
 */
export async function takeVote(
  { purpose, carried, subject, user }: VotePress,
  own: Catalogue,
  { bot, ballot, log, metrics }: VoteTaking,
): Promise<Outcome> {
  const { invocation, quotes } = votedOn(carried);
  const { question } = invocation.args;
  let reply: Reply | undefined;
  try {
    // The answer as it is now: nothing is kept of the one that was shown but its fingerprint. It is shown to nobody, so it
    // is no answer in the metrics.
    reply = await bot.handle(invocation, own);
  } catch (error) {
    // An article that is gone, for one: nothing to vote on any more.
    if (!(error instanceof UserError)) return failed(invocation, error, own, { log, metrics });
  }
  if (!ballot || !reply || typeof question !== 'string' || fingerprint(reply) !== quotes) {
    metrics.refused(invocation.command, 'expired');
    return expiredButton(invocation, subject, own);
  }
  const cast = await ballot.cast({ vote: purpose, question, quotes: quotesOf(reply), user });
  const { thanks, already, notNoted } = own.feedback;
  return explanation({ noted: thanks, already, lost: notNoted }[cast], own);
}
