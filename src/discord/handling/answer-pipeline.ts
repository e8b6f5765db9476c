import { NO_METRICS } from '../../operations/metrics.ts';
import { LARGE_UPLOAD_BYTES } from '../delivery/deadlines.ts';
import { type Deferral, startDeferral } from '../delivery/deferral.ts';
import { deliverReply } from '../delivery/deliver-reply.ts';
import type { OutgoingMessage } from '../delivery/reply-target.ts';
import type { Sender } from '../delivery/sender.ts';
import type { AnswerRequest, RequestOutcome } from './answer-request.ts';
import { compose } from './compose.ts';
import { createCrowdNotice } from './crowd-notice.ts';
import { createFailureLine } from './failure-line.ts';
import type { RouterOptions } from './handler-options.ts';
import { createLateLine } from './lateness.ts';
import { apology, explanation, renderOutcome } from './render-outcome.ts';
import { createTiming } from './response-timing.ts';
import { failure, runCommand } from './run-command.ts';
import { createShownAnswers } from './shown-answers.ts';
import { createStartRateLimiter } from './start-rate-limiter.ts';
import { takeVote } from './take-vote.ts';

/** Answers a request, whichever way it came. Never rejects: what goes wrong is told to the asker alone and logged once. */
export type AnswerPipeline = (request: AnswerRequest) => Promise<void>;

export interface PipelineOptions extends RouterOptions {
  readonly send: Sender;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
}

/** A request on its way, with what the steps have added. */
interface Context {
  readonly request: AnswerRequest;
  /** From the start if nothing is to be done; else from `throttle` or `handle`. */
  outcome?: RequestOutcome;
  /** From `handle`: what says that the answer takes a while. */
  deferral?: Deferral;
  /** From `render`; none for silence. */
  rendered?: OutgoingMessage | undefined;
}

type Next = () => Promise<void>;

/**
 * The one way of a question to its answer: the list below, its steps in its order under it. A step adds to the context and lets
 * the next ones go on; what comes after its `next()` happens when the answer is with Discord. All that comes to a bot goes
 * through one pipeline, for its limits are shared.
 */
export function createAnswerPipeline(options: PipelineOptions): AnswerPipeline {
  const { bot, log, sleep, send, cooldown, ballot, clock, closing, metrics = NO_METRICS } = options;
  const startTiming = createTiming(options);
  const mayStart = createStartRateLimiter(STARTS_PER_TURN, MOST_WAITING, closing);
  const shown = createShownAnswers(bot);
  const isFirstLeft = createCrowdNotice(clock);
  const complainOfLate = createLateLine(log, clock);
  const complain = createFailureLine(log, 'A command failed', clock);

  const answer = compose<Context>([throttle, measure, handle, render, deliver]);

  return (request) =>
    answer(request.task.kind === 'none' ? { request, outcome: request.task.outcome } : { request });

  /** Who asks too often is told to wait. */
  async function throttle(context: Context, next: Next): Promise<void> {
    const { asker, own, refusedOnce = false } = context.request;
    // A message is answered where all see it, whatever it says.
    const counts = !context.outcome || refusedOnce;
    const { wait, again } = (counts && (await cooldown?.ask(asker))) || NO_WAIT;
    if (wait > 0) {
      const kind = refusedOnce && again ? 'silence' : 'explanation';
      context.outcome = { kind, text: own.errors.tooFast(String(wait)), refusal: 'cooldown' };
    }
    await next();
  }

  /** Takes the time until Discord has the answer, and counts what came of the request, once. */
  async function measure(context: Context, next: Next): Promise<void> {
    const { timedAs, command } = context.request;
    const stopTiming = startTiming(timedAs);
    await next();
    stopTiming();
    const { outcome } = context;
    if (outcome?.kind === 'failure') metrics.failed('command');
    else if (outcome?.kind !== 'answer') outcome?.refusal && metrics.refused(command, outcome.refusal);
    else if (outcome.reply.found) metrics.answered(outcome.invocation.command);
    else metrics.refused(outcome.invocation.command, 'not_found');
  }

  /** Does what is asked for, as soon as it is its turn to begin; says "thinking ..." if that takes longer than Discord waits. */
  async function handle(context: Context, next: Next): Promise<void> {
    if (!context.outcome) {
      const { request } = context;
      const {
        task,
        target: { announce },
        until = Infinity,
      } = request;
      if (announce) context.deferral = startDeferral(() => send(announce), sleep, until - clock());
      const mayBegin = await mayStart();
      if (!mayBegin)
        context.outcome = { kind: 'explanation', text: request.own.errors.tooManyAsk, refusal: 'busy' };
      // Too late for an answer, and nothing has announced one.
      else if (clock() > until && !context.deferral?.hasBegun()) {
        context.outcome = LATE;
        complainOfLate({ command: request.command });
      } else if (task.kind === 'run')
        context.outcome = await runCommand(task, request, { bot, log, complain });
      else if (task.kind === 'vote')
        context.outcome = await takeVote(task, request, { bot, complain, ballot, shown });
    }
    await next();
  }

  /** Makes the message that says what came of it. */
  async function render(context: Context, next: Next): Promise<void> {
    const { request, outcome } = context;
    try {
      context.rendered = outcome && renderOutcome(outcome, request, ballot !== undefined);
      if (ballot && outcome?.kind === 'answer') shown.remember(outcome);
    } catch (error) {
      const invocation = outcome?.kind === 'answer' ? outcome.invocation : undefined;
      context.outcome = failure(error, invocation ?? { command: request.command, args: {} }, complain);
      context.rendered = apology(request.own);
    }
    await next();
  }

  /** Sends it, at once or after "thinking ...", which large files need; if Discord refuses it, an apology. */
  async function deliver(context: Context): Promise<void> {
    const { request, rendered, deferral } = context;
    const { announce } = request.target;
    let announced = await deferral?.end();
    if (announced === undefined && announce && bytesOf(rendered) > LARGE_UPLOAD_BYTES)
      announced = await send(announce);
    if (!rendered) return;
    const delivering = { target: request.target, announced, message: rendered, send };
    if ((await deliverReply({ ...delivering, apology: () => apology(request.own) })) === 'left')
      await leave(context);
  }

  /** Its channel takes no more: of the many that are left there one is told, beside those that wait, and none of them is answered. */
  async function leave(context: Context): Promise<void> {
    const { request, outcome } = context;
    if (outcome?.kind !== 'failure') context.outcome = CROWDED;
    if (!isFirstLeft(request.target.channel ?? '')) return;
    const told = explanation(request.own.errors.tooManyAsk, request.own);
    for (const each of request.target.requests(told, false)) await send(each);
  }
}

function bytesOf(outgoing: OutgoingMessage | undefined): number {
  return (outgoing?.message.files ?? []).reduce((sum, { attachment }) => sum + attachment.length, 0);
}

const NO_WAIT = { wait: 0, again: false };

/** Questions that begin to be searched in one turn of the event loop: some milliseconds of work. */
const STARTS_PER_TURN = 2;

/**
 * So many wait for their turn at most: more than a thousand that ask at once, and less than two seconds of work. Of more the oldest
 * are told to ask again.
 */
const MOST_WAITING = 2000;

const LATE: RequestOutcome = { kind: 'silence', text: '', refusal: 'late' };
const CROWDED: RequestOutcome = { kind: 'silence', text: '', refusal: 'crowded' };
