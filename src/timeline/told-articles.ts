import type { Article } from '../articles/article.ts';
import type { Steps } from '../support/slices.ts';
import type { DraftNote, ToldArticles } from './draft-table.ts';
import { DraftTableBuilder, noDraftWords } from './draft-table-builder.ts';

/** Reads what articles tell of, an article a step. */
export function* toldSteps(articles: readonly Article[]): Steps<ToldArticles> {
  const words = noDraftWords();
  const builder = new DraftTableBuilder(words);
  const notes = new Map<number, readonly DraftNote[]>();
  for (const [number, article] of articles.entries()) {
    const own = builder.read(article);
    if (own.length > 0) notes.set(number, own);
    yield;
  }
  return { articles, table: builder.done(), words, notes };
}
