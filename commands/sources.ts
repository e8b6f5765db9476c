import * as z from 'zod';
import { articleArgument } from '../src/bot/article-argument.ts';
import { articlesAbout, articlesOn } from '../src/bot/articles-about.ts';
import { defineCommand } from '../src/bot/define-command.ts';
import type { SourcesArgs } from '../src/bot/invocations.ts';
import { articleOption, carried, type OptionsFor, pageOption } from '../src/bot/option.ts';
import { sourcesJson, sourcesSchema } from '../src/export/sources-json.ts';
import { articleReply, articlesReply, sourcesReply } from '../src/replies/sources-reply.ts';

/** `/sources`: all articles, or one of them. */
export const sources = defineCommand({
  name: 'sources',
  description: 'sources',
  options: {
    article: articleOption('sourcesArticle'),
    page: pageOption(),
    /** What somebody who asked for an article on it typed. */
    about: carried(z.string().optional()),
    /** What somebody who asked for all articles on it typed. */
    topic: carried(z.string().optional()),
  } satisfies OptionsFor<SourcesArgs>,
  json: sourcesSchema,
  async execute({ article: reference, page, about, topic }, { archive, catalogue }) {
    const named =
      topic !== undefined
        ? await articlesOn(archive, topic)
        : about === undefined
          ? []
          : await articlesAbout(archive, about);
    if (named.length > 1 || topic !== undefined)
      return { ...articlesReply(archive, named, catalogue), json: () => sourcesJson(archive, named) };
    if (reference === undefined && named.length === 0)
      return {
        ...(await sourcesReply(archive, page, catalogue)),
        json: async () => sourcesJson(archive, await archive.list(0, archive.size)),
      };
    const article = named[0] ?? (await articleArgument(archive, reference ?? ''));
    return {
      ...articleReply(archive, article, await archive.copiesOf(article), catalogue),
      json: () => sourcesJson(archive, [article]),
    };
  },
});
