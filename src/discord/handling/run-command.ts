import type { Bot } from '../../bot/bot.ts';
import { BusyError, UserError } from '../../bot/errors.ts';
import type { Invocation, Reply } from '../../bot/reply.ts';
import type { Catalogue } from '../../locales/en.ts';
import type { Metrics } from '../../operations/metrics.ts';
import type { Log } from '../../support/log.ts';
import { describeError } from '../delivery/describe-error.ts';
import type { Outcome } from '../delivery/reply-target.ts';
import type { ButtonAction } from '../rendering/buttons.ts';
import { renderReply, renderWords } from '../rendering/render-reply.ts';
import { expiredButton } from './expired-button.ts';
import { voteButtons } from './vote-buttons.ts';

/** Who asks and who is to see the reply. */
export interface Setting {
  /** What the asker alone sees is said in these words, what all see in those. */
  readonly own: Catalogue;
  readonly shared: Catalogue;
  /** Only the asker is to see the reply. */
  readonly ephemeral: boolean;
  /** Everyone is to see it, also where the reply is private by itself. */
  readonly publicly?: boolean;
  /** Nobody but the asker and the bot is there: what is private need not be shown to everyone. */
  readonly direct: boolean;
  /** A button was pressed: what its message shows as asked. */
  readonly pressed?: { readonly subject: string | undefined };
}

export interface PerformerOptions {
  readonly bot: Bot;
  readonly log: Log;
  /** Told of each answer, refusal and failure once, however often the bot was run for it. */
  readonly metrics: Metrics;
  /** Offer to vote on answers. */
  readonly votes: boolean;
}

/** Runs an invocation and renders what comes of it. Never rejects. */
export type Performer = (invocation: Invocation, setting: Setting) => Promise<Outcome>;

/** The performer of `bot`: an answer, an explanation for the asker alone, or an apology with one line in the log. */
export function createPerformer({ bot, log, metrics, votes }: PerformerOptions): Performer {
  return async (invocation, setting) => {
    const { command, args } = invocation;
    log.debug({ command, args }, 'Asked');
    try {
      const reply = await speak(bot, invocation, setting);
      const message = renderAnswer(invocation, reply, setting, votes);
      if (reply.found) metrics.answered(command);
      else metrics.refused(command, 'not_found');
      return { message, explains: false };
    } catch (error) {
      if (error instanceof BusyError) {
        metrics.refused(command, 'busy');
        return explanation(error.say(setting.own), setting.own);
      }
      if (error instanceof UserError) {
        metrics.refused(command, 'user_error');
        return setting.pressed
          ? expiredButton(invocation, setting.pressed.subject, setting.own)
          : explanation(error.say(setting.own), setting.own);
      }
      return failed(invocation, error, setting.own, { log, metrics });
    }
  };
}

/** An apology for a bug or a fault, which is logged and counted. */
export function failed(
  { command, args }: Invocation,
  error: unknown,
  own: Catalogue,
  { log, metrics }: Pick<PerformerOptions, 'log' | 'metrics'>,
): Outcome {
  const typed = Object.values(args).filter((value) => typeof value === 'string');
  log.error({ command, ...describeError(error, typed) }, 'A command failed');
  metrics.failed('command');
  return apology(own);
}

/** Words of our own for the asker alone, which answer nothing. */
export function explanation(text: string, own: Catalogue): Outcome {
  return { message: renderWords(text, { ephemeral: true, catalogue: own }), explains: true };
}

/** What is said where it is our fault. */
export function apology(own: Catalogue): Outcome {
  return explanation(own.errors.failed, own);
}

/** The reply in the words of those who will see it. */
async function speak(bot: Bot, invocation: Invocation, setting: Setting): Promise<Reply> {
  const { own, shared, ephemeral } = setting;
  const reply = await bot.handle(invocation, ephemeral ? own : shared);
  if (own === shared || ephemeral || !isPrivate(reply, setting)) return reply;
  return bot.handle(invocation, own);
}

function isPrivate(reply: Reply, { ephemeral, publicly }: Setting): boolean {
  return ephemeral || (reply.private === true && publicly !== true);
}

function renderAnswer(invocation: Invocation, reply: Reply, setting: Setting, votes: boolean) {
  const ephemeral = isPrivate(reply, setting);
  const catalogue = ephemeral ? setting.own : setting.shared;
  return renderReply(reply, {
    ephemeral,
    catalogue,
    offers: ephemeral && !setting.direct ? [showToEveryone(invocation, catalogue)] : [],
    votes: votes ? voteButtons(invocation, reply, catalogue) : [],
  });
}

/** Runs the same once more, for all to see. */
function showToEveryone({ command, args }: Invocation, { actions }: Catalogue): ButtonAction {
  const { private: _, ...shown } = args;
  return { label: actions.showToEveryone, invocation: { command, args: shown }, purpose: 'show' };
}
