import { type Article, type Block, quoteOf } from '../articles/article.ts';
import { invoke } from '../bot/invocations.ts';
import type { Action, Reply, ReplyBlock } from '../bot/reply.ts';
import { overlaps, type Span, trimSpan } from '../language/span.ts';
import type { Catalogue } from '../locales/en.ts';
import { placeIn } from './quote-block.ts';
import { textBlock } from './text-block.ts';

/**
 * The paragraph numbered `at` (an index into the article's blocks) with its neighbours, the words of `quote` marked where
 * they stand, and steps up and down the article. Boilerplate and title are stepped over.
 */
export function contextReply(article: Article, quote: Span, at: number, { actions }: Catalogue): Reply {
  const readable = article.blocks.flatMap(({ kind }, index) =>
    kind === 'title' || kind === 'boilerplate' ? [] : [index],
  );
  const place = Math.max(
    0,
    readable.findLastIndex((index) => index <= at),
  );
  const shown = readable.slice(Math.max(0, place - 1), place + 2);
  const blocks: ReplyBlock[] = shown.flatMap((index) => {
    const block = article.blocks[index];
    return block ? [paragraphBlock(article, block, quote)] : [];
  });
  const step = (label: string, to: number | undefined): Action[] => {
    if (to === undefined) return [];
    const { start, end } = quote;
    return [{ label, invocation: invoke.context({ article: article.key, start, end, at: to }), turns: true }];
  };
  return {
    blocks: [textBlock('heading', article.title), ...blocks],
    actions: [
      ...step(actions.earlier, readable[place - 2]),
      ...step(actions.later, readable[place + 2]),
      { label: actions.thisArticle, invocation: invoke.sources({ article: article.key }) },
    ],
    found: blocks.length > 0,
  };
}

function paragraphBlock(article: Article, block: Block, quote: Span): ReplyBlock {
  const span = trimSpan(article.text, block);
  return {
    kind: 'quote',
    quote: quoteOf(article, span),
    ...placeIn(block),
    brief: true,
    highlights: overlaps(span, quote)
      ? [{ start: Math.max(span.start, quote.start), end: Math.min(span.end, quote.end) }]
      : [],
    actions: [],
  };
}
