import type { Block, Quote } from '../articles/article.ts';
import { invoke } from '../bot/invocations.ts';
import type { Action, QuoteBlock } from '../bot/reply.ts';
import type { Catalogue } from '../locales/en.ts';

/** The article's block in which `offset` lies. Undefined outside the text. */
export function blockAt({ article }: Quote, offset: number): Block | undefined {
  return article.blocks.find(({ start, end }) => start <= offset && offset < end);
}

/** What a reader is told of the place that a quote comes from. */
type Place = Pick<QuoteBlock, 'origin' | 'paragraph'>;

/** Where a quote stands, for its citation: the block in which it begins. */
export function placeOf(quote: Quote): Place {
  return placeIn(blockAt(quote, quote.start) ?? { kind: 'body' });
}

/** The same of what stands in such a block. */
export function placeIn({ kind, paragraph }: Pick<Block, 'kind' | 'paragraph'>): Place {
  const origin = kind === 'inset' ? 'linked story' : kind === 'caption' ? 'caption' : 'article';
  return { origin, ...(paragraph !== undefined && { paragraph }) };
}

/** Shows the paragraph around a quote. */
export function inContext({ article, start, end }: Quote, { actions }: Catalogue): Action {
  return {
    label: actions.inContext,
    invocation: invoke.context({ article: article.key, start, end }),
  };
}
