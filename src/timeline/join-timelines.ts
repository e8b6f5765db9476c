import type { TimelineEvent } from './event.ts';
import type { EventFilter } from './timeline.ts';

/**
 * The events of two timelines that were picked by the same filter, in one order: by earliest day, the vaguer before the more exact, of equal
 * ones those of `one` first; what was in order within each stays so. An event that both tell of is there twice.
 */
export function joinEvents(
  one: readonly TimelineEvent[],
  other: readonly TimelineEvent[],
  { topic, all = false }: EventFilter = {},
): TimelineEvent[] {
  const isDated = ({ basis }: TimelineEvent) => basis !== 'published';
  // On a topic what is known only by the day of its piece is told if nothing else is, in either.
  const onlyDated = topic !== undefined && !all && (one.some(isDated) || other.some(isDated));
  const [first, second] = onlyDated ? [one.filter(isDated), other.filter(isDated)] : [one, other];
  const joined: TimelineEvent[] = [];
  let at = 0;
  for (const event of first) {
    for (let next = second[at]; next && compare(next, event) < 0; next = second[++at]) joined.push(next);
    joined.push(event);
  }
  return [...joined, ...second.slice(at)];
}

function compare(a: TimelineEvent, b: TimelineEvent): number {
  return compareDays(a.earliest, b.earliest) || compareDays(b.latest, a.latest);
}

function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
