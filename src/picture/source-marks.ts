import type { Article } from '../articles/article.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { type Element, path, svg } from './tree.ts';

/** How the articles of a picture are told apart: by shape and colour together, so that neither is needed. */
export interface SourceMarks {
  /** Articles with a mark of their own, in the order of the legend: those told of most often, first mentioned first. */
  readonly known: readonly Article[];
  /** How many articles share the mark of the others. */
  readonly others: number;
  /** The mark of an article, `size` layout pixels wide. Undefined: the mark of the others. */
  mark(article: Article | undefined, size: number): Element;
}

/** Gives every article of `events` its mark. */
export function sourceMarks(events: readonly TimelineEvent[]): SourceMarks {
  const counts = new Map<Article, number>();
  for (const { mentions } of events)
    for (const { article } of mentions) counts.set(article, (counts.get(article) ?? 0) + 1);
  const all = [...counts.keys()];
  const often = [...all].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, MARKS.length);
  const known = all.filter((article) => often.includes(article));
  return {
    known,
    others: all.length - known.length,
    mark(article, size) {
      const { shape, colour } = MARKS[article ? known.indexOf(article) : -1] ?? OTHERS;
      return svg(size, '0 0 12 12', path(shape, { fill: colour }));
    },
  };
}

/** Colours of Okabe and Ito's set for the colour-blind (jfly.uni-koeln.de/color), lightened for a dark ground. */
const MARKS = [
  { colour: '#f5a83d', shape: 'M1 6a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z' },
  { colour: '#5bb8ee', shape: 'M1.5 1.5H10.5V10.5H1.5Z' },
  { colour: '#2fcf9f', shape: 'M6 0.8L11.6 10.8H0.4Z' },
  { colour: '#f0e65a', shape: 'M6 0L12 6L6 12L0 6Z' },
  { colour: '#ee8fc4', shape: 'M4.2 0.5H7.8V4.2H11.5V7.8H7.8V11.5H4.2V7.8H0.5V4.2H4.2Z' },
  { colour: '#ff8a5c', shape: 'M6 11.2L0.4 1.2H11.6Z' },
  {
    colour: '#b7a6ff',
    shape: 'M6 0.3L7.7 4.2L12 4.6L8.8 7.4L9.7 11.6L6 9.4L2.3 11.6L3.2 7.4L0 4.6L4.3 4.2Z',
  },
  { colour: '#a8e063', shape: 'M1 1H11L6 6L11 11H1L6 6Z' },
] as const;

/** A ring. */
const OTHERS = {
  colour: '#b9bdc6',
  shape: 'M1 6a5 5 0 1 0 10 0a5 5 0 1 0 -10 0ZM3 6a3 3 0 1 1 6 0a3 3 0 1 1 -6 0Z',
} as const;
