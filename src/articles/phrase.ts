import { pushTo } from '../support/push-to.ts';
import type { AsideReason } from './set-aside.ts';

/**
 * Words of pages: for what lines with them are set aside; words in small letters with spaces between, of which every such line has at least
 * one, or none if that cannot be said; and what such a line matches. A line without the words is not held against the expression: those
 * expressions take a start 30 ms to compile. A test proves of each that its words lose no line.
 */
export type Phrase = readonly [reason: AsideReason, words: string, expression: RegExp];

/** Tells for what the first of these phrases that a line matches sets it aside; undefined if it matches none. */
export function phraseReasons(phrases: readonly Phrase[]): (line: string) => AsideReason | undefined {
  const placesOf = new Map<string, number[]>();
  for (const [place, [, words]] of phrases.entries())
    for (const word of words.split(' ')) pushTo(placesOf, word, place);
  return (line) => {
    const words = ['', ...(line.match(WORD) ?? [])];
    const places = new Set(words.flatMap((word) => placesOf.get(word.toLowerCase()) ?? []));
    return phrases.find(([, , expression], place) => places.has(place) && expression.test(line))?.[0];
  };
}

/** Of English letters and figures: other letters stand between words. */
const WORD = /[A-Za-z\d]+/g;
