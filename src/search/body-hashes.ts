import type { Article } from '../articles/article.ts';
import { hashOfTerm } from '../articles/reprint.ts';
import { type SentenceTable, sentencesIn } from './sentence-table.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Gives, by article and its number in a table, the hashes of the content terms of its body, in order: what `isReprint` compares, made of
 * numbers instead of text. Each term is hashed once.
 */
export function createBodyHashes(
  table: SentenceTable,
  { terms, termOf, stops }: Vocabulary,
): (article: Article, number: number) => readonly number[] {
  const { blocks, tokenStarts, tokens } = table;
  const hashes: (number | undefined)[] = [];
  return (article, number) => {
    const { from, to } = sentencesIn(table, number);
    const found: number[] = [];
    for (let sentence = from; sentence < to; sentence++) {
      if (article.blocks[blocks[sentence] ?? 0]?.kind !== 'body') continue;
      const end = tokenStarts[sentence + 1] ?? 0;
      for (let at = tokenStarts[sentence] ?? 0; at < end; at++) {
        const term = termOf[(tokens[at] ?? 0) >>> 1] ?? 0;
        if (stops[term]) continue;
        const hash = hashes[term] ?? hashOfTerm(terms[term] ?? '');
        hashes[term] = hash;
        found.push(hash);
      }
    }
    return found;
  };
}
