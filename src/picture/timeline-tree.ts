import type { Catalogue } from '../locales/en.ts';
import { articleFacts } from '../replies/citation.ts';
import { plain, shorten, singleLine } from '../support/safe-text.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { drawDateMark, markMeanings, RAIL } from './date-marks.ts';
import { type Drawing, drawEvent } from './event-tree.ts';
import { FONT_FAMILY } from './fonts.ts';
import { type EventGroup, groupEvents } from './group-events.ts';
import type { LeftOut } from './left-out.ts';
import { COLOURS, GAP, MARGIN, MARK, SMALL, WIDTH } from './palette.ts';
import { sourceMarks } from './source-marks.ts';
import { column, type Drawn, paragraph, row, type Style, span } from './tree.ts';

export interface TreeOptions {
  readonly topic: string | undefined;
  /** What is left out. */
  readonly left: LeftOut;
}

/** The whole picture: head, sources, the events group by group along a line, what the marks mean. */
export function timelineTree(
  events: readonly TimelineEvent[],
  catalogue: Catalogue,
  { topic, left }: TreeOptions,
): Drawn {
  const columns = columnsFor(events.length);
  const drawing = { catalogue, marks: sourceMarks(events), room: roomFor(events.length) };
  return column(
    {
      width: WIDTH * columns,
      boxSizing: 'border-box',
      padding: MARGIN,
      backgroundColor: COLOURS.ground,
      color: COLOURS.text,
      fontFamily: FONT_FAMILY,
      fontSize: 15,
      lineHeight: 1.35,
    },
    head(catalogue.picture.title(events.length + left.count), topic),
    sourceLegend(drawing),
    row({}, ...inColumns(events, columns).map((some) => drawColumn(some, drawing))),
    ...(left.words ? [paragraph({ ...SMALL, paddingLeft: RAIL + GAP }, left.words)] : []),
    markLegend(events, catalogue),
  );
}

/** Into how many columns so many events go: one is as long as a phone's screens can be scrolled and still be read. */
export function columnsFor(events: number): number {
  return Math.min(MOST_COLUMNS, Math.ceil(events / EVENTS_IN_COLUMN));
}

const EVENTS_IN_COLUMN = 14;
const MOST_COLUMNS = 3;

/** The events in runs of about the same number, in their order. */
function inColumns(events: readonly TimelineEvent[], columns: number): TimelineEvent[][] {
  const each = Math.ceil(events.length / columns);
  return Array.from({ length: columns }, (_, at) => events.slice(at * each, (at + 1) * each));
}

function drawColumn(events: readonly TimelineEvent[], drawing: Drawing): Drawn {
  return column(
    { width: WIDTH - 2 * MARGIN, marginRight: 2 * MARGIN, flexShrink: 0 },
    ...groupEvents(events, drawing.catalogue).map((group) => drawGroup(group, drawing)),
  );
}

function head(title: string, topic: string | undefined): Drawn {
  const about =
    topic === undefined
      ? []
      : [paragraph({ color: COLOURS.title }, shorten(singleLine(plain(topic)), TOPIC_ROOM))];
  return column(
    { marginBottom: 10 },
    paragraph({ fontSize: 20, fontWeight: 700, color: COLOURS.title }, title),
    ...about,
  );
}

function sourceLegend({ catalogue, marks: { known, others, mark } }: Drawing): Drawn {
  const line = (drawn: Drawn, title: string, facts: readonly string[]) =>
    row(
      { marginBottom: 5 },
      row({ width: RAIL, justifyContent: 'center', paddingTop: 3, flexShrink: 0 }, drawn),
      paragraph(
        { ...SMALL, marginLeft: GAP, paddingRight: 8, flexGrow: 1, flexShrink: 1, flexBasis: 0 },
        span({ color: COLOURS.text }, title),
        ...facts.map((fact) => `\u00a0· ${fact.replaceAll(' ', '\u00a0')}`),
      ),
    );
  return column(
    { padding: '9px 0 4px', marginBottom: 6, backgroundColor: COLOURS.raised, borderRadius: 8 },
    ...known.map((article) =>
      line(
        mark(article, MARK),
        shorten(singleLine(plain(article.title)), TITLE_ROOM),
        articleFacts(article, catalogue).map(plain),
      ),
    ),
    ...(others > 0 ? [line(mark(undefined, MARK), catalogue.picture.otherArticles(others), [])] : []),
  );
}

function drawGroup({ year, month, events }: EventGroup, drawing: Drawing): Drawn {
  const big: Style = { fontSize: 20, fontWeight: 700, color: COLOURS.title, marginRight: 8 };
  const small: Style = { fontWeight: 700, color: COLOURS.quiet, marginLeft: year ? 0 : RAIL + GAP };
  return column(
    {},
    row(
      { alignItems: 'baseline', paddingTop: year ? 10 : 2, paddingBottom: 6 },
      ...(year ? [row(big, year)] : []),
      ...(month ? [row(small, month)] : []),
    ),
    ...events.map((event) => drawEvent(event, drawing)),
  );
}

/** What the marks of dates in this picture mean. */
function markLegend(events: readonly TimelineEvent[], catalogue: Catalogue): Drawn {
  return row(
    { flexWrap: 'wrap', marginTop: 8, paddingTop: 9, borderTop: `1px solid ${COLOURS.line}` },
    ...markMeanings(events, catalogue).map(([mark, said]) =>
      row(
        { marginRight: 12, marginBottom: 4, alignItems: 'center' },
        row({ height: 22 }, drawDateMark(mark)),
        row({ ...SMALL, marginLeft: 2 }, said),
      ),
    ),
  );
}

function roomFor(events: number): number {
  return Math.min(MOST_OF_QUOTE, Math.max(LEAST_OF_QUOTE, Math.floor(QUOTES_ROOM / events)));
}

const TITLE_ROOM = 120;
const TOPIC_ROOM = 300;

/** Characters of all quotes together, so that 40 events stay under 1 MB; between these bounds for one. */
const QUOTES_ROOM = 7200;
const MOST_OF_QUOTE = 360;
const LEAST_OF_QUOTE = 130;
