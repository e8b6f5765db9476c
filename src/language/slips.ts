import { stopWords } from './stop-words.ts';

/**
 * Whether one slip turns `meant` into `typed`, which differ: a letter missing, added, swapped with its neighbour, or (a vowel
 * for a vowel, or in a word of 8 letters or more) another.
 */
export function isOneSlip(typed: string, meant: string): boolean {
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start++;
  let end = 0;
  const most = Math.min(typed.length, meant.length) - start;
  while (end < most && typed[typed.length - 1 - end] === meant[meant.length - 1 - end]) end++;
  const wrong = typed.slice(start, typed.length - end);
  const right = meant.slice(start, meant.length - end);
  if (wrong.length + right.length === 1) return true;
  if (wrong.length === 2 && right.length === 2) return wrong[0] === right[1] && wrong[1] === right[0];
  if (wrong.length !== 1 || right.length !== 1) return false;
  return typed.length >= 8 || (VOWEL.test(wrong) && VOWEL.test(right));
}

const VOWEL = /[aeiouy]/;

/** Shorter words are one slip from too many others. */
const SHORTEST = 3;

/** Whether an unknown word is likely a misspelt stop word: "wat", "abuot", "wich". */
export function slipsFromStopWord(word: string): boolean {
  if (word.length < SHORTEST) return false;
  for (const meant of stopWords())
    if (meant.length >= SHORTEST && meant[0] === word[0] && isOneSlip(word, meant)) return true;
  return false;
}
