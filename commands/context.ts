import { z } from 'zod';
import { carriedNumber, expectation, parseArguments } from '../src/bot/arguments.ts';
import type { Command } from '../src/bot/command.ts';
import { UserError } from '../src/bot/errors.ts';
import { contextReply } from '../src/replies/context-reply.ts';

/** "In context": a quote in its paragraph. Only actions invoke it. */
export const context: Command = {
  name: 'context',
  execute(args, { archive, catalogue }) {
    const { article: reference, start, end, at } = parseArguments(parameters, args);
    const article = archive.find(reference);
    if (!article || end > article.text.length) {
      throw new UserError(({ errors }) => errors.articleChanged);
    }
    const block = at ?? article.blocks.findIndex((each) => each.start <= start && start < each.end);
    return contextReply(article, { start, end: Math.max(start, end) }, block, catalogue);
  },
};

const parameters = z.object({
  article: z.string({ error: expectation('text') }),
  /** The quote's span, UTF-16 offsets into the article's text. */
  start: carriedNumber(0),
  end: carriedNumber(0),
  /** The index of the block in the middle; default the quote's own. */
  at: carriedNumber(0).optional(),
});
