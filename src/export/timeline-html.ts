import type { Article } from '../articles/article.ts';
import { daysBetween } from '../dates/values/days.ts';
import { en } from '../locales/en.ts';
import { dateKnown } from '../replies/date-known.ts';
import { eventDate } from '../replies/date-words.ts';
import { eventMarks } from '../replies/event-mention.ts';
import { escapeHtml } from '../support/escape-html.ts';
import { singleLine } from '../support/safe-text.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import type { ListedEvents } from '../timeline/event-list.ts';
import { explainDate } from '../timeline/explain-dates.ts';
import { mentionHtml } from './mention-html.ts';
import { PAGE_SCRIPT, PAGE_STYLE } from './timeline-page.ts';

/**
 * Events as one HTML page that needs nothing else: a list in order with a bar for the time that each can mean, the ends of what is vague
 * fading, a colour and a shape for each source, a search, a filter of sources, and how each date is known. Without its script all of it
 * can be read but for search and filter, which it shows then. It works by keyboard, with a screen reader and on paper. Nothing is fetched; all texts are escaped. In English.
 * Part by part, at most an event each: the events are gone through twice.
 */
export function* timelineHtml(events: ListedEvents, topic?: string): Generator<string> {
  const about = topic === undefined ? '' : ` about “${singleLine(topic)}”`;
  const title = escapeHtml(en.picture.title(events.length) + about);
  const sources = new Map<Article, number>();
  let [first, last] = ['9999-12-31', '0001-01-01'];
  for (const { mentions, earliest, latest } of events) {
    for (const { article } of mentions) if (!sources.has(article)) sources.set(article, sources.size);
    if (earliest < first) first = earliest;
    if (latest > last) last = latest;
    yield '';
  }
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header><h1>${title}</h1></header>
<main>
<form role="search" aria-label="Filter events" hidden>
<label>Search <input type="search" name="words"></label>
<label><input type="checkbox" name="reckoned" checked> reckoned dates</label>
<fieldset><legend>Sources</legend>
`;
  for (const [article, at] of sources) yield `${sourceBox(article, at)}\n`;
  yield `</fieldset>
<p role="status">${escapeHtml(en.counts.events(events.length))}</p>
</form>
<ol class="events">
`;
  const bar = barsFrom(first, last);
  for (const event of events) yield `${item(event, bar(event), sources)}\n`;
  yield `</ol>
</main>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

type Sources = ReadonlyMap<Article, number>;

function item(event: TimelineEvent, bar: string, sources: Sources): string {
  const known = dateKnown(explainDate(event), en);
  const { earliest, latest, basis, mentions } = event;
  const own = [...new Set(mentions.map(({ article }) => sources.get(article) ?? 0))];
  const marks = eventMarks(event, en).map((mark) => ` <span class="mark">${escapeHtml(mark)}</span>`);
  const quotes = mentions.map((mention) => {
    const { quote, source } = mentionHtml(mention);
    return `${quote}<p class="source">${shape(sources.get(mention.article) ?? 0)} ${source}</p>`;
  });
  const machine = earliest === latest ? ` datetime="${earliest}"` : '';
  return `<li tabindex="0" data-sources="${own.join(' ')}" data-basis="${basis}">
<h2><time${machine}>${escapeHtml(eventDate(event, en))}</time>${marks.join('')}</h2>
${bar}
${quotes.join('\n')}
<details><summary>How this date is known</summary><p>${escapeHtml(known)}</p></details>
</li>`;
}

/** Where the bars of events lie, as parts of the whole time between two ISO dates. */
function barsFrom(first: string, last: string): (event: TimelineEvent) => string {
  const all = Math.max(1, daysBetween(first, last));
  const part = (days: number) => ((100 * days) / all).toFixed(2);
  return ({ earliest, latest, precision, basis }) => {
    const vague = precision === 'day' || precision === 'month' || precision === 'year' ? '' : ' vague';
    const reckoned = basis === 'stated' ? '' : ' reckoned';
    const style = `left:${part(daysBetween(first, earliest))}%;width:${part(daysBetween(earliest, latest))}%`;
    return `<div class="line" aria-hidden="true"><div class="bar${vague}${reckoned}" style="${style}"></div></div>`;
  };
}

function sourceBox(article: Article, at: number): string {
  const title = escapeHtml(singleLine(article.title));
  return `<label><input type="checkbox" name="source" value="${at}" checked> ${shape(at)} ${title}</label>`;
}

/** A source's sign: colour and shape, each of which tells it from its neighbours. */
function shape(at: number): string {
  const sign = SHAPES[at % SHAPES.length] ?? '';
  return `<span class="shape c${at % COLOURS}" aria-hidden="true">${sign}</span>`;
}

const SHAPES = ['●', '■', '▲', '◆', '✚', '▼', '★'];
/** As many as `PAGE_STYLE` has. */
const COLOURS = 6;
