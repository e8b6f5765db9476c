import type { Steps } from '../support/slices.ts';
import type { Range, SentenceTable } from './sentence-table.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An inverted index: for each term that carries a topic the passages that hold it, ascending, and how often each does. */
export interface Postings {
  /** By number of a term: its first place in `passages` and `counts`; the last entry is the end of all. */
  readonly starts: Uint32Array;
  readonly passages: Uint32Array;
  /** 65,535 for that and more. */
  readonly counts: Uint16Array;
  /** By passage: how many different terms it holds. */
  readonly lengths: Uint32Array;
}

/** Collects the postings of a table, in steps. */
export function* createPostings(table: SentenceTable, { termOf, stops }: Vocabulary): Steps<Postings> {
  const passageCount = table.passages.length - 1;
  const termNumbers = Uint32Array.from(termOf);
  const seen = new Uint32Array(stops.length);
  const starts = new Uint32Array(stops.length + 1);
  const lengths = new Uint32Array(passageCount);
  const tokensOf = (passage: number): Range => ({
    from: table.tokenStarts[table.passages[passage] ?? 0] ?? 0,
    to: table.tokenStarts[table.passages[passage + 1] ?? 0] ?? 0,
  });

  for (let passage = 0; passage < passageCount; passage++) {
    const { from, to } = tokensOf(passage);
    for (let at = from; at < to; at++) {
      const term = termNumbers[(table.tokens[at] ?? 0) >>> 1] ?? 0;
      if (stops[term] || seen[term] === passage + 1) continue;
      seen[term] = passage + 1;
      starts[term + 1] = (starts[term + 1] ?? 0) + 1;
      lengths[passage] = (lengths[passage] ?? 0) + 1;
    }
    if (passage % AT_ONCE === 0) yield;
  }
  for (let term = 0; term < stops.length; term++)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);

  const total = starts[stops.length] ?? 0;
  const passages = new Uint32Array(total);
  const counts = new Uint16Array(total);
  const next = starts.slice();
  seen.fill(0);
  for (let passage = 0; passage < passageCount; passage++) {
    const { from, to } = tokensOf(passage);
    for (let at = from; at < to; at++) {
      const term = termNumbers[(table.tokens[at] ?? 0) >>> 1] ?? 0;
      if (stops[term]) continue;
      const place = next[term] ?? 0;
      if (seen[term] === passage + 1) counts[place - 1] = Math.min((counts[place - 1] ?? 0) + 1, MOST);
      else {
        seen[term] = passage + 1;
        passages[place] = passage;
        counts[place] = 1;
        next[term] = place + 1;
      }
    }
    if (passage % AT_ONCE === 0) yield;
  }
  return { starts, passages, counts, lengths };
}

/** Passages between two steps: some 0.1 ms, more where memory is written to for the first time. */
const AT_ONCE = 64;
const MOST = 65_535;

/** The first place in `from`..`to` whose passage is `passage` or a later one; `to` if there is none. */
export function firstAt({ passages }: Postings, passage: number, { from, to }: Range): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((passages[middle] ?? 0) < passage) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The places of a term's postings; none for a term that came when these were made. */
export function postingsOf({ starts }: Postings, term: number): Range {
  const to = starts[term + 1];
  return to === undefined ? { from: 0, to: 0 } : { from: starts[term] ?? 0, to };
}
