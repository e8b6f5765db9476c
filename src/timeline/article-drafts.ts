import type { Article } from '../articles/article.ts';
import { readingKey } from '../search/known-articles.ts';
import type { Steps } from '../support/slices.ts';
import type { ArticleDrafts, DraftNote } from './draft-table.ts';
import { DraftTableBuilder } from './draft-table-builder.ts';
import { noDraftWords } from './draft-words.ts';

/** What articles tell of, and how much of it was read for this. */
export interface ReadDrafts {
  readonly drafts: ArticleDrafts;
  readonly readAnew: number;
}

/** Reads what articles tell of, a sentence or an article a step. What is `known` and has not changed is taken over. */
export function* articleDraftSteps(articles: readonly Article[], known?: ArticleDrafts): Steps<ReadDrafts> {
  const words = known?.words ?? noDraftWords();
  const builder = new DraftTableBuilder(words);
  const numbers = new Map<string, number>();
  const notes = new Map<number, readonly DraftNote[]>();
  let readAnew = 0;
  for (const [number, article] of articles.entries()) {
    const key = draftsKey(article);
    numbers.set(key, number);
    const before = known?.numbers.get(key);
    let own: readonly DraftNote[] = [];
    if (known && before !== undefined) {
      builder.copy(known.table, before);
      own = known.notes.get(before) ?? [];
    } else {
      own = yield* builder.read(article);
      readAnew++;
    }
    if (own.length > 0) notes.set(number, own);
    yield;
  }
  return { drafts: { numbers, table: yield* builder.done(), words, notes }, readAnew };
}

/** What tells articles apart that do not tell of the same: beside the text, its day and its title. */
function draftsKey(article: Article): string {
  return [readingKey(article), article.published ?? '', article.title].join('\t');
}
