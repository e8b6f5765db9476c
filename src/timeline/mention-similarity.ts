import type { Article } from '../articles/article.ts';
import { WEEKDAY_NAME } from '../dates/values/calendar-names.ts';
import { oneOf } from '../dates/values/pattern.ts';
import { explainedAbbreviations } from '../language/abbreviations.ts';
import { contentTerms } from '../language/terms.ts';
import type { Steps } from '../support/slices.ts';
import type { Draft } from './draft.ts';
import type { Mention } from './event.ts';
import { RELATION_HEAD } from './temporal-relations.ts';
import { isDated } from './timed-draft.ts';

/** What a mention is about: its terms, without those of its date. The terms of all mentions are numbered, so that they compare fast. */
export interface Profile {
  /** Numbers of the terms, each once, in the order of the clause. */
  readonly terms: readonly number[];
  /** Which of them are parts of names, by place in `terms`. */
  readonly isName: readonly boolean[];
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
}

/** The profiles of drafts, ready to be compared. */
export interface Profiled {
  /** By the place of the draft; none for one that cannot be compared. */
  readonly profiles: readonly (Profile | undefined)[];
  /** How much each term weighs: ln(1 + N / n) for a term of n of N drafts. */
  readonly weights: Float64Array;
  /** Compares the drafts at two places. */
  similarity(one: number, other: number): Similarity;
}

/** The words of a mention's clause that say what it is about. Its article's abbreviations, "Belt and Road Initiative (BRI)", count as both. */
function wordsOf({ article, start, end, phrase }: Mention, long: ReadonlyMap<string, string>): string {
  const { text } = article;
  const words =
    phrase && phrase.start >= start && phrase.end <= end
      ? text.slice(start, phrase.start) + ' ' + text.slice(phrase.end, end)
      : text.slice(start, end);
  const own = words.replace(RELATION_HEAD, '');
  return own.replace(/\b[A-Z]{2,6}\b/g, (short) => `${short} ${long.get(short) ?? ''}`);
}

/** Profiles the drafts, in their order: those that their text dates or orders, for others have nothing to be compared for. Yields after each. */
export function* profile(drafts: readonly Draft[]): Steps<Profiled> {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const saying = new Set<number>();
  const read: (Pick<Profile, 'terms' | 'isName'> | undefined)[] = [];
  let article: Article | undefined;
  let long: ReadonlyMap<string, string> = new Map();
  for (const draft of drafts) {
    const { mention } = draft;
    if (mention.article !== article) long = longForms(mention.article);
    article = mention.article;
    const words = wordsOf(mention, long);
    const own = [...new Set(contentTerms(words.replace(CALENDAR, ' ')))];
    const terms = own.map((term) => kept(numbers, term, numbers.size));
    for (const term of terms) counts[term] = (counts[term] ?? 0) + 1;
    if (isDated(draft) || draft.relations.length > 0) {
      const names = new Set([...words.matchAll(NAME)].flatMap((match) => contentTerms(match[0])));
      read.push({ terms, isName: own.map((term) => names.has(term)) });
      for (const [at, term] of own.entries()) if (SAYING.has(term)) saying.add(terms[at] ?? 0);
    } else read.push(undefined);
    yield;
  }
  const weights = Float64Array.from(counts, (count) => Math.log(1 + drafts.length / count));
  const shapes = new Map<string, number>();
  const profiles: (Profile | undefined)[] = [];
  for (const each of read) {
    yield;
    if (!each) {
      profiles.push(undefined);
      continue;
    }
    const { terms, isName } = each;
    const shape = kept(shapes, terms.map((term, at) => (isName[at] ? -1 - term : term)).join(), shapes.size);
    const total = terms.reduce((sum, term) => sum + (weights[term] ?? 0), 0);
    profiles.push({ terms, isName, hasNames: isName.includes(true), total, shape });
  }
  return { profiles, weights, similarity: createSimilarity(profiles, weights, saying) };
}

function kept(numbers: Map<string, number>, key: string, next: number): number {
  const known = numbers.get(key);
  if (known === undefined) numbers.set(key, next);
  return known ?? next;
}

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
    let [names, all, ofSaying] = [0, 0, 0];
    const shared: number[] = [];
    for (const [at, term] of b.terms.entries()) {
      const own = places[term] ?? -1;
      if (own < 0) continue;
      shared.push(own);
      all++;
      if (a.isName[own] && b.isName[at]) names++;
      if (saying.has(term)) ofSaying++;
    }
    if (all === 0) return NOTHING;
    const least = Math.min(a.total, b.total);
    // In the order of the first mention: sums of the same numbers in another order differ in their last digit.
    const weight = shared
      .sort((x, y) => x - y)
      .reduce((sum, at) => sum + (weights[a.terms[at] ?? 0] ?? 0), 0);
    return { share: least > 0 ? weight / least : 0, names, others: all - ofSaying - names };
  };
}

const NOTHING: Similarity = { share: 0, names: 0, others: 0 };

/** Terms that anything said has: they make no two mentions alike. */
const SAYING = new Set(['said', 'say', 'told', 'tell', 'ad', 'ask']);

const NAME = /\b\p{Lu}[\p{L}\d]*(?:['’.-]\p{L}+)*/gu;
const CALENDAR = new RegExp(
  String.raw`\b${oneOf(
    'January|February|March|April|May|June|July|August|September|October|November|December',
    String.raw`(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.`,
    WEEKDAY_NAME,
    String.raw`(?:19|20)\d\d|years?|months?|weeks?|days?|last|next`,
  )}\b`,
  'g',
);

/** What the abbreviations of an article stand for. */
function longForms({ text }: Article): ReadonlyMap<string, string> {
  return new Map(explainedAbbreviations(text).map(({ short, long }) => [short, long]));
}
