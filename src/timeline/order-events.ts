import type { TimelineEvent } from './event.ts';

/**
 * Events in order: by earliest day, the vaguer before the more exact if they begin together, then as given. If the texts order
 * two events whose days overlap ("three weeks before the invasion"), the later one is moved behind the earlier.
 */
export function orderEvents(events: readonly TimelineEvent[]): TimelineEvent[] {
  const ordered = events
    .map((event, rank) => ({ event, rank }))
    .sort((a, b) => byTime(a.event, b.event) || a.rank - b.rank)
    .map(({ event }) => event);
  for (const event of ordered.filter(({ after }) => after && after.length > 0)) {
    const from = ordered.indexOf(event);
    const behind = ordered.findLastIndex(({ id }) => id !== undefined && event.after?.includes(id));
    const first = ordered[behind];
    if (behind <= from || !first || first.earliest > event.latest) continue;
    ordered.splice(behind + 1, 0, event);
    ordered.splice(from, 1);
  }
  return ordered;
}

function byTime(a: TimelineEvent, b: TimelineEvent): number {
  return compare(a.earliest, b.earliest) || compare(b.latest, a.latest);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
