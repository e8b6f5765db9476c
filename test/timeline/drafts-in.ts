import type { Article } from '../../src/articles/article.ts';
import { atOnce } from '../../src/support/slices.ts';
import { articleDraftSteps } from '../../src/timeline/article-drafts.ts';
import { Drafts } from '../../src/timeline/drafts.ts';

/** What articles tell of. */
export function draftsIn(articles: readonly Article[]): Drafts {
  return new Drafts(articles, atOnce(articleDraftSteps(articles)).drafts);
}
