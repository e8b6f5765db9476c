import * as z from 'zod';
import { carriedNumber, expectation } from '../src/bot/arguments.ts';
import { defineCommand } from '../src/bot/define-command.ts';
import { UserError } from '../src/bot/errors.ts';
import type { ContextArgs } from '../src/bot/invocations.ts';
import { carried, type OptionsFor } from '../src/bot/option.ts';
import { contextReply } from '../src/replies/context-reply.ts';

/** "In context": a quote in its paragraph. Only actions invoke it. */
export const context = defineCommand({
  name: 'context',
  options: {
    article: carried(z.string({ error: expectation('text') })),
    /** The quote's span, UTF-16 offsets into the article's text. */
    start: carried(carriedNumber(0)),
    end: carried(carriedNumber(0)),
    /** The index of the block in the middle; default the quote's own. */
    at: carried(carriedNumber(0).optional()),
  } satisfies OptionsFor<ContextArgs>,
  async execute({ article: reference, start, end, at }, { archive, catalogue }) {
    const article = await archive.find(reference);
    if (!article || end > article.text.length) throw new UserError(({ errors }) => errors.articleChanged);
    const block = at ?? article.blocks.findIndex((each) => each.start <= start && start < each.end);
    return contextReply(article, { start, end: Math.max(start, end) }, block, catalogue);
  },
});
