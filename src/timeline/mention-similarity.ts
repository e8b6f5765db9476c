import type { Article } from '../articles/article.ts';
import { commonness } from '../language/commonness.ts';
import { numberIn } from '../support/number-in.ts';
import type { Steps } from '../support/slices.ts';
import type { Draft } from './draft.ts';
import { type ArticleWords, wordsOfArticle, wordsOfMention } from './mention-words.ts';
import { isDated } from './timed-draft.ts';

/** What a mention is about: its terms, without those of its date. The terms of all mentions are numbered, so that they compare fast. */
export interface Profile {
  /** Numbers of the terms, each once, in the order of the clause. */
  readonly terms: readonly number[];
  /** Which of them are parts of names, by place in `terms`. */
  readonly isName: readonly boolean[];
  /** Which of them are what somebody is called by. */
  readonly isRole: readonly boolean[];
  readonly hasNames: boolean;
  /** The weight of all of them. */
  readonly total: number;
  /** The same for the same profile. */
  readonly shape: number;
}

/** How much two mentions share. */
export interface Similarity {
  /** 0..1: the shared terms' weight in that of the mention with less of it. */
  readonly share: number;
  readonly names: number;
  readonly others: number;
  /** Names of the one that has fewer which the other does not have. */
  readonly apart: number;
}

/** The profiles of drafts, ready to be compared. */
export interface Profiled {
  /** By the place of the draft; none for one that cannot be compared. */
  readonly profiles: readonly (Profile | undefined)[];
  /**
   * How much each term weighs: how unlikely it is to stand in another clause, as far as the N drafts show, n of which have it, and some
   * hundred of any English text: -ln((n - 1 + e) / (N + M)), M of those and e of them with the term.
   */
  readonly weights: Float64Array;
  /** Compares the drafts at two places. */
  similarity(one: number, other: number): Similarity;
}

/** Profiles the drafts, in their order: those that their text dates or orders, for others have nothing to be compared for. Yields after each. */
export function* profile(drafts: readonly Draft[]): Steps<Profiled> {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const saying = new Set<number>();
  const read: (Pick<Profile, 'terms' | 'isName' | 'isRole'> | undefined)[] = [];
  let article: Article | undefined;
  let known: ArticleWords = { long: new Map(), proper: new Set() };
  for (const draft of drafts) {
    const { mention } = draft;
    if (mention.article !== article) known = wordsOfArticle(mention.article);
    article = mention.article;
    const { terms: own, names, roles } = wordsOfMention(mention, known);
    const terms = own.map((term) => numberIn(numbers, term));
    for (const term of terms) counts[term] = (counts[term] ?? 0) + 1;
    if (isDated(draft) || draft.relations.length > 0) {
      read.push({
        terms,
        isName: own.map((term) => names.has(term)),
        isRole: own.map((term) => roles.has(term)),
      });
      for (const [at, term] of own.entries()) if (SAYING.has(term)) saying.add(terms[at] ?? 0);
    } else read.push(undefined);
    yield;
  }
  const weights = new Float64Array(counts.length);
  for (const [term, number] of numbers) {
    const usual = ELSEWHERE * commonness(term) * SHARE_OF_PASSAGE;
    weights[number] = -Math.log(((counts[number] ?? 1) - 1 + usual) / (drafts.length + ELSEWHERE));
    if (number % 64 === 0) yield;
  }
  const shapes = new Map<string, number>();
  const profiles: (Profile | undefined)[] = [];
  for (const each of read) {
    yield;
    if (!each) {
      profiles.push(undefined);
      continue;
    }
    const { terms, isName, isRole } = each;
    const signs = terms.map((term, at) => `${term}${isName[at] ? 'n' : isRole[at] ? 'r' : ''}`);
    const shape = numberIn(shapes, signs.join());
    const total = terms.reduce((sum, term) => sum + (weights[term] ?? 0), 0);
    profiles.push({ ...each, hasNames: isName.includes(true), total, shape });
  }
  return { profiles, weights, similarity: createSimilarity(profiles, weights, saying) };
}

/** Clauses of any English text that count beside the drafts: in a small archive nearly every word is rare. */
const ELSEWHERE = 500;
/** A clause in a passage of 60 words. */
const SHARE_OF_PASSAGE = 1 / 3;

function createSimilarity(
  profiles: Profiled['profiles'],
  weights: Float64Array,
  saying: ReadonlySet<number>,
): Profiled['similarity'] {
  // Where each term stands in the profile that was compared last, as many are compared with one.
  const places = new Int32Array(weights.length).fill(-1);
  let placed: Profile | undefined;
  const place = (next: Profile) => {
    for (const term of placed?.terms ?? []) places[term] = -1;
    for (const [at, term] of next.terms.entries()) places[term] = at;
    placed = next;
  };
  return (one, other) => {
    const [a, b] = [profiles[one], profiles[other]];
    if (!a || !b) return NOTHING;
    if (placed !== a) place(a);
    let [names, all, besides] = [0, 0, 0];
    const shared: number[] = [];
    for (const [at, term] of b.terms.entries()) {
      const own = places[term] ?? -1;
      if (own < 0) continue;
      shared.push(own);
      all++;
      if (a.isName[own] && b.isName[at]) names++;
      else if (a.isName[own] || b.isName[at] || saying.has(term) || (a.isRole[own] && b.isRole[at]))
        besides++;
    }
    if (all === 0) return NOTHING;
    const least = Math.min(a.total, b.total);
    // In the order of the first mention: sums of the same numbers in another order differ in their last digit.
    const weight = shared
      .sort((x, y) => x - y)
      .reduce((sum, at) => sum + (weights[a.terms[at] ?? 0] ?? 0), 0);
    const apart = Math.min(count(a.isName), count(b.isName)) - names;
    return { share: least > 0 ? weight / least : 0, names, others: all - besides - names, apart };
  };
}

function count(flags: readonly boolean[]): number {
  return flags.reduce((sum, flag) => sum + Number(flag), 0);
}

const NOTHING: Similarity = { share: 0, names: 0, others: 0, apart: 0 };

/** Terms that anything said has: they make no two mentions alike. */
const SAYING = new Set(['said', 'say', 'told', 'tell', 'ad', 'ask']);
