import { openSetCache, type SetCache } from '../support/set-cache.ts';
import { inSlices, type Steps } from '../support/slices.ts';
import type { ToldArticles } from './draft-table.ts';
import { packTold, unpackTold } from './packed-told.ts';
import type { ReadTold } from './told-articles.ts';

/** What was read of a set of articles for its timeline, as `SetCache` keeps it. */
export interface ToldCache extends Pick<SetCache<ToldArticles>, 'load' | 'prune'> {
  save(read: ReadTold): Promise<void>;
}

/** A cache in `cacheDir` of the set called `name`. `onProblem` hears, once, that the disk does not take what was read. */
export function openToldCache(
  cacheDir: string,
  name: string,
  onProblem: (error: unknown) => void,
): ToldCache {
  const { load, save, prune } = openSetCache<ToldArticles>({
    folder: cacheDir,
    ending: 'timeline',
    code: CODE,
    onProblem,
    name,
    pack: packTold,
    unpack: unpackTold,
  });
  return {
    load,
    save: async ({ told, readAnew }) =>
      save({ known: told, size: told.numbers.size, readAnew, isWorn: await inSlices(wornSteps(told)) }),
    prune,
  };
}

/** All that reading what an article tells of depends on. */
const CODE = ['.', '../dates', '../language'].map((folder) => new URL(folder, import.meta.url));

/** Whether most of the terms stand in no article any more. A large archive has tens of millions of places to look at. */
function* wornSteps({ table, words }: ToldArticles): Steps<boolean> {
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
