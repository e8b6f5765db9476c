import type { Article } from '../articles/article.ts';
import type { Catalogue } from '../locales/en.ts';
import { eventDate } from '../replies/date-words.ts';
import { eventMarks } from '../replies/event-mention.ts';
import { placeOf } from '../replies/quote-block.ts';
import { plain, singleLine } from '../support/safe-text.ts';
import type { Mention, TimelineEvent } from '../timeline/event.ts';
import { dateMark, drawDateMark, RAIL } from './date-marks.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { COLOURS, GAP, MARK, SMALL } from './palette.ts';
import type { SourceMarks } from './source-marks.ts';
import { column, type Drawn, paragraph, row, type Style, span } from './tree.ts';

/** What every part of a timeline is drawn with. */
export interface Drawing {
  readonly catalogue: Catalogue;
  readonly marks: SourceMarks;
  /** Characters for one quote. */
  readonly room: number;
}

/** One event: the mark of its date on the line at the left; beside it the date, the quote, the sources. */
export function drawEvent(event: TimelineEvent, drawing: Drawing): Drawn {
  const { catalogue, room } = drawing;
  const [first] = event.mentions;
  return row(
    {},
    rail(event),
    column(
      { marginLeft: GAP, flexGrow: 1, flexShrink: 1, flexBasis: 0, paddingBottom: 14 },
      row(
        { flexWrap: 'wrap', alignItems: 'center' },
        row({ fontWeight: 700, color: COLOURS.date, marginRight: 8 }, eventDate(event, catalogue)),
        ...eventMarks(event, catalogue).map((tag) => row(TAG, tag)),
      ),
      ...(first ? [quote(excerptOf(first, room))] : []),
      ...sources(event, drawing),
    ),
  );
}

/** The line that joins the events, and on it the mark of this one. */
function rail(event: TimelineEvent): Drawn {
  return row(
    { width: RAIL, flexShrink: 0, position: 'relative', paddingBottom: 6 },
    row({
      position: 'absolute',
      top: 0,
      bottom: 0,
      left: RAIL / 2 - 1,
      width: 2,
      backgroundColor: COLOURS.line,
    }),
    // Relative, so that it stands on the line and not under it.
    row({ position: 'relative' }, drawDateMark(dateMark(event))),
  );
}

/** The words of the event are bright, the rest of their sentence is quiet. */
function quote({ before, clause, after, goesBefore, goesOn }: Excerpt): Drawn {
  const quiet = (text: string) => (text === '' ? [] : [span({ color: COLOURS.quiet }, text)]);
  return paragraph(
    { marginTop: 1 },
    ...quiet(`${goesBefore ? '…\u00a0' : ''}“${before}`),
    span({ color: COLOURS.title }, clause),
    ...quiet(`${after}”${goesOn ? '\u00a0…' : ''}`),
  );
}

/** One line for each of the first articles, the others as marks alone; if the sources differ, each with its own date. */
function sources(event: TimelineEvent, { catalogue, marks: { mark } }: Drawing): Drawn[] {
  const { mentions, sourcesDiffer } = event;
  const byArticle = new Map<Article, Mention>();
  for (const mention of mentions)
    if (!byArticle.has(mention.article)) byArticle.set(mention.article, mention);
  const room = sourcesDiffer ? DIFFERING_NAMED : SOURCES_NAMED;
  const named = [...byArticle].slice(0, room);
  const rest = [...byArticle.keys()].slice(room);
  const lines = named.map(([article, mention]) =>
    row(
      { marginTop: 3, alignItems: 'center' },
      row({ flexShrink: 0, marginRight: 7 }, mark(article, MARK)),
      row(
        ONE_LINE,
        (sourcesDiffer ? `${eventDate({ ...event, ...mention.date }, catalogue)} · ` : '') +
          catalogue.origin[placeOf(mention).origin] +
          sourceName(article),
      ),
    ),
  );
  if (rest.length === 0) return lines;
  return [
    ...lines,
    row(
      { marginTop: 3, alignItems: 'center', flexWrap: 'wrap' },
      ...rest.slice(0, MARKS_SHOWN).map((article) => row({ marginRight: 6 }, mark(article, MARK))),
      row(SMALL, catalogue.counts.moreSources(rest.length)),
    ),
  ];
}

function sourceName({ title, publisher }: Article): string {
  return singleLine(plain(publisher ?? title));
}

const ONE_LINE: Style = {
  ...SMALL,
  flexGrow: 1,
  flexShrink: 1,
  flexBasis: 0,
  display: 'block',
  overflow: 'hidden',
  whiteSpace: 'nowrap',
  textOverflow: 'ellipsis',
};
const TAG: Style = {
  fontSize: 12.5,
  color: COLOURS.title,
  border: `1px solid ${COLOURS.quiet}`,
  borderRadius: 8,
  padding: '0 7px',
  marginRight: 6,
  marginBottom: 2,
};
const SOURCES_NAMED = 2;
const DIFFERING_NAMED = 4;
const MARKS_SHOWN = 12;
