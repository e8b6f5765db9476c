/**
 * Tells whether an id comes for the first time, as far as at least the last `size` of them go: Discord may deliver an event twice,
 * after a resumed session above all.
 */
export function createDeduplicator(size: number): (id: string) => boolean {
  // Two sets, of which the older goes when the other is full: to take the oldest out of one set is to walk over all that went before it.
  let [seen, before] = [new Set<string>(), new Set<string>()];
  return (id) => {
    if (seen.has(id) || before.has(id)) return false;
    if (seen.size >= size) [seen, before] = [new Set(), seen];
    seen.add(id);
    return true;
  };
}
