import type { Catalogue } from '../locales/en.ts';
import { isInOneMonth } from '../replies/date-words.ts';
import { yearOf } from '../replies/day-words.ts';
import type { TimelineEvent } from '../timeline/event.ts';

/** Events that follow each other under one heading. */
export interface EventGroup {
  /** "2022", or "2009 – 2010" for a time that spans years; absent if it is that of the group before and a month follows. */
  readonly year?: string;
  /** "February"; absent for what is not known to the month. */
  readonly month?: string;
  readonly events: readonly TimelineEvent[];
}

/** Runs of events of the same year and month, in the order given. */
export function groupEvents(events: readonly TimelineEvent[], { locale, dates }: Catalogue): EventGroup[] {
  const months = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const groups: { year: string; month: string | undefined; events: TimelineEvent[] }[] = [];
  for (const event of events) {
    const [from, to] = [yearOf(event.earliest), yearOf(event.latest)];
    const year = from === to ? from : dates.range(from, to);
    const month = isInOneMonth(event) ? months.format(new Date(`${event.earliest}T00:00:00Z`)) : undefined;
    const last = groups.at(-1);
    if (last?.year === year && last.month === month) last.events.push(event);
    else groups.push({ year, month, events: [event] });
  }
  return groups.map((group, index) => ({
    ...((group.year !== groups[index - 1]?.year || group.month === undefined) && { year: group.year }),
    ...(group.month !== undefined && { month: group.month }),
    events: group.events,
  }));
}
