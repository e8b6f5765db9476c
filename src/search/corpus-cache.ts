import { openCodeCache } from '../support/code-cache.ts';
import { inSlices } from '../support/slices.ts';
import type { Corpus } from './corpus.ts';
import type { KnownArticles } from './known-articles.ts';
import { packArticles, unpackArticles } from './packed-articles.ts';

/** What was read of a set of articles for searching, from one archive over it to the next, and from one start to the next. */
export interface CorpusCache {
  /** What is known of the set; undefined if nothing is, if it is damaged or another version's, or if most of it is gone. */
  load(): Promise<KnownArticles | undefined>;
  /** Keeps what was read, on disk once it is much that is not there. Never rejects. */
  save(corpus: Corpus): Promise<void>;
  /** Removes what was read of sets that have not been used for a month. `now` in milliseconds since 1970. */
  prune(now: number): Promise<void>;
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
  let known: KnownArticles | undefined;
  let forgotten = false;
  let unsaved = 0;
  const { get, keep, prune } = openCodeCache({ folder: cacheDir, ending: 'corpus', code: CODE, onProblem });
  return {
    async load() {
      if (!known && !forgotten) {
        const packed = await get(name);
        known = packed && (await inSlices(unpackArticles(packed)));
      }
      return known;
    },
    async save({ known: next, readAnew, liveWords }) {
      // Words of articles that are gone are not kept for ever.
      forgotten = liveWords * 2 < next.vocabulary.words.length;
      known = forgotten ? undefined : next;
      unsaved += readAnew;
      if (unsaved * SAVED_SHARE < next.numbers.size) return;
      unsaved = 0;
      if (known) await keep(name, await inSlices(packArticles(known)));
    },
    prune,
  };
}

/** What was read anew is kept once it is a fiftieth of all; less is soon read again. */
const SAVED_SHARE = 50;
/** All that reading an article for searching depends on. */
const CODE = ['.', '../language'].map((folder) => new URL(folder, import.meta.url));
