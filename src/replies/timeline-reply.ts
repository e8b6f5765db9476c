import { invoke, type TimelineArgs, type TimelineForm } from '../bot/invocations.ts';
import type { Action, Invocation, Reply, ReplyBlock } from '../bot/reply.ts';
import type { Catalogue } from '../locales/en.ts';
import { shorten } from '../support/safe-text.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { explainDates } from '../timeline/explain-dates.ts';
import { dateKnown } from './date-known.ts';
import { eventDate, monthOrYear } from './date-words.ts';
import { type Pageable, pageOf } from './paging.ts';
import { textBlock } from './text-block.ts';

/** Which page of a timeline to show, and the filters that its actions carry on. */
export interface TimelinePage {
  readonly page: number | 'all';
  readonly args: TimelineArgs;
  /** Tell under each event how its date is known. Default false. */
  readonly how?: boolean;
}

/** Events in the order in which they are given, under headings of months and years. */
export function timelineReply(
  events: Pageable<TimelineEvent>,
  { page, args, how = false }: TimelinePage,
  catalogue: Catalogue,
): Reply {
  const { topic } = args;
  const subject = topic === undefined ? {} : { subject: topic };
  if (events.length === 0) {
    const text = catalogue.timeline.noEvents;
    return { ...subject, blocks: [textBlock('plain', text)], actions: wider(args, catalogue), found: false };
  }
  const { shown, at, pages } = pageOf(events, page);
  const turn = (label: string, to: number): Action[] => {
    const invocation = invoke.timeline({ ...args, ...(how && { how }), page: to });
    return to < 1 || to > pages ? [] : [{ label, invocation, turns: true }];
  };
  const as = (label: string, form: TimelineForm): Action => ({
    label,
    invocation: invoke.timeline({ ...args, form }),
  });
  return {
    ...subject,
    blocks: [
      ...byMonth(shown, catalogue, how),
      textBlock('note', summary(events.length, at, pages, catalogue)),
    ],
    actions: [
      ...turn(catalogue.actions.previousPage, at - 1),
      ...turn(catalogue.actions.nextPage, at + 1),
      as(catalogue.actions.picture, 'picture'),
      as(catalogue.actions.calendarFile, 'calendar'),
      as(catalogue.actions.table, 'table'),
      ...(how
        ? []
        : [{ label: catalogue.actions.howDated, invocation: invoke.timeline({ ...args, page, how: true }) }]),
    ],
    found: true,
  };
}

/** Where to go on from a timeline without an event: with less that narrows it, or by asking what articles say of it undated. */
function wider({ topic, from, to, source }: TimelineArgs, { actions }: Catalogue): Action[] {
  const bound = from !== undefined || to !== undefined;
  const ofSource = source === undefined ? {} : { source };
  const offered: [label: string, invocation: Invocation][] = [];
  if (topic !== undefined) {
    if (bound) offered.push([actions.timelineOfThis, invoke.timeline({ topic, ...ofSource })]);
    offered.push([shorten(actions.askAbout(topic), 80), invoke.ask({ question: topic, ...ofSource })]);
  }
  if (source !== undefined && (bound || topic !== undefined))
    offered.push([actions.timelineOfArticle, invoke.timeline({ source })]);
  else if (source !== undefined || bound || topic !== undefined)
    offered.push([actions.timeline, invoke.timeline()]);
  else offered.push([actions.allArticles, invoke.sources()]);
  return offered.map(([label, invocation]) => ({ label, invocation }));
}

/** A heading where another month begins, or another year for what is told less exactly; none that repeats the date below it. */
function byMonth(events: readonly TimelineEvent[], catalogue: Catalogue, how: boolean): ReplyBlock[] {
  const readings = how ? explainDates(events) : [];
  let group: string | undefined;
  return events.flatMap((event, index): ReplyBlock[] => {
    const reading = readings[index];
    const block: ReplyBlock = { kind: 'event', date: eventDate(event, catalogue), event };
    const own = monthOrYear(event, catalogue);
    const opens = own !== group && own !== block.date;
    group = own;
    return [
      ...(opens ? [textBlock('heading', own)] : []),
      block,
      ...(reading ? [textBlock('note', dateKnown(reading, catalogue), 'above')] : []),
    ];
  });
}

function summary(events: number, page: number, pages: number, catalogue: Catalogue): string {
  const counted = catalogue.counts.events(events);
  return pages > 1 ? `${counted}, ${catalogue.page(String(page), String(pages))}` : counted;
}
