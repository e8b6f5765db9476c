import { LRUCache } from 'lru-cache';
import type { Bot } from '../../bot/bot.ts';
import type { Invocation } from '../../bot/reply.ts';
import type { QuotePlace } from '../../feedback/vote.ts';
import { singleLine } from '../../support/safe-text.ts';
import type { AnswerOutcome } from './answer-request.ts';
import { quotesOf, votable } from './votes.ts';

/** The answers that were shown last, so that a vote on one of them need not ask again. */
export interface ShownAnswers {
  /** Keeps which quotes an answer has shown, if it can be voted on. */
  remember(outcome: Omit<AnswerOutcome, 'kind' | 'ephemeral'>): void;
  /** The quotes that a vote is about; undefined if they were not shown lately or by this process, or the articles were swapped since. */
  quotesFor(voted: Invocation): readonly QuotePlace[] | undefined;
}

/** A record of nothing yet, for the answers of `bot`. */
export function createShownAnswers(bot: Bot, size = REMEMBERED): ShownAnswers {
  let edition = bot.edition;
  const shown = new LRUCache<string, readonly QuotePlace[]>({ max: size });
  const forgetOthers = () => {
    if (edition === bot.edition) return;
    edition = bot.edition;
    shown.clear();
  };
  return {
    remember({ invocation, reply, edition: answeredFrom }) {
      const voted = votable(invocation, reply);
      forgetOthers();
      if (voted && answeredFrom === edition) shown.set(keyOf(voted), quotesOf(reply));
    },
    quotesFor(voted) {
      forgetOthers();
      return shown.get(keyOf(voted));
    },
  };
}

/** The same for a button that brings its question back from the message: white space is collapsed there. */
function keyOf({ command, args }: Invocation): string {
  const folded = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'string' ? singleLine(value) : value,
  ]);
  return JSON.stringify([command, folded.sort()]);
}

/** A record has some 300 bytes. Who votes does so soon: these are the answers of some hours, or of a busy minute. */
const REMEMBERED = 2000;
