import { randomBytes } from 'node:crypto';
import type { FileReader } from '../articles/file-reader.ts';
import type { FolderCache } from '../articles/folder-cache.ts';
import { resultOf } from '../articles/folder-reading.ts';
import { readFolder } from '../articles/read.ts';
import { oneAtATime } from '../support/one-at-a-time.ts';
import { type Addition, addSources, type Source } from './add-sources.ts';
import { type FolderFiles, filesOf, openArticleFolder } from './article-folder.ts';
import { checkLimits, type FolderLimits } from './folder-limits.ts';
import { type Changes, createPlans, type Plans } from './plans.ts';
import { storedText } from './stored-text.ts';
import type { WebReader } from './web-reader.ts';

/** A change of the folder that was shown, and is made once somebody says so. */
export interface Plan {
  /** By which it is carried out; letters and digits. */
  readonly id: string;
}

/** Changes a folder of articles in two steps: what would be done, then that. */
export interface ArticleManager {
  /** What the names of its files begin with in an archive: the folder is one in another. Those of other articles do not. */
  readonly under: string;
  /** Reads the sources, and plans to add their articles. Without a plan there is nothing to add. Rejects with a FullFolder if they have no room, with
   * TooManyFolders if the folder may not be made. */
  planToAdd(
    sources: readonly Source[],
  ): Promise<{ readonly additions: readonly Addition[]; readonly plan: Plan | undefined }>;
  /** Plans to take a file away, which is named as an archive has it. Throws a RangeError if it is not of this folder. */
  planToRemove(file: string): Plan;
  /**
   * Carries a plan out, once, and waits until the articles are answered from. Resolves to the plan that undoes it; to undefined if the
   * plan is not known any more: after a restart, after many others, and if another article has come into a file of it meanwhile. Rejects
   * as `planToAdd` does, and does nothing, if there is no room any more.
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
  /** What the names of its files begin with in an archive, with a slash at the end. Default nothing. */
  readonly under?: string;
  /** What the folder may hold. Default: as much as the disk. */
  readonly limits?: FolderLimits | undefined;
  /** Where plans are kept, which several folders may share. Default: kept apart. */
  readonly plans?: Plans;
  /** In whose turn plans are carried out, which folders with one limit share, so that two do not take the same room. Default: its own. */
  readonly inTurn?: ReturnType<typeof oneAtATime>;
}

/** The manager of one folder. What it offers to do stays a plan until it is told to carry it out. */
export function createArticleManager(options: ManagerOptions): ArticleManager {
  const { folder, reader, cache, web, look, under = '', limits, plans = createPlans() } = options;
  const { inTurn = oneAtATime() } = options;
  const keep = (changes: Changes): Plan => {
    const id = randomBytes(9).toString('hex');
    plans.set(id, { folder, changes });
    return { id };
  };
  const makeRoom = async (changes: Changes) => {
    if (limits) await checkLimits(folder, changes, limits);
  };
  return {
    under,
    async planToAdd(sources) {
      const additions: Addition[] = [];
      const changes = new Map<string, { content: string; before: { content: string | undefined } }>();
      const opened = await openArticleFolder(folder);
      for await (const addition of addSources(sources, { folder: opened, web, reader, dryRun: true })) {
        additions.push('problem' in addition ? addition : { ...addition, file: under + addition.file });
        if (!('problem' in addition) && addition.outcome !== 'unchanged')
          changes.set(addition.file, {
            content: storedText(addition.article),
            before: { content: addition.before },
          });
      }
      await makeRoom(changes);
      return { additions, plan: changes.size === 0 ? undefined : keep(changes) };
    },
    planToRemove(file) {
      if (!file.startsWith(under)) throw new RangeError('expected a file of this folder, got one of another');
      return keep(new Map([[file.slice(under.length), { content: undefined }]]));
    },
    async carryOut(id) {
      const plan = plans.get(id);
      if (plan?.folder !== folder) return undefined;
      const { changes } = plan;
      plans.delete(id);
      const files = filesOf(folder);
      const undoing = await inTurn(async () => {
        if (await isOutdated(files, changes)) return undefined;
        await makeRoom(changes);
        return change(files, changes);
      });
      if (!undoing) return undefined;
      await look();
      return keep(undoing);
    },
    reload: look,
    async report() {
      const { articles, problems } = await resultOf(
        await readFolder(folder, { reader, cache, mayBeMissing: true }),
      );
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
