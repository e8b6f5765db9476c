import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Senses of a word that count: its rarer ones would make opposites of words that are hardly ever. */
const SENSES = 3;

/**
 * Pairs of terms that WordNet calls antonyms in one of their first senses, each pair once, in alphabetical order.
 *
 * Format of `data.POS` and `index.POS`: https://wordnet.princeton.edu/documentation/wndb5wn
 */
export function antonymPairs(
  folder: string,
  termOf: (word: string) => string | undefined,
): [string, string][] {
  const pairs = new Map<string, [string, string]>();
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    const sense = sensesOf(lines(folder, `index.${part}`));
    const synsets = new Map(lines(folder, `data.${part}`).map((line) => [line.slice(0, 8), line.split(' ')]));
    const wordOf = (synset: string, number: number): string | undefined => {
      const word = synsets
        .get(synset)
        ?.[2 + 2 * number]?.replace(/\(.*\)$/, '')
        .toLowerCase();
      return word !== undefined && (sense.get(`${word} ${synset}`) ?? SENSES) < SENSES ? word : undefined;
    };
    for (const [synset, fields] of synsets)
      for (const { other, from, to } of antonymsOf(fields)) {
        const terms = [wordOf(synset, from), wordOf(other, to)].map((word) => word && termOf(word)).sort();
        const [first, second] = terms;
        if (first && second && first !== second) pairs.set(terms.join(' '), [first, second]);
      }
  }
  return [...pairs.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

function lines(folder: string, file: string): string[] {
  // The licence stands before the data, on lines that open with spaces.
  return readFileSync(join(folder, file), 'latin1')
    .split('\n')
    .filter((line) => /^\S/.test(line));
}

/** "word synset" to the number of the sense, from 0 for the commonest. */
function sensesOf(index: readonly string[]): Map<string, number> {
  return new Map(
    index.flatMap((line) => {
      const fields = line.trim().split(' ');
      const pointers = Number(fields[3]);
      return fields.slice(6 + pointers).map((synset, at) => [`${fields[0]} ${synset}`, at] as const);
    }),
  );
}

/** The antonym pointers of a synset: which word of it, to which word of which other. */
function antonymsOf(fields: readonly string[]): { other: string; from: number; to: number }[] {
  const words = Number.parseInt(fields[3] ?? '0', 16);
  const start = 4 + 2 * words;
  return Array.from({ length: Number(fields[start]) }, (_, at) =>
    fields.slice(start + 1 + 4 * at, start + 5 + 4 * at),
  )
    .filter(([symbol]) => symbol === '!')
    .map(([, other = '', , ends = '']) => ({
      other,
      from: Number.parseInt(ends.slice(0, 2), 16),
      to: Number.parseInt(ends.slice(2), 16),
    }));
}
