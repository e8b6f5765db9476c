import type { OutgoingMessage, ReplyTarget } from './reply-target.ts';
import type { Delivery, Sender } from './sender.ts';

export interface Delivering {
  readonly target: ReplyTarget;
  /** What came of the announcement; undefined if there was none. */
  readonly announced: Delivery | undefined;
  readonly message: OutgoingMessage;
  /** What is sent instead if Discord refuses that. */
  readonly apology: () => OutgoingMessage;
  readonly send: Sender;
}

/** Sends a message, at once or into the place of what announced it; an apology if Discord refuses it. Says how it ended. */
export async function deliverReply({
  target,
  announced,
  message,
  apology,
  send,
}: Delivering): Promise<Delivery> {
  let ended: Delivery = 'gone';
  for (const inItsPlace of waysAfter(announced)) {
    for (const made of [() => message, apology]) {
      ended = 'done';
      for (const each of target.requests(made(), inItsPlace))
        if (ended !== 'refused') ended = await send(each, target.channel);
      if (ended !== 'refused') break;
    }
    if (ended !== 'gone') break;
  }
  return ended;
}

/**
 * Whether to put a message into the place of what announced it, or to send it by itself, which is tried next if Discord knows of no such
 * place: after an announcement that it refused there is none, and after one that was lost nobody knows. None if nobody waits any more.
 */
function waysAfter(announced: Delivery | undefined): readonly boolean[] {
  if (announced === undefined || announced === 'refused') return [false];
  if (announced === 'lost') return [true, false];
  return announced === 'done' ? [true] : [];
}
