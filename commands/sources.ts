import { z } from 'zod';
import { carriedNumber, flag, parseArguments } from '../src/bot/arguments.ts';
import { articleArgument, completeArticle } from '../src/bot/article-argument.ts';
import type { Command } from '../src/bot/command.ts';
import { articleReply, sourcesReply } from '../src/replies/sources-reply.ts';
import { articleOption, chatCommand } from './options.ts';

/** `/sources`: all articles, or one of them. */
export const sources: Command = {
  name: 'sources',
  data: chatCommand('sources', [articleOption('article', 'sourcesArticle')]),
  execute(args, { archive, catalogue }) {
    const { article, page, private: isPrivate } = parseArguments(parameters, args);
    const reply =
      article === undefined
        ? sourcesReply(archive, page, catalogue)
        : articleReply(archive, articleArgument(archive, article), catalogue);
    return { ...reply, private: isPrivate };
  },
  autocomplete: (option, typed, archive) => (option === 'article' ? completeArticle(archive, typed) : []),
};

const parameters = z.object({
  article: z.string().optional(),
  private: flag,
  /** Carried by the page turning. */
  page: carriedNumber(1).default(1),
});
