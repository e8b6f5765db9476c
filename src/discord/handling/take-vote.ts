import { UserError } from '../../bot/errors.ts';
import type { Ballot } from '../../feedback/ballot.ts';
import type { AnswerRequest, RequestOutcome, VoteTask } from './answer-request.ts';
import { failure, type Running } from './run-command.ts';
import type { ShownAnswers } from './shown-answers.ts';
import { askedBy, quotesOf, sameQuotes, votable } from './votes.ts';

export interface VoteContext extends Omit<Running, 'log'> {
  readonly ballot: Ballot | undefined;
  readonly shown: ShownAnswers;
}

/**
 * Casts the vote and says what became of it, to the voter alone. A vote on quotes that would be others today has expired. Never
 * rejects.
 */
export async function takeVote(
  { vote, carried, subject }: VoteTask,
  request: AnswerRequest,
  { bot, complain, ballot, shown }: VoteContext,
): Promise<RequestOutcome> {
  const { own, asker, asking } = request;
  const asked = askedBy(carried);
  const expired: RequestOutcome = { kind: 'expired', pressed: asked, subject, refusal: 'expired' };
  const { question } = asked.args;
  if (!ballot || typeof question !== 'string') return expired;
  try {
    let quotes = shown.quotesFor(carried);
    if (!quotes) {
      // Shown before the last start, by another process or long ago: what it says today must be asked. It is shown to nobody,
      // so it is no answer in the metrics.
      const reply = await bot.handle(asked, own, asking);
      if (!sameQuotes(carried, votable(asked, reply))) return expired;
      quotes = quotesOf(reply);
    }
    const cast = await ballot.cast({ vote, question, quotes, user: asker.user });
    const { thanks, already, notNoted } = own.feedback;
    return { kind: 'explanation', text: { noted: thanks, already, lost: notNoted }[cast] };
  } catch (error) {
    // An article that is gone, for one: nothing to vote on any more.
    return error instanceof UserError ? expired : failure(error, asked, complain);
  }
}
