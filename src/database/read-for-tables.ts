import type { Article } from '../articles/article.ts';
import type { Steps } from '../support/slices.ts';
import { draftsOrNone, type OnUnread } from '../timeline/article-drafts.ts';
import { type ArticleAnalysis, analysisSteps } from './article-analysis.ts';
import { readDocument } from './stored-article.ts';

/** An article to be written, and what tells it from an earlier version of itself. */
export interface ArticleToWrite {
  readonly article: Article;
  readonly digest: string;
}

/** An article with all that it brings into the tables. */
export interface ReadArticle extends ArticleToWrite {
  readonly analysis: ArticleAnalysis;
  /** The days of what it tells of, first and last possible. */
  readonly told: readonly (readonly [earliest: string, latest: string])[];
}

/**
 * Reads articles for the tables in small steps: the process that writes answers as well. Of one whose events cannot be told `onUnread` hears,
 * and all else of it is read; without it what is thrown is thrown on.
 */
export function* readSteps(
  added: readonly ArticleToWrite[],
  onUnread: OnUnread | undefined,
): Steps<ReadArticle[]> {
  const read: ReadArticle[] = [];
  for (const { article, digest } of added) {
    const analysis = yield* analysisSteps(article);
    const told = ((yield* draftsOrNone(article, onUnread)) ?? [])
      .filter(({ mention }) => mention.date.basis !== 'published')
      .map(({ mention: { date: day } }) => [day.earliest, day.latest] as const);
    read.push({ article, digest, analysis, told });
    yield;
  }
  return read;
}

/** What articles have brought, as they lie in the table. */
export function* analysesOf(documents: readonly string[]): Steps<ArticleAnalysis[]> {
  const analyses: ArticleAnalysis[] = [];
  for (const document of documents) analyses.push(yield* analysisSteps(readDocument(document).article));
  return analyses;
}
