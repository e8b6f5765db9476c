import type { Article } from '../articles/article.ts';
import { isReprint, readHashes } from '../articles/reprint.ts';
import type { AnswerContext } from './context.ts';
import { understand } from './understand.ts';

/** Sentences of an article that are looked for elsewhere, and passages looked at for each. */
const SENTENCES = 3;
const PASSAGES = 12;

/** The articles that an article is a copy of, or that are copies of it, without itself; it need not be in the archive. */
export async function findCopies(
  { corpus, retriever }: Pick<AnswerContext, 'corpus' | 'retriever'>,
  article: Article,
): Promise<readonly Article[]> {
  const found = new Map<string, Article>();
  const isBody = (block: number) => article.blocks[block]?.kind === 'body';
  const longest = article.sentences
    .filter(({ block }) => isBody(block))
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .slice(0, SENTENCES);
  for (const { start, end } of longest) {
    const text = article.text.slice(start, end);
    const { weights, totalWeight } = understand(await corpus.lexiconFor(text), text);
    if (totalWeight === 0) continue;
    const hits = await retriever.search({ weights, totalWeight, limit: PASSAGES });
    for (const { passage } of hits)
      if (passage.article.key !== article.key) found.set(passage.article.id, passage.article);
  }
  // Those that were found are read; the article itself may be new.
  const hashesOf = (each: Article) => (each === article ? readHashes(each) : corpus.bodyHashesOf(each));
  return [...found.values()].filter((other) => isReprint(article, other, hashesOf));
}
