import type { Action, InvocationArgs, Reply, ReplyBlock } from '../bot/reply.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import type { Words } from '../words/en.ts';
import { eventDate } from './dates.ts';

/** Events on one page: what fits a phone's screen or two. */
const PAGE = 8;

/** Events in order, `page` (from 1) of them at a time. `args` are the filters, which the page turning carries on. */
export function timelineReply(
  events: readonly TimelineEvent[],
  args: InvocationArgs,
  page: number,
  words: Words,
): Reply {
  const topic = args['topic'];
  const subject = typeof topic === 'string' ? { subject: topic } : {};
  if (events.length === 0) {
    const text = words.timeline.noEvents;
    return { ...subject, blocks: [{ kind: 'text', style: 'plain', text }], actions: [], found: false };
  }
  const pages = Math.ceil(events.length / PAGE);
  const at = Math.min(page, pages);
  const shown = events.slice((at - 1) * PAGE, at * PAGE);
  const heading = [
    words.counts.events(events.length),
    ...(pages > 1 ? [words.page(String(at), String(pages))] : []),
  ].join(', ');
  const turn = (label: string, to: number): Action[] =>
    to < 1 || to > pages ? [] : [{ label, invocation: { command: 'timeline', args: { ...args, page: to } } }];
  return {
    ...subject,
    blocks: [
      { kind: 'text', style: 'heading', text: heading },
      ...shown.map((event): ReplyBlock => ({ kind: 'event', date: eventDate(event, words), event })),
    ],
    actions: [...turn(words.actions.earlier, at - 1), ...turn(words.actions.later, at + 1)],
    found: true,
  };
}
