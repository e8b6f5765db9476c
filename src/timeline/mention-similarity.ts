import { commonness } from '../language/commonness.ts';
import { numberIn } from '../support/number-in.ts';
import type { Steps } from '../support/slices.ts';
import { TERM } from './draft-table.ts';
import type { Drafts } from './drafts.ts';

/** How much two mentions share. */
export interface Similarity {
  /** 0..1: the shared terms' weight in that of the mention with less of it. */
  readonly share: number;
  readonly names: number;
  readonly others: number;
  /** Names of the one that has fewer which the other does not have. */
  readonly apart: number;
}

/** What drafts are about, ready to be compared: their terms, without those of their dates. By the number of a draft or a term. */
export interface Profiled {
  /** The terms of a draft, each once, in the order of the clause; none of one that cannot be compared. */
  termsOf(draft: number): number[];
  /**
   * How much each term weighs: how unlikely it is to stand in another clause, as far as the N drafts show, n of which have it, and some
   * hundred of any English text: -ln((n - 1 + e) / (N + M)), M of those and e of them with the term. In millionths, whole, so that the sums of
   * the same ones are the same in any order.
   */
  readonly weights: Float64Array;
  /** By draft: the weight of all its terms; 0 of one that cannot be compared. */
  readonly totals: Float64Array;
  /** By draft: how many of its terms are parts of names; 0 of one that cannot be compared. */
  readonly names: Uint16Array;
  /** By draft: the same for what says the same; only of those with names. */
  readonly shapes: Uint32Array;
  /** Compares two drafts. */
  similarity(one: number, other: number): Similarity;
}

/** Profiles the drafts that their text dates or orders, for others have nothing to be compared for. Yields after each. */
export function* profile(drafts: Drafts): Steps<Profiled> {
  const { table, words } = drafts.stored;
  const weights = yield* weightsOf(drafts);
  const totals = new Float64Array(drafts.size);
  const names = new Uint16Array(drafts.size);
  const shapes = new Uint32Array(drafts.size);
  const numbers = new Map<string, number>();
  for (let draft = 0; draft < drafts.size; draft++) {
    if (drafts.isCompared(draft)) {
      const terms = table.terms.subarray(table.termStarts[draft], table.termStarts[draft + 1]);
      let [total, named] = [0, 0];
      for (const term of terms) {
        total += weights[term >>> 2] ?? 0;
        if (term & TERM.name) named++;
      }
      totals[draft] = total;
      names[draft] = named;
      if (named > 0) shapes[draft] = numberIn(numbers, terms.join());
    }
    yield;
  }
  const saying = new Set(SAYING.map((term) => words.terms.numberOf(term) ?? -1));
  const termsOf = (draft: number) => {
    const own: number[] = [];
    if (totals[draft] === 0) return own;
    const to = table.termStarts[draft + 1] ?? 0;
    for (let at = table.termStarts[draft] ?? 0; at < to; at++) own.push((table.terms[at] ?? 0) >>> 2);
    return own;
  };
  const similarity = createSimilarity(drafts, { weights, totals, names, saying });
  return { termsOf, weights, totals, names, shapes, similarity };
}

/** In a few thousand drafts or terms between two turns. */
function* weightsOf({ size, stored: { table, words } }: Drafts): Steps<Float64Array> {
  const terms = words.terms.values;
  const counts = new Uint32Array(terms.length);
  for (let at = 0; at < table.terms.length; at++) {
    const term = (table.terms[at] ?? 0) >>> 2;
    counts[term] = (counts[term] ?? 0) + 1;
    if (at % AT_ONCE === 0) yield;
  }
  const weights = new Float64Array(terms.length);
  for (let term = 0; term < terms.length; term++) {
    const usual = ELSEWHERE * commonness(terms[term] ?? '') * SHARE_OF_PASSAGE;
    const others = Math.max(0, (counts[term] ?? 0) - 1);
    weights[term] = Math.round(-1e6 * Math.log((others + usual) / (size + ELSEWHERE)));
    if (term % 64 === 0) yield;
  }
  return weights;
}

const AT_ONCE = 10_000;
/** Clauses of any English text that count beside the drafts: in a small archive nearly every word is rare. */
const ELSEWHERE = 500;
/** A clause in a passage of 60 words. */
const SHARE_OF_PASSAGE = 1 / 3;

interface Weighed extends Pick<Profiled, 'weights' | 'totals' | 'names'> {
  /** Numbers of the terms that anything said has. */
  readonly saying: ReadonlySet<number>;
}

function createSimilarity(
  { stored: { table } }: Drafts,
  { weights, totals, names: namesOf, saying }: Weighed,
): Profiled['similarity'] {
  const { termStarts, terms } = table;
  // Where each term stands in the draft that was compared last, as many are compared with one; from 1.
  const places = new Uint32Array(weights.length);
  let placed = -1;
  const fill = (draft: number, isThere: boolean) => {
    const to = termStarts[draft + 1] ?? 0;
    for (let at = termStarts[draft] ?? 0; at < to; at++)
      places[(terms[at] ?? 0) >>> 2] = isThere ? at + 1 : 0;
  };
  return (one, other) => {
    if (totals[one] === 0 || totals[other] === 0) return NOTHING;
    if (placed !== one) {
      if (placed >= 0) fill(placed, false);
      fill(one, true);
      placed = one;
    }
    let [names, all, besides, weight] = [0, 0, 0, 0];
    const to = termStarts[other + 1] ?? 0;
    for (let at = termStarts[other] ?? 0; at < to; at++) {
      const theirs = terms[at] ?? 0;
      const place = places[theirs >>> 2] ?? 0;
      if (place === 0) continue;
      const own = terms[place - 1] ?? 0;
      weight += weights[theirs >>> 2] ?? 0;
      all++;
      if (own & theirs & TERM.name) names++;
      else if ((own | theirs) & TERM.name || saying.has(theirs >>> 2) || (own | theirs) & TERM.role)
        besides++;
    }
    if (all === 0) return NOTHING;
    const least = Math.min(totals[one] ?? 0, totals[other] ?? 0);
    const apart = Math.min(namesOf[one] ?? 0, namesOf[other] ?? 0) - names;
    return { share: least > 0 ? weight / least : 0, names, others: all - besides - names, apart };
  };
}

const NOTHING: Similarity = { share: 0, names: 0, others: 0, apart: 0 };

/** Terms that anything said has: they make no two mentions alike. */
const SAYING = ['said', 'say', 'told', 'tell', 'ad', 'ask'];
