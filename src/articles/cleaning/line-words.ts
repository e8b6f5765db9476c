import { endsSentence, wordCount } from '../lines.ts';

/** Longer lines tell something; no model judges them. */
const SEEN_CHARACTERS = 240;
/** So many characters that end as a sentence does are a paragraph, and are not looked at any closer: that would take longer than all the rest. */
const PARAGRAPH_CHARACTERS = 90;
const CLOSING = /[.!?…"”’')\]]$/;
/** Characters of a word with the space behind it, where words are not counted. */
const WORD_CHARACTERS = 6;
/** What a paragraph says, as a term. */
const PARAGRAPH: ReadonlySet<string> = new Set(['¶']);

/** The words of a line. */
export interface LineWords {
  readonly isParagraph: boolean;
  readonly ends: boolean;
  readonly count: number;
  /** In small letters, figures as "#"; none of a paragraph. */
  readonly words: readonly string[];
}

export function lineWords(text: string): LineWords {
  if (text.length > SEEN_CHARACTERS || (text.length >= PARAGRAPH_CHARACTERS && CLOSING.test(text.slice(-1))))
    return { isParagraph: true, ends: true, count: Math.round(text.length / WORD_CHARACTERS), words: [] };
  return { isParagraph: false, ends: endsSentence(text), count: wordCount(text), words: wordsOf(text) };
}

/**
 * What a line says, as the model of words counts it: each word, each pair of neighbours, the first ("^word") and the last ("word$"), all
 * once; of a paragraph, that it is one.
 */
export function termsOf({ isParagraph, words }: LineWords): ReadonlySet<string> {
  if (isParagraph) return PARAGRAPH;
  const terms = new Set<string>();
  let before: string | undefined;
  for (const word of words) {
    terms.add(word);
    terms.add(before === undefined ? `^${word}` : `${before} ${word}`);
    before = word;
  }
  if (before !== undefined) terms.add(`${before}$`);
  return terms;
}

/** Words in small letters, without apostrophes, and figures as "#". */
export function wordsOf(text: string): string[] {
  const found = text.slice(0, SEEN_CHARACTERS).toLowerCase().match(WORD) ?? [];
  return found.map((word) => (FIGURE.test(word) ? '#' : word.replace(APOSTROPHE, '')));
}

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;
const APOSTROPHE = /['’]/g;
const FIGURE = /^\d/;
