import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { FileReader } from '../articles/file-reader.ts';
import type { FolderCache } from '../articles/folder-cache.ts';
import { resultOf } from '../articles/folder-reading.ts';
import { readFolder } from '../articles/read.ts';
import { type Addition, addSources, type Source } from './add-sources.ts';
import { type FolderFiles, filesOf, openArticleFolder } from './article-folder.ts';
import { storedText } from './stored-text.ts';
import type { WebReader } from './web-reader.ts';

/** A change of the folder that was shown, and is made once somebody says so. */
export interface Plan {
  /** By which it is carried out; letters and digits. */
  readonly id: string;
}

/** Changes a folder of articles in two steps: what would be done, then that. */
export interface ArticleManager {
  /** Reads the sources, and plans to add their articles. Without a plan there is nothing to add. */
  planToAdd(
    sources: readonly Source[],
  ): Promise<{ readonly additions: readonly Addition[]; readonly plan: Plan | undefined }>;
  /** Plans to take a file away. */
  planToRemove(file: string): Plan;
  /**
   * Carries a plan out, once, and waits until the articles are answered from. Resolves to the plan that undoes it; to undefined if the
   * plan is not known any more: after a restart, after many others, and if another article has come into a file of it meanwhile.
   */
  carryOut(id: string): Promise<Plan | undefined>;
  /** Looks at the folder now, and waits until what changed is answered from. */
  reload(): Promise<void>;
  /** Reads what is in the folder, as it is now. */
  report(): Promise<FolderReport>;
}

/** What is in a folder. */
export interface FolderReport {
  readonly articles: number;
  /** A line for each file or part of one that was left out. */
  readonly problems: readonly string[];
}

export interface ManagerOptions {
  readonly folder: string;
  readonly reader: FileReader;
  readonly cache: FolderCache;
  readonly web: WebReader;
  /** Looks at the folder, and reads what changed. */
  readonly look: () => Promise<void>;
}

/** What a file is to hold; undefined: it is to go. `before`: what it held when that was planned, if it matters. */
type Changes = ReadonlyMap<
  string,
  {
    readonly content: string | Uint8Array | undefined;
    readonly before?: { readonly content: string | undefined };
  }
>;

/** Plans are kept in memory, the last so many: what nobody carries out is forgotten. */
const PLANS = 50;

export function createArticleManager({ folder, reader, cache, web, look }: ManagerOptions): ArticleManager {
  const plans = new LRUCache<string, Changes>({ max: PLANS });
  const keep = (changes: Changes): Plan => {
    const id = randomBytes(9).toString('hex');
    plans.set(id, changes);
    return { id };
  };
  return {
    async planToAdd(sources) {
      const additions: Addition[] = [];
      const changes = new Map<string, { content: string; before: { content: string | undefined } }>();
      const opened = await openArticleFolder(folder);
      for await (const addition of addSources(sources, { folder: opened, web, reader, dryRun: true })) {
        additions.push(addition);
        if (!('problem' in addition) && addition.outcome !== 'unchanged')
          changes.set(addition.file, {
            content: storedText(addition.article),
            before: { content: addition.before },
          });
      }
      return { additions, plan: changes.size === 0 ? undefined : keep(changes) };
    },
    planToRemove: (file) => keep(new Map([[file, { content: undefined }]])),
    async carryOut(id) {
      const changes = plans.get(id);
      if (!changes) return undefined;
      plans.delete(id);
      const files = filesOf(folder);
      if (await isOutdated(files, changes)) return undefined;
      const undoing = await change(files, changes);
      await look();
      return keep(undoing);
    },
    reload: look,
    async report() {
      const { articles, problems } = await resultOf(await readFolder(folder, { reader, cache }));
      return { articles: articles.length, problems: problems.map(({ message }) => message) };
    },
  };
}

/** Makes the changes; resolves to those that undo them. */
async function change(files: FolderFiles, changes: Changes): Promise<Changes> {
  const before = new Map<string, { readonly content: Uint8Array | undefined }>();
  for (const [file, { content }] of changes) {
    before.set(file, { content: await files.contentOf(file) });
    await files.restore(file, content);
  }
  return before;
}

/** Whether a file holds something else than when that was planned: a feed, or somebody else, was quicker. */
async function isOutdated(files: FolderFiles, changes: Changes): Promise<boolean> {
  for (const [file, { before }] of changes)
    if (before && (await files.contentOf(file))?.toString() !== before.content) return true;
  return false;
}
