import type { Article } from '../../src/articles/article.ts';
import { atOnce } from '../../src/support/slices.ts';
import { Drafts } from '../../src/timeline/drafts.ts';
import { toldSteps } from '../../src/timeline/told-articles.ts';

/** What articles tell of. */
export function draftsIn(articles: readonly Article[]): Drafts {
  return new Drafts(articles, atOnce(toldSteps(articles)).told);
}
