import { readFileSync } from 'node:fs';
import { parseArticle } from '../../src/articles/parse.ts';
import { intervalOf } from '../../src/dates/values/interval.ts';
import type { Mention, TimelineEvent } from '../../src/timeline/event.ts';
import { buildTimeline } from '../../src/timeline/timeline.ts';
import { mentionFinder, readMarks } from './marked-words.ts';

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
    const read = lines.map(readMarks);
    const body = read.map(({ plain }) => plain).join('\n\n');
    const article = parseArticle(`${piece}.txt`, `---\npublished: ${published}\n---\n${body}\n`);
    const shownBy = mentionFinder(buildTimeline([article]).events);
    for (const { plain, marks: marked } of read) {
      const at = article.text.indexOf(plain);
      marks += marked.length;
      for (const { words: word, note, start, end } of marked) {
        const days = intervalOf(note);
        const best = shownBy(article.id, at + start, at + end);
        if (at >= 0 && days && best)
          shown.push({ piece, word, first: days.earliest, last: days.latest, ...best });
      }
    }
  }
  return { marks, shown };
}

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
