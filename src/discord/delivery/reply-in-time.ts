import { deliver, type Reports } from './deliver.ts';
import type { Outcome, ReplyTarget } from './reply-target.ts';
import type { Sleep } from './sleep.ts';

export interface InTimeOptions {
  readonly reports: Reports;
  readonly sleep: Sleep;
  /** What to say where Discord refuses the message. */
  readonly apology: () => Outcome;
}

/**
 * Answers with what is `coming`: in one request where it comes in time, else with "thinking ..." first and the message after
 * it. Never rejects, as long as `coming` does not.
 */
export async function replyInTime(
  target: ReplyTarget,
  coming: Promise<Outcome>,
  { reports, sleep, apology }: InTimeOptions,
): Promise<void> {
  const early = await inTime(coming, sleep);
  if (early) {
    const delivery = await deliver(() => target.now(early), reports);
    if (delivery === 'refused') await deliver(() => target.now(apology()), reports);
    return;
  }
  const deferred = await deliver(() => target.defer(), reports);
  const late = await coming;
  if (deferred !== 'done') return;
  if (!(await sendAll(target.late(late), reports))) await sendAll(target.late(apology()), reports);
}

/** Sends in order; false as soon as Discord refuses a body. */
async function sendAll(sends: readonly (() => Promise<unknown>)[], reports: Reports): Promise<boolean> {
  for (const send of sends) if ((await deliver(send, reports)) === 'refused') return false;
  return true;
}

async function inTime(coming: Promise<Outcome>, sleep: Sleep): Promise<Outcome | undefined> {
  // Most answers come before the event loop turns. A timer that is set and aborted took 5 % of their time.
  const atOnce = await Promise.race([coming, nextTurn()]);
  if (atOnce) return atOnce;
  const timer = new AbortController();
  const late = sleep(DEFER_AFTER_MS, timer.signal).then(
    () => undefined,
    () => undefined,
  );
  const first = await Promise.race([coming, late]);
  timer.abort();
  return first;
}

function nextTurn(): Promise<undefined> {
  return new Promise((resolve) => setImmediate(resolve, undefined));
}

/** Discord gives an interaction up after 3 s; a request to it may take one of them, and many may wait for their turn. */
const DEFER_AFTER_MS = 1500;
