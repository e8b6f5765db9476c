import { type Corpus, contentOf } from '../../src/search/corpus.ts';
import type { Retriever } from '../../src/search/retriever.ts';

/**
 * The smallest retriever: BM25+ (k 1.2, b 0.7, d 0.5, as MiniSearch has it) over arrays, every passage compared with every
 * query. It shows what an engine has to do, and proves that answers do not depend on which one does it.
 */
export function createPlainRetriever({ passages }: Corpus): Retriever {
  const contents = passages.map(contentOf);
  const lengths = contents.map((terms) => new Set(terms).size);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return {
    async search({ weights, totalWeight, limit, source }) {
      const hits = passages.map((passage, at) => {
        let score = 0;
        const found: string[] = [];
        for (const [term, weight] of weights) {
          const count = contents[at]?.filter((one) => one === term).length ?? 0;
          if (count === 0) continue;
          found.push(term);
          const length = (lengths[at] ?? 0) / mean;
          score += (weight * (0.5 + (2.2 * count) / (count + 1.2 * (0.3 + 0.7 * length)))) / totalWeight;
        }
        return { passage, score, found };
      });
      return hits
        .filter(({ passage, found }) => found.length > 0 && (!source || passage.article === source))
        .sort((a, b) => b.score - a.score)
        .slice(0, limit);
    },
  };
}
