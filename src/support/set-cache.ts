import { type CodeCacheOptions, openCodeCache } from './code-cache.ts';
import type { Payload } from './file-cache.ts';
import { inSlices, nextTurn, type Steps } from './slices.ts';

/** What was read of a set of articles, from one archive over it to the next, and from one start to the next. */
export interface SetCache<Known> {
  /** What is known of the set; undefined if nothing is, if it is damaged or another version's, or if most of it is gone. */
  load(): Promise<Known | undefined>;
  /** Keeps what was read, on disk once it is much that is not there. Never rejects. */
  save(read: ReadSet<Known>): Promise<void>;
  /** Removes what has not been used for a month, of this set what is known no more. `now` in milliseconds since 1970. */
  prune(now: number): Promise<void>;
}

/** What was read of a set. */
export interface ReadSet<Known> {
  readonly known: Known;
  /** How many articles there are, and how many of them were not known before. */
  readonly size: number;
  readonly readAnew: number;
  /** Whether most of the words that it knows stand in no article any more: they are not kept for ever. */
  readonly isWorn: boolean;
}

export interface SetCacheOptions<Known> extends CodeCacheOptions {
  /** What tells the set from others. */
  readonly name: string;
  /** As bytes, and the same out of the bytes that this gave. */
  pack(known: Known): Steps<Payload>;
  unpack(packed: Uint8Array): Steps<Known>;
}

/** Opens what was kept under this name; nothing is read before `load`. */
export function openSetCache<Known>(options: SetCacheOptions<Known>): SetCache<Known> {
  const { name, pack, unpack } = options;
  let known: Known | undefined;
  let forgotten = false;
  let unsaved = 0;
  const { get, keep, prune } = openCodeCache(options);
  return {
    async load() {
      if (!known && !forgotten) {
        const packed = await get(name);
        known = packed && (await inSlices(unpack(packed)));
      }
      return known;
    },
    async save({ known: next, size, readAnew, isWorn }) {
      forgotten = isWorn;
      known = forgotten ? undefined : next;
      unsaved += readAnew;
      if (unsaved * SAVED_SHARE < size) return;
      unsaved = 0;
      if (forgotten) return;
      // Whoever called it goes on meanwhile.
      await nextTurn();
      await keep(name, await inSlices(pack(next)));
    },
    prune: (now) => prune(now, known && name),
  };
}

/** What was read anew is kept once it is a fiftieth of all; less is soon read again. */
const SAVED_SHARE = 50;
