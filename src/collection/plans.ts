import { LRUCache } from 'lru-cache';

/** What a file is to hold; undefined: it is to go. `before`: what it held when that was planned, if it matters. */
export type Changes = ReadonlyMap<
  string,
  {
    readonly content: string | Uint8Array | undefined;
    readonly before?: { readonly content: string | undefined };
  }
>;

/** Plans are kept in memory, the last so many, and so many characters: what nobody carries out is forgotten. */
const PLANS = 500;
const CHARACTERS = 50_000_000;

/** Plans, each with the folder that it changes: it is none of another's. */
export type Plans = LRUCache<string, { readonly folder: string; readonly changes: Changes }>;

/** No plans yet. Of too many, or too long ones, the oldest go. */
export function createPlans(): Plans {
  return new LRUCache({ max: PLANS, maxSize: CHARACTERS, sizeCalculation: ({ changes }) => sizeOf(changes) });
}

function sizeOf(changes: Changes): number {
  const lengths = [...changes.values()].map(
    ({ content, before }) => (content?.length ?? 0) + (before?.content?.length ?? 0),
  );
  // The last one is kept however large it is.
  return Math.min(CHARACTERS, 1 + lengths.reduce((sum, length) => sum + length, 0));
}
