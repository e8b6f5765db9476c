import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { BusyError } from '../bot/errors.ts';
import { oneAtATime } from '../support/one-at-a-time.ts';
import { drawAside } from './draw-aside.ts';
import type { Png, PngOptions } from './to-png.ts';
import type { Drawn } from './tree.ts';

/** Draws a tree, or knows the picture already. */
export type Draw = (tree: Drawn, options: PngOptions) => Promise<Png>;

export interface DrawQueueOptions {
  readonly draw: Draw;
  /** How many pictures may wait for the one that is being drawn. */
  readonly waiting: number;
  /** How many of the last pictures are kept, and given again if the same is asked for. */
  readonly kept: number;
}

/**
 * `draw`, one picture at a time, the others in their order: ten of 40 events at once took 1,381 MB, one after the other 591, in the same time. Who
 * asks for what is being drawn, or was a moment ago, gets that. Rejects with a BusyError if too many wait, and as `draw`
 * does.
 */
export function createDrawQueue({ draw, waiting, kept }: DrawQueueOptions): Draw {
  const drawn = new LRUCache<string, Png>({ max: kept });
  const coming = new Map<string, Promise<Png>>();
  const oneByOne = oneAtATime();

  const inTurn = (key: string, tree: Drawn, options: PngOptions): Promise<Png> => {
    if (coming.size > waiting) throw new BusyError(({ errors }) => errors.tooManyPictures);
    const picture = oneByOne(async () => {
      const png = await draw(tree, options);
      drawn.set(key, png);
      return png;
    }).finally(() => coming.delete(key));
    coming.set(key, picture);
    return picture;
  };
  return async (tree, options) => {
    const key = createHash('sha256')
      .update(JSON.stringify([tree, options]))
      .digest('base64');
    return drawn.get(key) ?? coming.get(key) ?? inTurn(key, tree, options);
  };
}

/** So many that a whole channel may press the button; one of 40 events takes one second, five on a busy machine. */
const WAITING = 12;

/** A picture of 40 events has up to 600 KB. */
const KEPT = 8;

/** The queue of this process. */
export const drawInTurn = createDrawQueue({ draw: drawAside, waiting: WAITING, kept: KEPT });
