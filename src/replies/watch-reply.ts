import type { Quote } from '../articles/article.ts';
import type { QuoteBlock, Reply } from '../bot/reply.ts';
import type { Catalogue } from '../locales/en.ts';
import type { Watch } from '../watches/watch.ts';
import { hereFirst } from '../watches/watch-list.ts';
import { inContext, placeOf } from './quote-block.ts';
import { textBlock } from './text-block.ts';

/** What is new on the topic of a watch: what was asked for, then a quote of each new article. */
export function newsReply(
  { topic }: Pick<Watch, 'topic'>,
  quotes: readonly Quote[],
  catalogue: Catalogue,
): Reply {
  const blocks = quotes.map(
    (quote): QuoteBlock => ({
      kind: 'quote',
      quote,
      ...placeOf(quote),
      highlights: [],
      actions: [inContext(quote, catalogue)],
    }),
  );
  return {
    subject: topic,
    blocks: [textBlock('note', catalogue.watching.news), ...blocks],
    actions: [],
    found: true,
  };
}

/** The watches of a server, those of this channel first, each with its topic and its channel. */
export function watchesReply(watches: readonly Watch[], channel: string, { watching }: Catalogue): Reply {
  const listed = hereFirst(watches, channel);
  const heading = watches.length === 0 ? watching.none : watching.count(watches.length);
  return told([
    textBlock(watches.length === 0 ? 'plain' : 'heading', heading),
    ...listed.map(({ topic, channel }) => ({ ...textBlock('plain', topic), channel })),
  ]);
}

/** It is watched from now on, or no more. */
export function watchDoneReply(
  is: 'added' | 'removed',
  { topic }: Pick<Watch, 'topic'>,
  { watching }: Catalogue,
): Reply {
  return told([textBlock('plain', watching[is](topic))]);
}

function told(blocks: Reply['blocks']): Reply {
  return { blocks, actions: [], found: true, private: true, once: true };
}
