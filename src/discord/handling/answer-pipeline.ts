import { InteractionContextType } from 'discord-api-types/v10';
import type { Bot } from '../../bot/bot.ts';
import type { Invocation } from '../../bot/reply.ts';
import type { Catalogue } from '../../locales/en.ts';
import { catalogueFor } from '../../locales/languages.ts';
import { NO_METRICS } from '../../operations/metrics.ts';
import type { Log } from '../../support/log.ts';
import { deliver, type Reports } from '../delivery/deliver.ts';
import type { ReplyPort } from '../delivery/ports.ts';
import { replyInTime } from '../delivery/reply-in-time.ts';
import type { Outcome, ReplyTarget } from '../delivery/reply-target.ts';
import { createSemaphore } from '../delivery/semaphore.ts';
import type { Sleep } from '../delivery/sleep.ts';
import type { HandlerOptions } from './handler-options.ts';
import { apology, createPerformer, explanation, type Setting } from './run-command.ts';
import { createStartRateLimiter } from './start-rate-limiter.ts';

/** How an answer comes to who asked: not too often, at a pace that leaves room for all, and in time. */
export interface Answering {
  /** Runs an invocation and answers with what comes of it. */
  run(interaction: ReplyPort, invocation: Invocation, target: ReplyTarget, seen: Seen): Promise<void>;
  /** Sends what is coming, unless the asker asks too often. `command` names it in the metrics. */
  answer(
    interaction: ReplyPort,
    command: string,
    coming: (own: Catalogue) => Promise<Outcome>,
    target: ReplyTarget,
  ): Promise<void>;
  /** Tells the asker alone why nothing was run. */
  explain(interaction: ReplyPort, outcome: Outcome): Promise<void>;
  /** For what is delivered beside answers. */
  readonly reports: Reports;
}

/** Who is to see an answer, as far as the interaction itself does not say. */
export type Seen = Omit<Setting, 'own' | 'shared' | 'direct'>;

export interface AnsweringOptions extends HandlerOptions {
  readonly bot: Bot;
  readonly log: Log;
  readonly sleep: Sleep;
}

/** The answering of `bot`. Nothing of it ever rejects. */
export function createAnswering(options: AnsweringOptions): Answering {
  const { bot, log, sleep, cooldown, ballot, metrics = NO_METRICS } = options;
  const pace = createStartRateLimiter(PER_TURN);
  const reports = { log, metrics, gate: createSemaphore(UNDER_WAY) };
  const perform = createPerformer({ bot, log, metrics, votes: ballot !== undefined });

  async function answer(
    interaction: ReplyPort,
    command: string,
    coming: (own: Catalogue) => Promise<Outcome>,
    target: ReplyTarget,
  ): Promise<void> {
    const own = catalogueFor(interaction.locale);
    const wait = cooldown?.ask({ user: interaction.user.id, server: interaction.guildId }).wait ?? 0;
    if (wait > 0) {
      metrics.refused(command, 'cooldown');
      return explain(interaction, explanation(own.errors.tooFast(String(wait)), own));
    }
    await replyInTime(
      target,
      pace(() => coming(own)),
      { reports, sleep, apology: () => apology(own) },
    );
  }

  function run(
    interaction: ReplyPort,
    invocation: Invocation,
    target: ReplyTarget,
    seen: Seen,
  ): Promise<void> {
    const shared = catalogueFor(interaction.guildLocale ?? interaction.locale);
    const direct = isDirect(interaction);
    const coming = (own: Catalogue) => perform(invocation, { own, shared, direct, ...seen });
    return answer(interaction, invocation.command, coming, target);
  }

  async function explain(interaction: ReplyPort, { message }: Outcome): Promise<void> {
    await deliver(() => interaction.reply(message), reports);
  }

  return { run, answer, explain, reports };
}

/** Questions searched in one turn of the event loop: some milliseconds of work. */
const PER_TURN = 2;

/**
 * Requests to Discord at a time. A thousand at once would each wait for the others past the second that one is given, and be
 * sent again on top; a hundred that take 100 ms each are a thousand in a second.
 */
const UNDER_WAY = 100;

/** Whether it happens in direct messages with the bot, where nobody else reads. */
export function isDirect({ context }: ReplyPort): boolean {
  return context === InteractionContextType.BotDM;
}
