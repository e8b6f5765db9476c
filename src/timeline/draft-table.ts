import type { Numbered } from '../support/numbered.ts';
import type { EventDate } from './event.ts';

/**
 * The drafts of articles as numbers, article by article in the order of the text: of a large archive there are half a million. Of `articles`,
 * `termStarts`, `rows` and `rowStarts` entry i is where i begins, and the last is the end of all.
 */
export interface DraftTable {
  /** By article: its first draft. */
  readonly articles: Uint32Array;
  /** By draft: where in its article's text it begins and ends, in UTF-16 units, and the number of its sentence there. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly sentences: Uint32Array;
  /** By draft: its date, by its number. */
  readonly dates: Uint32Array;
  /** By draft: its date's phrase, and how that was read: one more than the number; 0 if there is no phrase. */
  readonly phraseStarts: Uint32Array;
  readonly phraseEnds: Uint32Array;
  readonly readings: Uint32Array;
  /** By draft: bits, see `IS`. */
  readonly flags: Uint32Array;
  /** By draft: its first term. Each once, in the order of the clause, as four times its number and what it is, see `TERM`. */
  readonly termStarts: Uint32Array;
  readonly terms: Uint32Array;
  /** By article: its first row, that of its title; the others are its sentences. By row: its first term; each once, by its number. */
  readonly rows: Uint32Array;
  readonly rowStarts: Uint32Array;
  readonly rowTerms: Uint32Array;
}

/** What is so of a draft. */
export const IS = {
  /** Told as still to come. */
  planned: 1,
  /** Told as one more of its kind: "another earthquake". Known only of drafts that are compared with others. */
  further: 2,
  /** Told of several: "raised its rate four times". Known only of those as well. */
  repeated: 4,
  /** Words under a picture. */
  caption: 8,
} as const;

/** What a term of a draft is: a part of a name, or what somebody is called by. Known only of drafts that are compared with others. */
export const TERM = { name: 1, role: 2 } as const;

/** What few drafts have beside the numbers. */
export interface DraftNote {
  /** The place of the draft among those of its article. */
  readonly draft: number;
  /** How the text orders it with regard to another, which is told by its place in the article; absent if it is none any more. */
  readonly relations?: readonly NotedRelation[];
  /** Days (ISO, inclusive) on which it did not happen, as the text says. */
  readonly denied?: Days;
  /** The place of the draft that tells the same with a date. */
  readonly retells?: number;
}

/** ISO days, both inclusive. */
interface Days {
  readonly earliest: string;
  readonly latest: string;
}

interface NotedRelation {
  readonly side: 'before' | 'after';
  readonly of?: number;
  /** The days that it can lie on, if the text counts them. */
  readonly days?: Days;
}

/** How the phrase of a date was read: see `DatePhrase`. */
export interface PhraseReading {
  readonly rule: string;
  readonly anchor?: string;
}

/** What the numbers of a table mean. Others may be among them. */
export interface DraftWords {
  readonly terms: Numbered<string>;
  readonly dates: Numbered<EventDate>;
  readonly readings: Numbered<PhraseReading>;
}

/** What articles tell of. It goes on to be used when the articles change: one that has not is taken over instead of being read again. */
export interface ArticleDrafts {
  /** The number in `table` of the article with a key, as `articleDraftSteps` makes it. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly table: DraftTable;
  readonly words: DraftWords;
  /** By the number of an article: what is to be noted of some of its drafts. */
  readonly notes: ReadonlyMap<number, readonly DraftNote[]>;
}
