import * as z from 'zod';

/** What one person thinks of an answer. */
export interface Vote {
  readonly vote: 'helpful' | 'wrong';
  readonly question: string;
  /** The quotes that were shown. */
  readonly quotes: readonly QuotePlace[];
  /** The platform's id of the person. It is never kept as it is. */
  readonly user: string;
}

/** The id of an article, UTF-16 offsets into its text. */
export interface QuotePlace {
  readonly article: string;
  /** The article's key, which goes out of date with its text. Votes of earlier times have none. */
  readonly key?: string;
  readonly start: number;
  readonly end: number;
}

/** A vote as it is kept: one line of JSON. */
export interface VoteRecord extends Omit<Vote, 'user'> {
  /** ISO date and time. */
  readonly time: string;
  /** A keyed hash of the person and the answer: tells a second vote from a first, and nothing else. */
  readonly voter: string;
}

/** The record in a line. Undefined if it is none, such as one that a full disk has cut off. */
export function readVote(line: string): VoteRecord | undefined {
  try {
    return record.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

const offset = z.number().int().min(0);
const record = z.object({
  time: z.string(),
  vote: z.enum(['helpful', 'wrong']),
  question: z.string(),
  quotes: z.array(
    z.object({ article: z.string(), key: z.string().exactOptional(), start: offset, end: offset }),
  ),
  voter: z.string(),
});
