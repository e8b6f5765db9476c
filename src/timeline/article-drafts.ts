import type { Article } from '../articles/article.ts';
import { readingKey } from '../search/known-articles.ts';
import type { Steps } from '../support/slices.ts';
import { draftSteps } from './attach.ts';
import type { Draft } from './draft.ts';
import type { ArticleDrafts, DraftNote } from './draft-table.ts';
import { DraftTableBuilder } from './draft-table-builder.ts';
import { noDraftWords } from './draft-words.ts';

/** What articles tell of, and how much of it was read for this. */
export interface ReadDrafts {
  readonly drafts: ArticleDrafts;
  readonly readAnew: number;
}

/** Hears of an article of which nothing is told, and what was thrown while it was read. */
export type OnUnread = (article: Article, error: unknown) => void;

/**
 * Reads what articles tell of, a sentence or an article a step. What is `known` and has not changed is taken over. An article that cannot be
 * read is left out, of which `onUnread` hears; without it what is thrown is thrown on.
 */
export function* articleDraftSteps(
  articles: readonly Article[],
  known?: ArticleDrafts,
  onUnread?: OnUnread,
): Steps<ReadDrafts> {
  const words = known?.words ?? noDraftWords();
  const builder = new DraftTableBuilder(words);
  const numbers = new Map<string, number>();
  const notes = new Map<number, readonly DraftNote[]>();
  let readAnew = 0;
  for (const [number, article] of articles.entries()) {
    const key = draftsKey(article);
    const before = known?.numbers.get(key);
    let isRead = true;
    let own: readonly DraftNote[] = [];
    if (known && before !== undefined) {
      builder.copy(known.table, before);
      own = known.notes.get(before) ?? [];
    } else {
      const drafts = yield* draftsOrNone(article, onUnread);
      own = yield* builder.read(article, drafts ?? []);
      isRead = drafts !== undefined;
      readAnew++;
    }
    // Under a key that no article has: the next time it is read again, and named if that fails again.
    numbers.set(isRead ? key : `unread ${number}`, number);
    if (own.length > 0) notes.set(number, own);
    yield;
  }
  return { drafts: { numbers, table: yield* builder.done(), words, notes }, readAnew };
}

/** What an article tells of; undefined if it cannot be read, of which `onUnread` hears. Without it what is thrown is thrown on. */
export function* draftsOrNone(article: Article, onUnread: OnUnread | undefined): Steps<Draft[] | undefined> {
  try {
    return yield* draftSteps(article);
  } catch (error) {
    if (!onUnread) throw error;
    onUnread(article, error);
    return undefined;
  }
}

/** What tells articles apart that do not tell of the same: beside the text, its day and its title. */
function draftsKey(article: Article): string {
  return [readingKey(article), article.published ?? '', article.title].join('\t');
}
