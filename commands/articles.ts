import * as z from 'zod';
import { fileStem } from '../src/articles/file-name.ts';
import { parseArguments } from '../src/bot/arguments.ts';
import { articleArgument, completeArticle } from '../src/bot/article-argument.ts';
import type { Command } from '../src/bot/command.ts';
import { managingCommand, messageCommand } from '../src/bot/discord-data.ts';
import { RefusedError, UserError } from '../src/bot/errors.ts';
import { type ArticlesArgs, invoke } from '../src/bot/invocations.ts';
import type { Source } from '../src/collection/add-sources.ts';
import { FullFolder, TooManyFolders } from '../src/collection/folder-limits.ts';
import type { ArticleManager } from '../src/collection/manage-articles.ts';
import { en } from '../src/locales/en.ts';
import {
  doneReply,
  plannedAdditionsReply,
  plannedRemovalReply,
  reloadedReply,
  reportReply,
} from '../src/replies/managing-reply.ts';
import { addressesIn, isWebAddress } from '../src/support/web-address.ts';

/** Links of one message that are added at once. */
const MAX_LINKS = 5;

/**
 * `/articles add`, `remove`, `reload` and `report`, and "Add this link" in the menu of a message, for those who may manage a server:
 * Discord shows it to them alone, and it is looked at again here. Whatever changes something is shown first, done at a button and undone
 * at another. `managerOf` tells who changes the articles of a server: those for all or, if each has its own, these; then no others can be
 * removed.
 */
export function articlesCommand(managerOf: ManagerOf): Command {
  return {
    name: 'articles',
    summary: ({ commands }) => commands.articles ?? en.commands.articles,
    data: managingCommand('articles', 'articles', {
      add: {
        description: 'articlesAdd',
        options: {
          link: { description: 'articlesLink', is: 'text' },
          file: { description: 'articlesFile', is: 'file' },
        },
      },
      remove: {
        description: 'articlesRemove',
        options: { article: { description: 'articlesWhich', is: 'article' } },
      },
      reload: { description: 'articlesReload', options: {} },
      report: { description: 'articlesReport', options: {} },
    }),
    messageData: messageCommand('addLink', { forManagers: true }),
    ofMessage: (content) =>
      invoke.articles({ task: 'add', link: addressesIn(content).slice(0, MAX_LINKS).join(' ') }),
    forManagers: true,
    async autocomplete(option, typed, archive, { server }) {
      return option === 'article' ? completeArticle(archive, typed, managerOf(server)?.under) : [];
    },
    form({ task, link, file }, catalogue, { manages = false }) {
      if (!manages || task !== 'add' || link !== undefined || file !== undefined) return undefined;
      const { commands, managing, errors } = catalogue;
      const label = (key: 'articlesLink' | 'articlesFile') => commands[key] ?? en.commands[key];
      return {
        title: managing.form,
        words: errors.noLink,
        fields: [
          { name: 'link', label: label('articlesLink'), is: 'text' },
          { name: 'file', label: label('articlesFile'), is: 'files' },
        ],
        invocation: invoke.articles({ task: 'add' }),
      };
    },
    async execute(given, { archive, catalogue, manages = false, server }) {
      const manager = manages ? managerOf(server) : undefined;
      if (!manager) throw new RefusedError(({ errors }) => errors.mayNotManage);
      const args: ArticlesArgs = parseArguments(schema, given);
      switch (args.task) {
        case 'add': {
          const { additions, plan } = await manager.planToAdd(sourcesIn(args)).catch(whereFull);
          return plannedAdditionsReply(additions, plan, archive.copiesOf, catalogue);
        }
        case 'remove': {
          const { file } = await articleArgument(archive, args.article ?? '');
          if (!file.startsWith(manager.under)) throw new UserError(({ errors }) => errors.articleForAll);
          // Their ids begin with the file's name.
          const named = await archive.matching(fileStem(file), archive.size);
          const gone = named.filter((article) => article.file === file);
          const name = file.slice(manager.under.length);
          return plannedRemovalReply(gone, name, manager.planToRemove(file), catalogue);
        }
        case 'do': {
          const undo = await manager.carryOut(args.plan ?? '').catch(whereFull);
          if (!undo) throw new UserError(({ errors }) => errors.planGone);
          return doneReply(undo, catalogue);
        }
        case 'reload':
          await manager.reload();
          return reloadedReply(catalogue);
        case 'report':
          return reportReply(await manager.report(), catalogue);
      }
    },
  };
}

/** Who changes the articles of a server; undefined if there is nobody to. */
export type ManagerOf = (server: string | undefined) => ArticleManager | undefined;

/** A folder without room is something that the asker can put right. */
function whereFull(error: unknown): never {
  if (error instanceof TooManyFolders) throw new RefusedError(({ errors }) => errors.tooManyServers);
  if (!(error instanceof FullFolder)) throw error;
  const { files, bytes } = error.limits;
  throw new RefusedError(({ errors }) => errors.noRoom(String(files), String(Math.round(bytes / 1e6))));
}

const schema = z.object({
  task: z.enum(['add', 'remove', 'reload', 'report', 'do']),
  link: z.string().max(2000).exactOptional(),
  file: z.string().exactOptional(),
  article: z.string().exactOptional(),
  plan: z.string().exactOptional(),
});

/** What is to be added. Throws a UserError if it is nothing that can be fetched: a path would be one of this machine. */
function sourcesIn({ link = '', file = '' }: ArticlesArgs): Source[] {
  const [links, files] = [link, file].map((given) => given.split(/\s+/).filter((each) => each !== ''));
  const all = [...(links ?? []), ...(files ?? [])];
  if (all.length === 0 || !all.every(isWebAddress)) throw new UserError(({ errors }) => errors.noLink);
  return [
    ...(links ?? []).map((address) => ({ address })),
    ...(files ?? []).map((attachment) => ({ attachment })),
  ];
}
