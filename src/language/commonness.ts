import { vectorOf } from './word-vectors.ts';

/**
 * Share of passages of some 60 words, of English text on anything, that hold `term`: 0..0.05.
 *
 * By Zipf's law the word of rank r makes up some 0.1/r of a text, so that 6/r of such passages hold it. The vectors stand in
 * the order of their terms' frequency; the stop words, which have none, come before them.
 */
export function commonness(term: string): number {
  const place = vectorOf(term);
  const rank = place === undefined ? (NUMBER.test(term) ? NUMBER_RANK : RARE_RANK) : STOP_WORDS + place;
  return WORDS_OF_PASSAGE / ZIPF / rank;
}

const WORDS_OF_PASSAGE = 60;
const ZIPF = 10;
const STOP_WORDS = 150;
/** Any one number, and any word that is not among the 20,000 commonest: about the middle of their ranks in the source's list. */
const NUMBER_RANK = 2000;
const RARE_RANK = 40_000;
const NUMBER = /^\p{N}/u;
