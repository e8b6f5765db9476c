import type { Span } from '../language/span.ts';

/** A topic that a channel is told of when something new is said about it. */
export interface Watch {
  /** Lower-case letters and digits. */
  readonly id: string;
  readonly server: string;
  readonly channel: string;
  /** What was typed: some words, or a question. */
  readonly topic: string;
  /** The language in which it is told, as Discord names it: `de`, `en-GB`. */
  readonly locale: string;
}

/** Where a new article tells of a watch's topic. */
export interface Finding extends Span {
  readonly watch: string;
  /** By its key, which goes out of date with its text. */
  readonly article: string;
}

/** A message that is to be there once. */
export interface Post {
  /** By which Discord knows it for a few minutes: letters and digits, at most 25. */
  readonly nonce: string;
  readonly watch: string;
  /** What to send, as Discord takes it; it is kept so that it is the same after a restart. */
  readonly body: object;
  /** The number by which its message can be found in its channel. */
  readonly mark: number;
  /** When it was meant to be sent, in milliseconds since 1970. */
  readonly at: number;
}
