import type { CommandContext } from '../src/bot/command.ts';
import { RefusedError } from '../src/bot/errors.ts';
import type { TimelineForm } from '../src/bot/invocations.ts';
import type { EntryBlock, ReplyBlock } from '../src/bot/reply.ts';
import { fileBytes } from '../src/export/file-bytes.ts';
import { timelineCsv } from '../src/export/timeline-csv.ts';
import { timelineHtml } from '../src/export/timeline-html.ts';
import { timelineIcs } from '../src/export/timeline-ics.ts';
import { timelineJs } from '../src/export/timeline-js.ts';
import type { Catalogue } from '../src/locales/en.ts';
import type { EventList } from '../src/timeline/event-list.ts';

/**
 * The events as a picture (PNG), a calendar (.ics), a table (CSV), a web page or slides of TimelineJS (JSON). Rejects with a RangeError if there
 * is no event, with a RefusedError if a file would be larger than it may be.
 */
export async function timelineBlock(
  form: TimelineForm,
  list: EventList,
  { catalogue, mostBytes }: Pick<CommandContext, 'catalogue' | 'mostBytes'>,
  topic: string | undefined,
): Promise<ReplyBlock> {
  if (form === 'picture') return (await drawPicture(list, catalogue, topic)).block;
  const { name, parts } = fileOf(form, list, catalogue, topic);
  const data = await fileBytes(parts, mostBytes);
  if (data) return { kind: 'file', data, name };
  throw new RefusedError(({ errors }) => errors.fileTooLarge(String(Math.floor((mostBytes ?? 0) / 2 ** 20))));
}

function fileOf(
  form: Exclude<TimelineForm, 'picture'>,
  list: EventList,
  catalogue: Catalogue,
  topic: string | undefined,
): { readonly name: string; readonly parts: Iterable<string> } {
  switch (form) {
    case 'calendar':
      return { name: 'timeline.ics', parts: timelineIcs(list, catalogue) };
    case 'table':
      return { name: 'timeline.csv', parts: timelineCsv(list) };
    case 'page':
      return { name: 'timeline.html', parts: timelineHtml(list, topic) };
    case 'slides':
      return { name: 'timeline.json', parts: timelineJs(list, topic) };
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
