import { articleArgument } from '../src/bot/article-argument.ts';
import { defineCommand } from '../src/bot/define-command.ts';
import type { SourcesArgs } from '../src/bot/invocations.ts';
import { articleOption, type OptionsFor, pageOption } from '../src/bot/option.ts';
import { sourcesJson, sourcesSchema } from '../src/export/sources-json.ts';
import { articleReply, sourcesReply } from '../src/replies/sources-reply.ts';

/** `/sources`: all articles, or one of them. */
export const sources = defineCommand({
  name: 'sources',
  description: 'sources',
  options: {
    article: articleOption('sourcesArticle'),
    page: pageOption(),
  } satisfies OptionsFor<SourcesArgs>,
  json: sourcesSchema,
  async execute({ article: reference, page }, { archive, catalogue }) {
    if (reference === undefined)
      return {
        ...(await sourcesReply(archive, page, catalogue)),
        json: async () => sourcesJson(archive, await archive.list(0, archive.size)),
      };
    const article = await articleArgument(archive, reference);
    return {
      ...articleReply(archive, article, await archive.copiesOf(article), catalogue),
      json: () => sourcesJson(archive, [article]),
    };
  },
});
