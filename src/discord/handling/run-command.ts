import type { Bot } from '../../bot/bot.ts';
import { BusyError, RefusedError, UserError } from '../../bot/errors.ts';
import { meantBy } from '../../bot/meant.ts';
import type { Invocation } from '../../bot/reply.ts';
import { isWiderBetter } from '../../bot/wider-reply.ts';
import { inOwnWords } from '../../bot/with-earlier.ts';
import type { Log } from '../../support/log.ts';
import type { AnswerRequest, RequestOutcome, RunTask } from './answer-request.ts';
import type { FailureLine } from './failure-line.ts';

/** What a command is run by. */
export interface Running {
  readonly bot: Bot;
  readonly log: Log;
  /** Hears of a bug or a fault. */
  readonly complain: FailureLine;
}

/**
 * Runs a command and says what came of it. Never rejects: what the asker can put right is explained to them, a bug or a fault is
 * logged. A follow-up that the one article does not answer is asked there together with the question before it, then of all, if they tell
 * more. A reply that turns out to be private is run once more, in the asker's own words.
 */
export async function runCommand(
  task: RunTask,
  request: AnswerRequest,
  running: Running,
): Promise<RequestOutcome> {
  const { narrower, widens = false, audience, pressed } = task;
  const { bot, log, complain } = running;
  const narrowed = await narrower?.();
  const invocation = narrowed ? ofAllArticles(narrowed.invocation, task.invocation) : task.invocation;
  if (narrowed) {
    const run = (each: Invocation) =>
      runCommand({ kind: 'run', invocation: each, audience }, request, running);
    const outcome = await run(narrowed.invocation);
    const both = narrowed.both && mayBeFound(outcome) ? await run(narrowed.both) : undefined;
    if (both?.kind === 'answer' && both.reply.found)
      return { ...both, reply: inOwnWords(both.reply, narrowed.invocation) };
    if (
      widens &&
      narrowed.invocation.args['source'] !== undefined &&
      outcome.kind === 'answer' &&
      !outcome.reply.found
    ) {
      const ofAll = await run(invocation);
      return ofAll.kind === 'answer' && isWiderBetter(outcome.reply, ofAll.reply) ? ofAll : outcome;
    }
    // The article may have changed since it was followed: then all are asked.
    if (outcome.kind !== 'explanation' || outcome.refusal !== 'user_error') return outcome;
  }
  const { own, shared, asking } = request;
  const { command, args } = invocation;
  const { edition } = bot;
  log.debug({ command, args }, 'Asked');
  try {
    // What was typed as a question may be a command, which the buttons under the reply then carry.
    const meant = meantBy(invocation, bot.commands);
    const reply = await bot.handle(meant, audience === 'asker' ? own : shared, asking);
    if (audience === 'asker') return { kind: 'answer', invocation: meant, reply, ephemeral: true, edition };
    const ephemeral = reply.private === true && audience !== 'everyone';
    const said = ephemeral && own !== shared ? await bot.handle(meant, own, asking) : reply;
    return { kind: 'answer', invocation: meant, reply: said, ephemeral, edition };
  } catch (error) {
    if (error instanceof BusyError) return { kind: 'explanation', text: error.say(own), refusal: 'busy' };
    if (!(error instanceof UserError)) return failure(error, invocation, complain);
    const refusal = 'user_error';
    if (pressed && !(error instanceof RefusedError))
      return { kind: 'expired', pressed: invocation, subject: pressed.subject, refusal };
    return { kind: 'explanation', text: error.say(own), refusal };
  }
}

/** Whether an article that does not answer, or in which there is nothing to look for, may answer more words. */
function mayBeFound(outcome: RequestOutcome): boolean {
  return outcome.kind === 'answer'
    ? !outcome.reply.found
    : outcome.kind === 'explanation' && outcome.refusal === 'user_error';
}

/** What a follow-up asks, of all articles: it may be made whole. What turns a page asks nothing. */
function ofAllArticles({ command, args }: Invocation, asked: Invocation): Invocation {
  const { source: _, ...others } = args;
  return command === asked.command && args['skip'] === undefined ? { command, args: others } : asked;
}

/** A bug or a fault, which is logged without what was typed. */
export function failure(
  error: unknown,
  { command, args }: Invocation,
  complain: FailureLine,
): RequestOutcome {
  const typed = Object.values(args).filter((value) => typeof value === 'string');
  complain(error, { command }, typed);
  return { kind: 'failure' };
}
