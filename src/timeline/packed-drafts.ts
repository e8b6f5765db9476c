import { packArrays, unpackArrays } from '../support/packed-arrays.ts';
import type { Steps } from '../support/slices.ts';
import type { ArticleDrafts, DraftNote, DraftTable, PhraseReading } from './draft-table.ts';
import { dateOfLine, lineOfDate, noDraftWords } from './draft-words.ts';

/** All that is no array of numbers. */
interface Head {
  readonly keys: readonly string[];
  readonly notes: readonly (readonly [article: number, notes: readonly DraftNote[]])[];
  readonly terms: string;
  readonly dates: string;
  readonly readings: readonly PhraseReading[];
}

/** What articles tell of as bytes, to be kept, in steps. */
export function* packDrafts({ numbers, table, words, notes }: ArticleDrafts): Steps<readonly Uint8Array[]> {
  const keys = [...numbers].sort(([, a], [, b]) => a - b).map(([key]) => key);
  yield;
  const terms = words.terms.values.join('\n');
  yield;
  const dates = words.dates.values.map(lineOfDate).join('\n');
  yield;
  const head: Head = { keys, notes: [...notes], terms, dates, readings: words.readings.values };
  return yield* packArrays(head, { ...table });
}

/** The same out of the bytes that `packDrafts` gave, and no others, in steps. */
export function* unpackDrafts(packed: Uint8Array): Steps<ArticleDrafts> {
  const { head, arrays: table } = yield* unpackArrays<Head, DraftTable>(packed);
  const words = noDraftWords();
  for (const [number, term] of head.terms.split('\n').entries()) {
    if (number % AT_ONCE === 0) yield;
    words.terms.add(term);
  }
  for (const [number, line] of head.dates.split('\n').entries()) {
    if (number % AT_ONCE === 0) yield;
    if (line !== '') words.dates.add(dateOfLine(line));
  }
  for (const reading of head.readings) words.readings.add(reading);
  return {
    numbers: new Map(head.keys.map((key, number) => [key, number])),
    table,
    words,
    notes: new Map(head.notes),
  };
}

const AT_ONCE = 500;
