import type { Article } from '../articles/article.ts';
import { WEEKDAY_NAME } from '../dates/values/calendar-names.ts';
import { oneOf } from '../dates/values/pattern.ts';
import { contentTerms } from '../language/terms.ts';
import type { Mention } from './event.ts';

/** What a mention is about: its terms, without those of its date; and which of them are names. */
interface Profile {
  readonly terms: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** How much two mentions share. */
export interface Similarity {
  /** 0..1: the shared terms' weight in that of the mention with less of it. */
  readonly share: number;
  readonly names: number;
  readonly others: number;
}

/** The profile of a mention's clause. Its article's abbreviations, "Belt and Road Initiative (BRI)", count as both. */
function profileOf({ article, start, end, phrase }: Mention, long: ReadonlyMap<string, string>): Profile {
  const { text } = article;
  const words =
    phrase && phrase.start >= start && phrase.end <= end
      ? text.slice(start, phrase.start) + ' ' + text.slice(phrase.end, end)
      : text.slice(start, end);
  const own = words.replace(RELATION_HEAD, '');
  const full = own.replace(/\b[A-Z]{2,6}\b/g, (short) => `${short} ${long.get(short) ?? ''}`);
  const names = new Set([...full.matchAll(NAME)].flatMap((match) => contentTerms(match[0])));
  const terms = new Set(contentTerms(full.replace(CALENDAR, ' ')));
  return { terms, names: new Set([...names].filter((name) => terms.has(name))) };
}

/** The profiles of mentions, ready to be compared. */
export interface Profiled {
  readonly profiles: readonly Profile[];
  /** How much each term weighs: ln(1 + N / n) for a term of n of N profiles. */
  readonly weights: ReadonlyMap<string, number>;
  /** The weight of all terms of each profile. */
  readonly totals: readonly number[];
}

/** Profiles the mentions, in their order. */
export function profile(mentions: readonly Mention[]): Profiled {
  const long = new Map(
    [...new Set(mentions.map(({ article }) => article))].map((one) => [one, expansions(one)]),
  );
  const profiles = mentions.map((mention) => profileOf(mention, long.get(mention.article) ?? new Map()));
  const counts = new Map<string, number>();
  for (const { terms } of profiles) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weights = new Map([...counts].map(([term, count]) => [term, Math.log(1 + profiles.length / count)]));
  return { profiles, weights, totals: profiles.map(({ terms }) => weigh(terms, weights)) };
}

/** Compares the mentions at two indexes. */
export function similarity({ profiles, weights, totals }: Profiled, one: number, other: number): Similarity {
  const [a, b] = [profiles[one], profiles[other]];
  if (!a || !b) return { share: 0, names: 0, others: 0 };
  const shared = [...a.terms].filter((term) => b.terms.has(term));
  const names = shared.filter((term) => a.names.has(term) && b.names.has(term)).length;
  const others = shared.filter((term) => !SAYING.has(term)).length - names;
  const least = Math.min(totals[one] ?? 0, totals[other] ?? 0);
  return { share: least > 0 ? weigh(shared, weights) / least : 0, names, others };
}

function weigh(terms: Iterable<string>, weights: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const term of terms) total += weights.get(term) ?? 0;
  return total;
}

/** Terms that anything said has: they make no two mentions alike. */
const SAYING = new Set(['said', 'say', 'told', 'tell', 'ad', 'ask']);

/** "three weeks before", "following": how a clause lies to another is not what it says. */
const RELATION_HEAD = /^(?:[\w,.-]+ ){0,5}?(?:before|ahead of|prior to|until|after|since|following)\b/;
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

/** The abbreviations that an article explains in brackets, with the words whose initials they are. */
function expansions(article: Article): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const match of article.text.matchAll(EXPLAINED)) {
    const [, words = '', short = ''] = match;
    const parts = words.trim().split(' ');
    const from = parts.findIndex((_, index) => initials(parts.slice(index)) === short);
    if (from >= 0) found.set(short, parts.slice(from).join(' '));
  }
  return found;
}

/** Up to eight words and their initials in brackets. Begins at a word's start and takes words of bounded length, to be linear. */
const EXPLAINED = /(?<![\p{L}’'-])((?:[\p{L}’'-]{1,40} ){1,8})\(([A-Z]{2,6})\)/gu;

function initials(words: readonly string[]): string {
  return words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
}
