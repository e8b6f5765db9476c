import { pushTo } from '../support/push-to.ts';
import type { Profiled } from './mention-similarity.ts';
import type { Days } from './timed-draft.ts';

/** Finds, without comparing each with each, what may be much like a mention. */
export interface LikelySame<Entry extends Placed> {
  add(entry: Entry): void;
  /**
   * All entries that share the least part with the mention and lie on days near to `days`; others too. In no order. Rarest shared
   * terms first, and no more than `MOST_LOOKED_AT` are looked at.
   */
  near(mention: number, days: Days): readonly Entry[];
}

/** Something found by what a mention says, and when. */
export interface Placed extends Days {
  /** Index of the mention. */
  readonly mention: number;
}

/**
 * Two mentions that share a part of the weight of the lighter share one of its rarest terms: of those that make up more than the rest.
 * So each entry is filed under all its terms, and apart under its rarest; the heavier of the two finds the lighter under the latter.
 * (Prefix filtering: Chaudhuri et al. 2006, Bayardo et al. 2007.) `leastShare` 0..1; entries further away than a day are left out.
 */
export function createLikelySame<Entry extends Placed>(
  profiled: Pick<Profiled, 'termsOf' | 'weights' | 'totals'>,
  leastShare: number,
): LikelySame<Entry> {
  // What was looked for last is mostly filed next.
  let last: { readonly mention: number; readonly ranked: RankedTerms } | undefined;
  const termsOf = (mention: number) => {
    if (last?.mention !== mention) last = { mention, ranked: rareFirst(profiled, mention, leastShare) };
    return last.ranked;
  };
  const byTerm = new Map<number, Calendar<Filed<Entry>>>();
  const byRarest = new Map<number, Calendar<Filed<Entry>>>();
  let search = 0;
  return {
    add(entry) {
      const { terms, rarest } = termsOf(entry.mention);
      const filed = { entry, from: entry.from, to: entry.to, foundBy: 0 };
      for (const [rank, term] of terms.entries()) {
        file(byTerm, term, filed);
        if (rank < rarest) file(byRarest, term, filed);
      }
    },
    near(mention, { from, to }) {
      const { terms, rarest } = termsOf(mention);
      const found: Entry[] = [];
      search++;
      let left = MOST_LOOKED_AT;
      for (const [rank, term] of terms.entries())
        for (const entries of stretchesOn((rank < rarest ? byTerm : byRarest).get(term), from - 1, to + 1))
          for (const filed of entries) {
            if (--left < 0) return found;
            if (filed.foundBy === search || filed.from > to + 1 || filed.to < from - 1) continue;
            filed.foundBy = search;
            found.push(filed.entry);
          }
      return found;
    },
  };
}

/** An entry, and the search that found it last: it lies under each of its terms. */
interface Filed<Entry> extends Days {
  readonly entry: Entry;
  foundBy: number;
}

/** The terms of a mention, the rarest first, and how many of them make up more than what all the others may share. */
interface RankedTerms {
  readonly terms: readonly number[];
  readonly rarest: number;
}

function rareFirst(
  { termsOf, weights, totals }: Pick<Profiled, 'termsOf' | 'weights' | 'totals'>,
  mention: number,
  leastShare: number,
): RankedTerms {
  const total = totals[mention] ?? 0;
  const terms = termsOf(mention).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  let rest = total;
  // A hair more than the share, which is compared as a quotient: that is rounded otherwise than a product.
  const rarest = terms.findIndex((term) => {
    rest -= weights[term] ?? 0;
    return rest < total * (leastShare - 1e-9);
  });
  return { terms, rarest: rarest + 1 };
}

/** A bound for texts that say the same over and over, in other words each time; the development articles need 2,000 at most. */
const MOST_LOOKED_AT = 20_000;

/** Entries by stretches of the calendar: the short ones by the months that they touch, longer ones by years, by centuries. */
type Calendar<Entry> = Map<number, Entry[]>;
const STRETCHES = [32, 400, 40_000] as const;

function keyOf(level: number, stretch: number): number {
  return stretch * STRETCHES.length + level;
}

function file<Entry extends Days>(calendars: Map<number, Calendar<Entry>>, term: number, entry: Entry): void {
  const calendar = calendars.get(term) ?? new Map<number, Entry[]>();
  calendars.set(term, calendar);
  const fitting = STRETCHES.findIndex((days) => entry.to - entry.from < days);
  const level = fitting < 0 ? STRETCHES.length - 1 : fitting;
  const days = STRETCHES[level] ?? 1;
  for (let stretch = Math.floor(entry.from / days); stretch * days <= entry.to; stretch++)
    pushTo(calendar, keyOf(level, stretch), entry);
}

/** The lists of the stretches that touch the days; all if those are fewer. */
function stretchesOn<Entry>(
  calendar: Calendar<Entry> | undefined,
  from: number,
  to: number,
): readonly Entry[][] {
  if (!calendar) return [];
  const lists: Entry[][] = [];
  for (let level = 0; level < STRETCHES.length; level++) {
    const days = STRETCHES[level] ?? 1;
    const [first, last] = [Math.floor(from / days), Math.floor(to / days)];
    if (last - first > calendar.size) return [...calendar.values()];
    for (let stretch = first; stretch <= last; stretch++) {
      const list = calendar.get(keyOf(level, stretch));
      if (list) lists.push(list);
    }
  }
  return lists;
}
