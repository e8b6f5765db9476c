import { readData } from './read-data.ts';

/** Bytes of a vector, and what a component of a vector of length 1 was multiplied by to be one. */
const DIMENSIONS = 48;
const SCALE = 250;

/**
 * Where the vector of a term stands; undefined for a term that is none of the 20,000 commonest. A table of meanings, not a
 * model: it says that "trip" is like "visit" and can say nothing else.
 *
 * The vectors are GloVe's (Pennington, Socher and Manning 2014: 6 billion words of Wikipedia and news), averaged over the
 * words of a stem and reduced to their principal components by `test/evaluation/language-data.ts`. Read at the first call
 * (some 10 ms, 3 MB).
 */
export function vectorOf(term: string): number | undefined {
  places ??= load();
  return places.get(term);
}

/** How like the meanings at two places that `vectorOf` gave are: the cosine of their vectors, -1 to 1, give or take 0.02. */
export function similarity(a: number, b: number): number {
  const all = vectors;
  let sum = 0;
  // Math.imul and | 0 keep it in whole numbers, which takes half the time.
  for (let at = 0, i = a * DIMENSIONS, j = b * DIMENSIONS; at < DIMENSIONS; at++)
    sum = (sum + Math.imul(all[i++] ?? 0, all[j++] ?? 0)) | 0;
  return sum / (SCALE * SCALE);
}

let places: ReadonlyMap<string, number> | undefined;
let vectors = new Int8Array();

function load(): Map<string, number> {
  vectors = new Int8Array(readData('word-vectors.bin'));
  const terms = readData('word-vectors.txt').toString('latin1').trimEnd().split('\n');
  const map = new Map<string, number>();
  for (const [at, term] of terms.entries()) map.set(term, at);
  return map;
}
