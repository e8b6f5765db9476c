import { addDays } from '../dates/values/days.ts';
import type { Catalogue } from '../locales/en.ts';
import { citationParts } from '../replies/citation.ts';
import { eventDate } from '../replies/date-words.ts';
import { plain, safeLine } from '../support/safe-text.ts';
import type { Mention, TimelineEvent } from '../timeline/event.ts';
import type { ListedEvents } from '../timeline/event-list.ts';
import { contentLine } from './content-line.ts';
import { edtf } from './edtf.ts';

/**
 * Events as a calendar (RFC 5545): whole days that do not make anyone busy. Days told of from one to another are one entry; what is not
 * known to the day stands on the first day that it can mean, and its summary opens with the date as the text gives it: a year would cover
 * a calendar with a block of 365 days. What is planned, reckoned or known by the day of its piece is tentative. The same events make the
 * same file, whenever it is written: ids come of the articles' texts and the stamps of their dates of publication, so a
 * calendar that reads it again updates what it has. Part by part, an event each. Throws a RangeError if there is no event: a calendar must
 * have one.
 */
export function* timelineIcs(events: ListedEvents, catalogue: Catalogue): Generator<string> {
  if (events.length === 0) throw new RangeError('expected at least one event for a calendar, got none');
  yield ended(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Dateline//Timeline//EN', 'CALSCALE:GREGORIAN']);
  for (const event of events) yield ended(eventLines(event, catalogue));
  yield ended(['END:VCALENDAR']);
}

function ended(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('');
}

function eventLines(event: TimelineEvent, catalogue: Catalogue): string[] {
  const { earliest, planned, mentions } = event;
  const latest = event.precision === 'day' ? event.latest : earliest;
  const [first] = mentions;
  if (!first) return [];
  const url = first.article.url;
  // "in early 2022 and late 2022": two of one year.
  const value = event.precision === 'stretch' ? edtf(event) : event.value;
  return [
    'BEGIN:VEVENT',
    contentLine('UID', `${first.article.key}-${first.start}-${first.end}-${value}@dateline.invalid`),
    `DTSTAMP:${basic(stampOf(mentions))}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(earliest)}`,
    ...(latest < LAST_DAY ? [`DTEND;VALUE=DATE:${basic(addDays(latest, 1))}`] : []),
    contentLine('SUMMARY', summaryOf(event, first, catalogue)),
    contentLine('DESCRIPTION', descriptionOf(event, catalogue)),
    ...(url === undefined ? [] : [contentLine('URL', url, 'URI')]),
    `STATUS:${planned || event.basis !== 'stated' || event.precision !== 'day' ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function summaryOf(event: TimelineEvent, { text }: Mention, catalogue: Catalogue): string {
  const quote = `“${safeLine(text)}”`;
  return event.earliest === event.latest ? quote : `${eventDate(event, catalogue)}: ${quote}`;
}

/** How the date is known, then each source's sentence and where it stands. */
function descriptionOf(event: TimelineEvent, catalogue: Catalogue): string {
  const marks = [catalogue.basis[event.basis], event.planned ? catalogue.planned : ''].filter(
    (mark) => mark !== '',
  );
  const date = `${eventDate(event, catalogue)}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`;
  const sources = event.mentions.map(({ article, sentence }) => {
    const said = `“${safeLine(article.text.slice(sentence.start, sentence.end))}”`;
    const where = plain(citationParts(article, {}, catalogue).join(' · '));
    return [said, `— ${where}`, ...(article.url === undefined ? [] : [article.url])].join('\n');
  });
  return [date, ...sources].join('\n\n');
}

/** The newest of the articles' dates of publication; the calendar has no clock. */
function stampOf(mentions: readonly Mention[]): string {
  const published = mentions.flatMap(({ article }) => article.published ?? []);
  return published.sort().at(-1) ?? '1970-01-01';
}

function basic(iso: string): string {
  return iso.replaceAll('-', '');
}

/** The calendar of ISO 8601 has no day after it; DTEND may be left out. */
const LAST_DAY = '9999-12-31';
