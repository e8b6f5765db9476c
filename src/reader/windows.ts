import type { Article } from '../articles/article.ts';
import { type IndexedSentence, sentenceText } from '../search/passages.ts';
import type { Window } from './reader.ts';

/** A window, and the sentences that it is made of. */
export interface SentenceWindow extends Window {
  readonly parts: readonly IndexedSentence[];
}

/** How much is read for a question. */
export interface WindowOptions {
  /** Words of a window about which it is closed; the reader was trained on windows of 55 to 110. */
  readonly words: number;
  /** How many windows, at most. */
  readonly most: number;
}

/**
 * Windows around sentences that may answer, most promising first: each with the sentences around it of its own kind (whom a
 * pronoun means often stands in the one before), grown by turns, never two windows over one sentence.
 */
export function windowsOf(
  promising: readonly IndexedSentence[],
  sentencesOf: (article: Article) => readonly IndexedSentence[],
  { words, most }: WindowOptions,
): SentenceWindow[] {
  const windows: SentenceWindow[] = [];
  const taken = new Set<IndexedSentence>();
  for (const sentence of promising) {
    if (windows.length === most) break;
    if (taken.has(sentence)) continue;
    const parts = grow(sentence, sentencesOf(sentence.article), taken, words);
    for (const part of parts) taken.add(part);
    windows.push({ title: titleOf(sentence.article), sentences: parts.map(sentenceText), parts });
  }
  return windows;
}

function grow(
  sentence: IndexedSentence,
  all: readonly IndexedSentence[],
  taken: ReadonlySet<IndexedSentence>,
  limit: number,
): IndexedSentence[] {
  const parts = [sentence];
  let words = wordsOf(sentence);
  const open = { before: true, after: true };
  for (let side: 'before' | 'after' = 'before'; open.before || open.after; side = other(side)) {
    if (!open[side]) continue;
    const edge = side === 'before' ? parts[0] : parts.at(-1);
    const next = all[(edge?.number ?? 0) + (side === 'before' ? -1 : 1)];
    const size = next ? wordsOf(next) : 0;
    if (!next || next.kind !== sentence.kind || taken.has(next) || words + size > limit) {
      open[side] = false;
      continue;
    }
    words += size;
    if (side === 'before') parts.unshift(next);
    else parts.push(next);
  }
  return parts;
}

function other(side: 'before' | 'after') {
  return side === 'before' ? 'after' : 'before';
}

/** What a sentence belongs to, as the reader was trained to see it: "5 March 2014. Minister quits". */
export function titleOf({ title, published }: Article): string {
  return [published && dayText(published), title].filter((part) => part).join('. ');
}

let day: Intl.DateTimeFormat | undefined;

/** Made when a reader first wants it: the first date that Node writes takes it 20 ms. */
function dayText(iso: string): string {
  day ??= new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return day.format(new Date(iso));
}

function wordsOf(sentence: IndexedSentence): number {
  return sentence.terms.length;
}
