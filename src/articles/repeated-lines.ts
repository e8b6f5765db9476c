import { endsSentence, type Line, wordCount } from './lines.ts';

/** Shorter sentences come again in any text: "He did not answer." */
const MIN_WORDS = 8;

/**
 * Indices of lines that stood before: of a passage with a full sentence in it, of two lines that end and open one, and of the
 * title. A short line that comes again is often the fact, such as "No." under a question or a film that won two prizes.
 */
export function repeatedLines(lines: readonly Line[], titleIndex: number): Set<number> {
  const known = new Set<string>();
  const stood = lines.map(({ text }) => {
    const key = fold(text);
    const is = known.has(key);
    known.add(key);
    return is;
  });
  const repeated = new Set<number>();
  const title = fold(lines[titleIndex]?.text ?? '');
  for (let first = 0; first < lines.length; first++) {
    if (!stood[first]) continue;
    let end = first;
    while (end < lines.length && stood[end]) end++;
    const run = lines.slice(first, end);
    const tells = run.some(({ text }) => endsSentence(text) && wordCount(text) >= MIN_WORDS);
    for (const [at, { text }] of run.entries()) {
      const index = first + at;
      if (index !== titleIndex && (tells || (fold(text) === title && wordCount(text) > 1)))
        repeated.add(index);
    }
    first = end;
  }
  return repeated;
}

/** White space that is no single blank. */
const UNEVEN = /\s\s|[^\S ]/;

function fold(text: string): string {
  const lower = text.toLowerCase();
  return UNEVEN.test(lower) ? lower.replace(/\s+/g, ' ') : lower;
}
