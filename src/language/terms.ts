import stem from 'wink-porter2-stemmer';
import { baseOf } from './irregular-forms.ts';
import { joinNumbers, numberOfWord } from './number-words.ts';
import type { Span } from './span.ts';
import { isStopWord } from './stop-words.ts';

/** A word of a text: where it stands, and the term that the index stores for it. */
export interface Token extends Span {
  /** Folded (case, diacritics, apostrophes, possessive), numbers in digits; the Porter2 stem, of the base of an irregular form, unless a stop word. */
  readonly term: string;
  /** As `term`, before stemming. */
  readonly word: string;
  /** Carries no topic: left out of the index and of every question. */
  readonly stop: boolean;
}

/**
 * The words of a text, in its order: "Putin's 1,000 well-known cafés" → putin, 1000, well, known, cafe.
 *
 * Hyphens part words; apostrophes, dots of abbreviations ("U.S.") and separators inside numbers do not. Number words become
 * digits; "two dozen" and "twenty-four" are one token with the term 24. Spans are UTF-16 offsets into `text`. A word in
 * capitals (US, WHO) is never a stop word, nor is "May", unless the whole text is in capitals; its term keeps the capitals.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const shouting = !LOWER_CASE.test(text);
  let end = 0;
  for (const surface of text.match(ASCII_LETTERS.test(text) ? ASCII_WORD : WORD) ?? []) {
    // No letter or figure stands between two words.
    const at = text.indexOf(surface, end);
    end = at + surface.length;
    const { word, number, stop, term, name } = folded(surface);
    if (number !== undefined) {
      const before = tokens.at(-1);
      const joined = before && joinNumbers(before.term, text.slice(before.end, at), word);
      if (joined !== undefined) tokens.pop();
      const start = joined === undefined ? at : (before?.start ?? at);
      tokens.push({ term: joined ?? number, word: joined ?? number, stop: false, start, end });
    } else if (word !== '') {
      if (name !== undefined && !shouting) tokens.push({ term: name, word, stop: false, start: at, end });
      else tokens.push({ term, word, stop, start: at, end });
    }
  }
  return tokens;
}

/** The terms of a text that carry its topic, in its order, with repetitions: stems, without stop words. */
export function contentTerms(text: string): string[] {
  const terms: string[] = [];
  for (const { term, stop } of tokenize(text)) if (!stop) terms.push(term);
  return terms;
}

const LOWER_CASE = /\p{Ll}/u;
const CAPITALS = /^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,})$/u;

// In this order: a number in figures, with a unit or ordinal ending; an abbreviation with dots; a word.
const WORD =
  /\p{N}+(?:[.,]\p{N}+)*\p{L}*|(?:\p{L}\.){2,}|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** The same words of a text whose only letters and figures are those of ASCII, as nearly all English is: found twice as fast. */
const ASCII_WORD =
  /[0-9]+(?:[.,][0-9]+)*[A-Za-z]*|(?:[A-Za-z]\.){2,}|[A-Za-z][A-Za-z0-9]*(?:['’][A-Za-z]+)*/g;
/** With the quotation marks, dashes and dots of print. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const ASCII_LETTERS = /^[\u0000-\u007f\u2010-\u2027]*$/;

/** What is to be known of a word, wherever it stands. */
interface Folded {
  readonly word: string;
  /** In digits, if it says a number. */
  readonly number: string | undefined;
  readonly stop: boolean;
  readonly term: string;
  /** Its term where it is no stop word for its capitals, in a text that is not all capitals. */
  readonly name: string | undefined;
}

/**
 * Words seen so far, as they were written; when full they are kept for a second time, so that frequent ones are not folded again: a large
 * archive has some 70,000, and emptied when full they were folded three times as often.
 */
let seen = new Map<string, Folded>();
let seenBefore: ReadonlyMap<string, Folded> = new Map();
const SEEN_KEPT = 50_000;
/** Longer ones are seldom seen twice. */
const LONGEST_SEEN = 32;
/** A longer part of a text keeps all of the text in memory (V8's sliced strings). */
const LONGEST_WHOLE = 12;

function folded(surface: string): Folded {
  let known = seen.get(surface);
  if (known === undefined) {
    const own = surface.length > LONGEST_WHOLE ? copied(surface) : surface;
    known = seenBefore.get(own) ?? fold(own);
    if (seen.size >= SEEN_KEPT) {
      seenBefore = seen;
      seen = new Map();
    }
    if (own.length <= LONGEST_SEEN) seen.set(own, known);
  }
  return known;
}

/** The same characters in a string of their own. */
function copied(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

function fold(surface: string): Folded {
  const word = normalise(surface);
  const number = numberOfWord(word);
  const stop = isStopWord(word);
  // Told apart from the stop word by its case, so that a term alone says whether it is one.
  const isName = stop && (surface === 'May' || CAPITALS.test(surface));
  const name = isName ? (word === 'may' ? surface : word.toUpperCase()) : undefined;
  return { word, number, stop, term: stop ? word : stemOf(word), name };
}

const PLAIN = /^[a-z0-9]+$/;
const LETTERS = /^[a-z]+$/;
/** Longer runs of letters are no words, and the stemmer's time grows with their square: 20 s for 20,000 letters. */
const LONGEST_STEMMED = 64;

/** Lower-case, without diacritics, possessive ending, apostrophes, dots of abbreviations and thousands separators. */
function normalise(surface: string): string {
  const lower = surface.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  const bare = lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’ʼ]s$/, '')
    .replace(/['’ʼ]/g, '');
  return /^\p{N}/u.test(bare) ? bare.replace(/,(?=\d{3})/g, '') : bare.replaceAll('.', '');
}

/** The term of a folded word that is no stop word: its Porter2 stem, of the base of an irregular form. */
export function stemOf(word: string): string {
  // The stemmer marks letters with a 3 inside and would turn "3.5" into "y.5".
  if (word.length > LONGEST_STEMMED || !LETTERS.test(word)) return word;
  return stem(baseOf(word) ?? word);
}
