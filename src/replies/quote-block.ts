import type { Block, BlockKind, Quote } from '../articles/article.ts';
import { invoke } from '../bot/invocations.ts';
import type { Action, QuoteBlock } from '../bot/reply.ts';
import type { Catalogue } from '../locales/en.ts';

/** The article's block in which `offset` lies. Undefined outside the text. */
export function blockAt({ article }: Quote, offset: number): Block | undefined {
  return article.blocks.find(({ start, end }) => start <= offset && offset < end);
}

/** What a reader is told of the place that a quote comes from. */
export function originOf(kind: BlockKind): QuoteBlock['origin'] {
  return kind === 'inset' ? 'linked story' : kind === 'caption' ? 'caption' : 'article';
}

/** Shows the paragraph around a quote. */
export function inContext({ article, start, end }: Quote, { actions }: Catalogue): Action {
  return {
    label: actions.inContext,
    invocation: invoke.context({ article: article.key, start, end }),
  };
}
