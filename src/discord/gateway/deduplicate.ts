import { LRUCache } from 'lru-cache';

/**
 * Tells whether an id comes for the first time, as far as the last `size` of them go: Discord may deliver an event twice,
 * after a resumed session above all.
 */
export function createDeduplicator(size: number): (id: string) => boolean {
  const seen = new LRUCache<string, true>({ max: size });
  return (id) => {
    if (seen.has(id)) return false;
    seen.set(id, true);
    return true;
  };
}
