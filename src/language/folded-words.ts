import stem from 'wink-porter2-stemmer';
import { addToFnv, FNV_OFFSET } from '../support/fnv.ts';
import { baseOf } from './irregular-forms.ts';
import { numberOfWord } from './number-words.ts';
import { isStopWord } from './stop-words.ts';

/** What a word of a text is taken for: one object for all places where it is written alike, while it is remembered. */
export interface Word {
  /** Folded (case, diacritics, apostrophes, possessive), numbers in digits; the Porter2 stem, of the base of an irregular form, unless a stop word. */
  readonly term: string;
  /** As `term`, before stemming. */
  readonly word: string;
  /** Carries no topic: left out of the index and of every question. */
  readonly stop: boolean;
}

/** What is to be known of a word as it is written, wherever it stands. */
interface Folded {
  readonly surface: string;
  /** Undefined where nothing is left of it. */
  readonly plain: Word | undefined;
  /** What it is instead in a text that is not all capitals: a name, for its own capitals. */
  readonly name: Word | undefined;
  /** The number word that it is, folded; else undefined. */
  readonly numberWord: string | undefined;
}

/**
 * Words seen so far, each in one of the few places that its hash leads to; one that finds them taken takes the first. A large archive has some
 * 70,000. Their characters are compared where they stand in the text, so that no string is made of a word that was seen.
 */
const PLACES = 2 ** 17;
const LOOKED_AT = 8;
const hashes = new Int32Array(PLACES);
const seen = new Array<Folded | undefined>(PLACES);
/** Longer ones are seldom seen twice. */
const LONGEST_SEEN = 32;
/** A longer part of a text keeps all of the text in memory (V8's sliced strings). */
const LONGEST_WHOLE = 12;

/** The word that stands at `start`..`end` of a text, folded once for all places. */
export function foldedAt(text: string, start: number, end: number): Folded {
  if (end - start > LONGEST_SEEN) return fold(copied(text.slice(start, end)));
  let hash = FNV_OFFSET;
  for (let at = start; at < end; at++) hash = addToFnv(hash, text.charCodeAt(at));
  const first = hash ^ (hash >>> 15);
  let free = first & (PLACES - 1);
  for (let next = 0; next < LOOKED_AT; next++) {
    const place = (first + next) & (PLACES - 1);
    const known = seen[place];
    if (known === undefined) {
      free = place;
      break;
    }
    if (hashes[place] === hash && isAt(known.surface, text, start, end)) return known;
  }
  const surface = text.slice(start, end);
  const folded = fold(surface.length > LONGEST_WHOLE ? copied(surface) : surface);
  hashes[free] = hash;
  seen[free] = folded;
  return folded;
}

/** Whether a word is what stands at `start`..`end` of a text. */
function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** The same characters in a string of their own. */
function copied(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

const CAPITALS = /^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,})$/u;

function fold(surface: string): Folded {
  const word = normalise(surface);
  const digits = numberOfWord(word);
  if (digits !== undefined) {
    const plain = { term: digits, word: digits, stop: false };
    return { surface, plain, name: undefined, numberWord: word };
  }
  const stop = isStopWord(word);
  const plain = word === '' ? undefined : { term: stop ? word : stemOf(word), word, stop };
  // Told apart from the stop word by its case, so that a term alone says whether it is one.
  const isName = stop && (surface === 'May' || CAPITALS.test(surface));
  const name = isName
    ? { term: word === 'may' ? surface : word.toUpperCase(), word, stop: false }
    : undefined;
  return { surface, plain, name, numberWord: undefined };
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
