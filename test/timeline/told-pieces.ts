import { readFileSync } from 'node:fs';
import { parseArticle } from '../../src/articles/parse.ts';
import { intervalOf } from '../../src/dates/values/interval.ts';
import type { Mention, TimelineEvent } from '../../src/timeline/event.ts';
import { buildTimeline } from '../../src/timeline/timeline.ts';

/** A word that tells of an event, the days that a reader gives it (ISO, inclusive), and what shows it. */
export interface Told {
  readonly piece: string;
  readonly word: string;
  readonly first: string;
  readonly last: string;
  readonly mention: Mention;
  readonly event: TimelineEvent;
}

/** The marked events of the pieces of a file beside this one that are shown: "@ <ISO date> <name>", the title, lines with {word|date}. */
export function toldIn(file: string): { readonly marks: number; readonly shown: readonly Told[] } {
  const source = readFileSync(new URL(file, import.meta.url), 'utf8');
  const shown: Told[] = [];
  let marks = 0;
  for (const block of source.trim().split(/\n{2,}/)) {
    const [head = '', ...lines] = block.split('\n');
    const [, published = '', piece = ''] = head.split(' ');
    const body = lines.join('\n\n').replace(MARK, '$1');
    const article = parseArticle(`${piece}.txt`, `---\npublished: ${published}\n---\n${body}\n`);
    const events = buildTimeline([article]).events.slice();
    for (const line of lines) {
      const at = article.text.indexOf(line.replace(MARK, '$1'));
      for (const { 1: word = '', 2: date = '', index } of line.matchAll(MARK)) {
        marks++;
        const start = at + line.slice(0, index).replace(MARK, '$1').length;
        const days = intervalOf(date);
        const best = shownBy(events, start, start + word.length);
        if (at >= 0 && days && best)
          shown.push({ piece, word, first: days.earliest, last: days.latest, ...best });
      }
    }
  }
  return { marks, shown };
}

/** The smallest mention that holds a stretch of its article's text (UTF-16 offsets), with its event. */
function shownBy(events: readonly TimelineEvent[], start: number, end: number) {
  return events
    .flatMap((event) => event.mentions.map((mention) => ({ mention, event })))
    .filter(({ mention }) => mention.start <= start && mention.end >= end)
    .sort((a, b) => a.mention.end - a.mention.start - (b.mention.end - b.mention.start))[0];
}

const MARK = /\{([^|}]*)\|([^}]*)\}/g;

/** Whether an event has exactly the days that a reader gives it. */
export function isExact({ first, last, event }: Told): boolean {
  return event.earliest === first && event.latest === last;
}

/** Of the pairs of one piece whose days do not touch, how many are shown in the wrong order. */
export function wrongOrder(shown: readonly Told[]): { readonly pairs: number; readonly wrong: number } {
  let [pairs, wrong] = [0, 0];
  for (const one of shown)
    for (const other of shown) {
      if (one.piece !== other.piece || one.last >= other.first) continue;
      pairs++;
      if (one.event.earliest > other.event.earliest) wrong++;
    }
  return { pairs, wrong };
}
