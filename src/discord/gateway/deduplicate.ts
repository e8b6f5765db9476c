/**
 * Tells whether an id comes for the first time, as far as the last `size` of them go: Discord may deliver an event twice,
 * after a resumed session above all.
 */
export function createDeduplicator(size: number): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    const [oldest] = seen;
    if (seen.size > size && oldest !== undefined) seen.delete(oldest);
    return true;
  };
}
