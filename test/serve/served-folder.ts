import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { articlesCommand } from '../../commands/articles.ts';
import { commandsWith } from '../../commands/index.ts';
import { loadArchive } from '../../src/archives/load-archive.ts';
import type { LoadedArchive } from '../../src/archives/loaded-archive.ts';
import type { ServerArchives } from '../../src/archives/server-archives.ts';
import { inlineReader } from '../../src/articles/file-reader.ts';
import { openFolderCache } from '../../src/articles/folder-cache.ts';
import { createBot, type SwappableBot } from '../../src/bot/bot.ts';
import type { FolderLimits } from '../../src/collection/folder-limits.ts';
import { type ArticleManager, createArticleManager } from '../../src/collection/manage-articles.ts';
import { createPlans } from '../../src/collection/plans.ts';
import { serverFolder } from '../../src/collection/server-folder.ts';
import { createWebReader } from '../../src/collection/web-reader.ts';
import { readConfig } from '../../src/config/config.ts';

/** Three servers; the second of them has the bot's commands by an app of its users alone. */
export const SERVERS = ['200000000000000002', '211111111111111111', '22222222222222222222'] as const;

/** A folder of articles, of all and of servers, and a bot that answers from it to each server. */
export interface ServedFolder {
  readonly root: string;
  readonly bot: SwappableBot;
  readonly loaded: LoadedArchive;
  readonly servers: ServerArchives;
  /** Servers whose articles have changed. */
  readonly changed: string[];
  /** The manager of a server's own articles. */
  manager(server: string): ArticleManager;
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Serves files by their paths in the folder, without the reader. Servers may have what `limits` says. */
export async function serveFolder(
  files: Readonly<Record<string, string>>,
  limits: FolderLimits = { files: 200, bytes: 5_000_000 },
): Promise<ServedFolder> {
  const root = await mkdtemp(join(tmpdir(), 'per-server-'));
  const articlesDir = join(root, 'articles');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(articlesDir, path)), { recursive: true });
    await writeFile(join(articlesDir, path), text);
  }
  const config = readConfig({ READER: 'off', CACHE_DIR: join(root, 'cache'), WATCH_ARTICLES: 'off' });
  const complaints: string[] = [];
  const changed: string[] = [];
  const loaded = await loadArchive(config, {
    articlesDir,
    usesReader: false,
    patient: false,
    complain: (message) => complaints.push(message),
  });
  const servers = loaded.openServers?.((server) => {
    changed.push(server);
    bot.swapped();
  });
  if (!servers) throw new Error('expected a folder that servers can have their own in');
  const common = {
    reader: inlineReader,
    cache: openFolderCache(join(root, 'cache'), () => {}),
    web: createWebReader({ agent: 'Dateline/1', pause: 0, allowLocal: true }),
    plans: createPlans(),
  };
  const managers = new Map(
    SERVERS.flatMap((server) => {
      const folder = serverFolder(articlesDir, server);
      const look = () => servers.look(server);
      return folder
        ? [
            [
              server as string,
              createArticleManager({ ...common, ...folder, folder: folder.path, limits, look }),
            ],
          ]
        : [];
    }),
  );
  const commands = commandsWith([articlesCommand((server) => managers.get(server ?? ''))]);
  const bot = createBot(loaded.archive, commands, { ofServer: servers.of });
  loaded.follow((next) => bot.swap(next));
  return {
    root,
    bot,
    loaded,
    servers,
    changed,
    complaints,
    manager: (server) => managers.get(server) as ArticleManager,
    async close() {
      await loaded.close();
      await rm(root, { recursive: true });
    },
  };
}
