import MiniSearch from 'minisearch';
import { atOnce, type Steps } from '../support/slices.ts';
import { type Corpus, contentOf } from './corpus.ts';
import { KeepBest } from './keep-best.ts';
import type { Hit, Query, Retriever } from './retriever.ts';
import { inverseFrequency } from './term-weights.ts';

/** Indexes the passages of a corpus with MiniSearch, in memory: BM25+ with k 1.2, b 0.7 and d 0.5. */
export function createMiniSearch(corpus: Corpus): Retriever {
  return atOnce(miniSearchSteps(corpus));
}

/** The same in steps of a passage. */
export function* miniSearchSteps({ passages, frequencyOf }: Corpus): Steps<Retriever> {
  // Terms come stemmed and without stop words from both ends: nothing is left for the engine to do to them.
  const engine = new MiniSearch<{ id: number; terms: string }>({
    fields: ['terms'],
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
  });
  for (const [id, passage] of passages.entries()) {
    engine.add({ id, terms: contentOf(passage).join(' ') });
    yield;
  }

  return {
    async search({ weights, totalWeight, limit, source }: Query): Promise<readonly Hit[]> {
      const results = engine.search([...weights.keys()].join(' '), {
        // What the engine's own weight of a term is to be multiplied with, to be the query's.
        boostTerm: (term) => (weights.get(term) ?? 0) / inverseFrequency(passages.length, frequencyOf(term)),
      });
      const best = new KeepBest<Hit>(limit);
      for (const { id, score: product, queryTerms: found } of results) {
        const passage = passages[id];
        if (!passage || (source && passage.article !== source)) continue;
        // It multiplies by the number of terms found, which the question's coverage tells better afterwards.
        const score = product / found.length / totalWeight;
        best.offer({ passage, score, found }, score);
      }
      return best.items();
    },
  };
}
