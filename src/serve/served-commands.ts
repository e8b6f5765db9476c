import { LRUCache } from 'lru-cache';
import { articlesCommand } from '../../commands/articles.ts';
import { commandsWith } from '../../commands/index.ts';
import { watchCommand } from '../../commands/watch.ts';
import { createFileReader } from '../articles/file-reader.ts';
import { openFolderCache } from '../articles/folder-cache.ts';
import type { Command } from '../bot/command.ts';
import type { FolderLimits } from '../collection/folder-limits.ts';
import { type ArticleManager, createArticleManager } from '../collection/manage-articles.ts';
import { createPlans } from '../collection/plans.ts';
import { serverFolder } from '../collection/server-folder.ts';
import { createWebReader } from '../collection/web-reader.ts';
import type { Config } from '../config/config.ts';
import { oneAtATime } from '../support/one-at-a-time.ts';
import { version } from '../support/version.ts';
import type { WatchList } from '../watches/watch-list.ts';

/** What a server that has articles of its own may have of them: a disk is not filled by whoever takes the bot in. */
const OF_SERVER: FolderLimits = { files: 200, bytes: 5_000_000 };

/**
 * Every command of the bot in Discord: those of the console, and those that change the folder of articles, with `PER_SERVER` a server's
 * own. `look` looks at the folder of a server, or at the one for all.
 */
export function commandsOver(
  { articlesDir, cacheDir, perServer, serversWithArticles }: Config,
  look: (server?: string) => Promise<void>,
  watches: WatchList | undefined,
): readonly Command[] {
  const web = createWebReader({ agent: `Dateline/${version()}` });
  // Its threads start when they are needed. A report needs no cache.
  const [reader, cache] = [createFileReader(), openFolderCache(cacheDir, () => {})];
  const common = { reader, cache, web, plans: createPlans(), inTurn: oneAtATime() };
  const managerOfAll = createArticleManager({ ...common, folder: articlesDir, look: () => look() });
  const managers = new LRUCache<string, ArticleManager>({ max: MANAGERS });
  const managerOf = (server: string | undefined) => {
    if (!perServer) return managerOfAll;
    const own = server === undefined ? undefined : serverFolder(articlesDir, server);
    if (server === undefined || !own) return undefined;
    const { path: folder, under } = own;
    const known = managers.get(server);
    if (known) return known;
    const made = createArticleManager({
      ...common,
      folder,
      under,
      limits: serversWithArticles === 0 ? OF_SERVER : { ...OF_SERVER, folders: serversWithArticles },
      look: () => look(server),
    });
    managers.set(server, made);
    return made;
  };
  return commandsWith([articlesCommand(managerOf), ...(watches ? [watchCommand(watches)] : [])]);
}

/** Servers whose managers are kept; the plans of others are known all the same. */
const MANAGERS = 1000;

/** All that there may be, for the metrics. */
export function namesOfCommands(): string[] {
  return [...commandsWith([]).map(({ name }) => name), 'articles', 'watch'];
}
