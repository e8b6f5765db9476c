import { articlesCommand } from '../../commands/articles.ts';
import { commandsWith } from '../../commands/index.ts';
import { watchCommand } from '../../commands/watch.ts';
import { createFileReader } from '../articles/file-reader.ts';
import { openFolderCache } from '../articles/folder-cache.ts';
import type { Command } from '../bot/command.ts';
import { createArticleManager } from '../collection/manage-articles.ts';
import { createWebReader } from '../collection/web-reader.ts';
import type { Config } from '../config/config.ts';
import { version } from '../support/version.ts';
import type { WatchList } from '../watches/watch-list.ts';

/** Every command of the bot in Discord: those of the console, and those that change the folder of articles. */
export function commandsOver(
  { articlesDir: folder, cacheDir }: Config,
  look: () => Promise<void>,
  watches: WatchList | undefined,
): readonly Command[] {
  const web = createWebReader({ agent: `Dateline/${version()}` });
  // Its threads start when they are needed. A report needs no cache.
  const [reader, cache] = [createFileReader(), openFolderCache(cacheDir, () => {})];
  const articles = articlesCommand(createArticleManager({ folder, reader, cache, web, look }));
  return commandsWith([articles, ...(watches ? [watchCommand(watches)] : [])]);
}

/** All that there may be, for the metrics. */
export function namesOfCommands(): string[] {
  return [...commandsWith([]).map(({ name }) => name), 'articles', 'watch'];
}
