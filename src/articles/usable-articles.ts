import { systemErrorText } from '../support/system-error.ts';
import type { Article } from './article.ts';
import type { ReadResult } from './folder-reading.ts';

/** A folder that holds nothing to answer from. The message says what was expected and what came. */
export class UnusableArticles extends Error {}

/** What is thrown where a folder of articles cannot be read for this reason. */
export function unreadableFolder(folder: string, reason: unknown): UnusableArticles {
  return new UnusableArticles(`${folder}: expected a folder of articles, got: ${systemErrorText(reason)}`);
}

/** The articles read of a folder; `complain` hears in a line each what was left out. Throws UnusableArticles if there are none. */
export function usableArticles(
  folder: string,
  { articles, problems }: ReadResult,
  complain: (message: string) => void,
): readonly Article[] {
  for (const { message } of problems) complain(message);
  if (articles.length === 0)
    throw new UnusableArticles(`${folder}: expected at least one usable article, found none`);
  return articles;
}
