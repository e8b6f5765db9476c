import { openSetCache, type SetCache } from '../support/set-cache.ts';
import { inSlices, type Steps } from '../support/slices.ts';
import type { ReadDrafts } from './article-drafts.ts';
import type { ArticleDrafts } from './draft-table.ts';
import { packDrafts, unpackDrafts } from './packed-drafts.ts';

/** What was read of a set of articles for its timeline, as `SetCache` keeps it. */
export interface DraftsCache extends Pick<SetCache<ArticleDrafts>, 'load' | 'prune'> {
  save(read: ReadDrafts): Promise<void>;
}

/** A cache in `cacheDir` of the set called `name`. `onProblem` hears, once, that the disk does not take what was read. */
export function openDraftsCache(
  cacheDir: string,
  name: string,
  onProblem: (error: unknown) => void,
): DraftsCache {
  const { load, save, prune } = openSetCache<ArticleDrafts>({
    folder: cacheDir,
    ending: 'timeline',
    code: CODE,
    onProblem,
    name,
    pack: packDrafts,
    unpack: unpackDrafts,
  });
  return {
    load,
    save: async ({ drafts, readAnew }) =>
      save({ known: drafts, size: drafts.numbers.size, readAnew, isWorn: await inSlices(wornSteps(drafts)) }),
    prune,
  };
}

/** All that reading what an article tells of depends on. */
const CODE = ['.', '../dates', '../language'].map((folder) => new URL(folder, import.meta.url));

/** Whether most of the terms stand in no article any more. A large archive has tens of millions of places to look at. */
function* wornSteps({ table, words }: ArticleDrafts): Steps<boolean> {
  const live = new Uint8Array(words.terms.values.length);
  let count = 0;
  for (const [terms, shift] of [
    [table.terms, 2],
    [table.rowTerms, 0],
  ] as const)
    for (let from = 0; from < terms.length; from += STEP) {
      for (const numbered of terms.subarray(from, from + STEP)) {
        const term = numbered >>> shift;
        count += 1 - (live[term] ?? 0);
        live[term] = 1;
      }
      yield;
    }
  return count * 2 < live.length;
}

/** Places that are looked at in a millisecond or so. */
const STEP = 100_000;
