import { en } from '../locales/en.ts';
import { eventDate } from '../replies/date-words.ts';
import { eventMarks } from '../replies/event-mention.ts';
import { escapeHtml } from '../support/escape-html.ts';
import { shorten, singleLine } from '../support/safe-text.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import type { ListedEvents } from '../timeline/event-list.ts';
import { mentionHtml } from './mention-html.ts';

/**
 * Events as the JSON that TimelineJS reads (timeline.knightlab.com/docs/json-format.html): the quote as headline, the sentence and its
 * sources under it, the date as the text gives it as `display_date`, and a beginning and an end where it is no single day. It takes HTML,
 * so all texts are escaped. Always in English.
 * Part by part, an event each.
 */
export function* timelineJs(events: ListedEvents, topic?: string): Generator<string> {
  const title = topic === undefined ? {} : { title: { text: { headline: escapeHtml(singleLine(topic)) } } };
  yield JSON.stringify({ ...title, scale: 'human', events: [] }).slice(0, -END.length);
  let index = 0;
  for (const event of events) {
    yield `${index === 0 ? '' : ','}\n${JSON.stringify(slide(event, index))}`;
    index++;
  }
  yield `\n${END}\n`;
}
const END = ']}';

function slide(event: TimelineEvent, index: number) {
  const { earliest, latest, mentions, id } = event;
  const [first] = mentions;
  const sources = mentions.map((mention) => {
    const { quote, source } = mentionHtml(mention);
    return `${quote}<p>${source}</p>`;
  });
  const marks = eventMarks(event, en).map((mark) => `<p>${escapeHtml(mark)}</p>`);
  return {
    unique_id: id ?? String(index),
    start_date: dateOf(earliest),
    ...(latest === earliest ? {} : { end_date: dateOf(latest) }),
    display_date: escapeHtml(eventDate(event, en)),
    text: {
      headline: escapeHtml(shorten(singleLine(first?.text ?? ''), HEADLINE)),
      text: [...marks, ...sources].join(''),
    },
    ...(first && { group: escapeHtml(singleLine(first.article.title)) }),
  };
}

function dateOf(iso: string) {
  const [year, month, day] = iso.split('-').map(Number);
  return { year, month, day };
}

/** UTF-16 units: longer ones fill a slide. */
const HEADLINE = 160;
