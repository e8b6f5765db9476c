import type { TimelineForm } from '../src/bot/invocations.ts';
import type { EntryBlock, ReplyBlock } from '../src/bot/reply.ts';
import { timelineCsv } from '../src/export/timeline-csv.ts';
import { timelineHtml } from '../src/export/timeline-html.ts';
import { timelineIcs } from '../src/export/timeline-ics.ts';
import { timelineJs } from '../src/export/timeline-js.ts';
import type { Catalogue } from '../src/locales/en.ts';
import type { EventList } from '../src/timeline/event-list.ts';

/** The events as a picture (PNG), a calendar (.ics), a table (CSV), a web page or slides of TimelineJS (JSON). Throws a RangeError if there is no event. */
export async function timelineBlock(
  form: TimelineForm,
  list: EventList,
  catalogue: Catalogue,
  topic: string | undefined,
): Promise<ReplyBlock> {
  switch (form) {
    case 'picture':
      return (await drawPicture(list, catalogue, topic)).block;
    case 'calendar':
      return { kind: 'file', data: Buffer.from(timelineIcs(list.slice(), catalogue)), name: 'timeline.ics' };
    case 'table':
      return { kind: 'file', data: Buffer.from(timelineCsv(list.slice())), name: 'timeline.csv' };
    case 'page':
      return { kind: 'file', data: Buffer.from(timelineHtml(list.slice(), topic)), name: 'timeline.html' };
    case 'slides':
      return { kind: 'file', data: Buffer.from(timelineJs(list.slice(), topic)), name: 'timeline.json' };
  }
}

/** The picture, and the articles that its legend names, as far as they have addresses, which nobody can follow in a picture. */
export async function linkedPicture(
  list: EventList,
  catalogue: Catalogue,
  topic: string | undefined,
): Promise<ReplyBlock[]> {
  const { block, shown } = await drawPicture(list, catalogue, topic);
  const { sourceMarks } = await import('../src/picture/source-marks.ts');
  const links = sourceMarks(shown)
    .known.filter(({ url }) => url !== undefined)
    .map((article): EntryBlock => ({ kind: 'entry', article, facts: [], actions: [] }));
  return [block, ...links];
}

async function drawPicture(list: EventList, catalogue: Catalogue, topic: string | undefined) {
  // Loaded when first drawn: the start does not wait for it.
  const { drawTimeline } = await import('../src/picture/draw-timeline.ts');
  const { png, alt, shown } = await drawTimeline(list, catalogue, topic === undefined ? {} : { topic });
  const block: ReplyBlock = { kind: 'picture', data: png, name: 'timeline.png', alt };
  return { block, shown };
}
