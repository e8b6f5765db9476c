import type { EventDate, Mention } from './event.ts';
import type { TemporalRelation } from './temporal-relations.ts';

/** One clause of an article as an event of its own, before mentions of the same event are brought together. */
export interface Draft {
  readonly mention: Mention & { readonly date: EventDate };
  readonly planned: boolean;
  /** How the text orders it with regard to its neighbours. */
  readonly relations: readonly TemporalRelation[];
  /** Days (ISO, inclusive) on which it did not happen, as the text says: "on Saturday, and not on Sunday as first reported". */
  readonly denied?: { readonly earliest: string; readonly latest: string } | undefined;
  /** The mention in its article that tells the same with a date, if it has none itself (see retold-headline.ts). */
  readonly retells?: Mention | undefined;
}
