import { type Catalogue, en } from '../locales/en.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { chooseEvents, type ToChoose } from './choose-events.ts';
import { drawInTurn } from './draw-in-turn.ts';
import { canDraw } from './fonts.ts';
import { leftOut } from './left-out.ts';
import { WIDTH } from './palette.ts';
import { timelineAlt } from './timeline-alt.ts';
import { columnsFor, timelineTree } from './timeline-tree.ts';

export interface DrawOptions {
  /** What the events are about; shown in the head as the asker's own words. */
  readonly topic?: string;
  /** Picture pixels to the layout pixel, of which the picture is 400 wide. Default 2. */
  readonly scale?: number;
}

/** A picture and the words that tell the same. */
export interface TimelinePicture {
  readonly png: Uint8Array;
  /** At most 1,024 UTF-16 units, Discord's limit. */
  readonly alt: string;
  /** The events that it shows, in order. */
  readonly shown: readonly TimelineEvent[];
}

/**
 * A timeline from top to bottom, in the order given, made to be read on a phone; many events in columns beside each other, each as on a
 * phone. Of more than 40 events those that tell most are drawn, and the times of the others named. The
 * picture's own words are English if no font has the script of the catalogue. Throws a RangeError if there is no event, a
 * BusyError if too many wait for their pictures.
 */
export async function drawTimeline(
  events: ToChoose,
  catalogue: Catalogue,
  { topic, scale }: DrawOptions = {},
): Promise<TimelinePicture> {
  if (events.length === 0) throw new RangeError('expected at least one event to draw, got none');
  const chosen = await chooseEvents(events);
  const { shown } = chosen;
  const left = leftOut(chosen.left, catalogue);
  const written = canDraw(catalogue.locale) ? catalogue : en;
  const { data, missing } = await drawInTurn(timelineTree(shown, written, { topic, left }), {
    width: WIDTH * columnsFor(shown.length),
    scale,
    locale: written.locale,
  });
  const alt = timelineAlt(shown, catalogue, { topic, left, unreadable: missing.length > 0 });
  return { png: data, alt, shown };
}
