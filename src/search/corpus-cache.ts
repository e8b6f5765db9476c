import { openSetCache, type SetCache } from '../support/set-cache.ts';
import type { Corpus } from './corpus.ts';
import type { KnownArticles } from './known-articles.ts';
import { packArticles, unpackArticles } from './packed-articles.ts';

/** What was read of a set of articles for searching, as `SetCache` keeps it. */
export interface CorpusCache extends Pick<SetCache<KnownArticles>, 'load' | 'prune'> {
  save(corpus: Corpus): Promise<void>;
}

/**
 * A cache in `cacheDir` of the set called `name`. `onProblem` hears, once, that the disk does not take what was read.
 *
 * Loading 92,000 passages takes a twentieth of reading them.
 */
export function openCorpusCache(
  cacheDir: string,
  name: string,
  onProblem: (error: unknown) => void,
): CorpusCache {
  const { load, save, prune } = openSetCache<KnownArticles>({
    folder: cacheDir,
    ending: 'corpus',
    code: CODE,
    onProblem,
    name,
    pack: packArticles,
    unpack: unpackArticles,
  });
  return {
    load,
    save: ({ known, readAnew, counted: { spelling } }) =>
      save({
        known,
        size: known.numbers.size,
        readAnew,
        isWorn: spelling.size * 2 < known.vocabulary.words.length,
      }),
    prune,
  };
}

/** All that reading an article for searching depends on. */
const CODE = ['.', '../language'].map((folder) => new URL(folder, import.meta.url));
