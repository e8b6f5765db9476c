import type { Article } from '../articles/article.ts';
import { contentTerms } from '../language/terms.ts';
import { GrowingNumbers } from '../support/growing-numbers.ts';
import { numberIn } from '../support/number-in.ts';
import { pushTo } from '../support/push-to.ts';
import type { Steps } from '../support/slices.ts';
import { sortedByKey } from '../support/sorted-by-key.ts';
import type { TimelineEvent } from './event.ts';

/** How much of a topic each event tells of. */
export interface TopicPlaces {
  /** By event: the weight of the topic's terms told there, 0..1 of that of all its terms; and how many terms the topic has. */
  shares(topic: string): { readonly shares: Float32Array; readonly terms: number };
}

/** Where a term stands with regard to an event, and how much it counts there. What an article tells of but once counts in its own sentence alone. */
const SUBJECT = 1;
const BESIDE = 2;
const SENTENCE = 3;
const COUNTS = [0, 0.7, 0.8, 1];
/** An article is about a term that stands in its title, or in this share of its dated sentences, if they are so many. */
const SHARE_OF_SENTENCES = 1 / 3;
const FEWEST_SENTENCES = 4;

/**
 * Reads the terms of all mentions and of what stands beside them, once. Yields after each article. Terms are numbers, and where they stand
 * lies in one array: of half a million events there are twenty million places.
 */
export function* createTopicPlaces(events: readonly TimelineEvent[]): Steps<TopicPlaces> {
  const numbers = new Map<string, number>();
  const numberOf = (term: string) => numberIn(numbers, term);
  // For each time that a term stands near to an event: the term, and four times the event's number and where.
  const terms = new GrowingNumbers();
  const marks = new GrowingNumbers();
  const add = (some: Iterable<number>, event: number, where: number) => {
    for (const term of some) {
      terms.push(term);
      marks.push(4 * event + where);
    }
  };
  for (const [article, own] of yield* eventsByArticle(events)) {
    const sentences = createSentenceTerms(article, numberOf);
    const title = new Set(contentTerms(article.title).map(numberOf));
    const dated = new Set(own.map(({ start }) => sentences.indexOf(start)));
    const read = new Set([...dated].flatMap((at) => [at - 1, at, at + 1]));
    const inDated = countsOf(dated, sentences.termsOf);
    const inRead = countsOf(read, sentences.termsOf);
    const subjects = new Set(title);
    for (const [term, count] of inDated)
      if (dated.size >= FEWEST_SENTENCES && count >= SHARE_OF_SENTENCES * dated.size) subjects.add(term);
    const isBeside = (term: number) => title.has(term) || (inRead.get(term) ?? 0) > 1;
    for (const { event, start } of own) {
      const at = sentences.indexOf(start);
      add(subjects, event, SUBJECT);
      for (const near of [at - 1, at + 1]) add(sentences.termsOf(near).filter(isBeside), event, BESIDE);
      add(sentences.termsOf(at), event, SENTENCE);
    }
    yield;
  }
  const { starts, values } = yield* sortedByKey(terms.done(), marks.done(), numbers.size);
  return {
    shares(topic) {
      const asked = [...new Set(contentTerms(topic))];
      const best = asked.map((term) => {
        const levels = new Uint8Array(events.length);
        const number = numbers.get(term);
        if (number === undefined) return levels;
        const to = starts[number + 1] ?? 0;
        for (let at = starts[number] ?? 0; at < to; at++) {
          const mark = values[at] ?? 0;
          levels[mark >>> 2] = Math.max(levels[mark >>> 2] ?? 0, mark & 3);
        }
        return levels;
      });
      // Plain loops over all events: an iterator took ten times as long.
      const weights = best.map((levels) => {
        let count = 0;
        for (let event = 0; event < levels.length; event++) count += (levels[event] ?? 0) & 1;
        return Math.log(1 + events.length / (1 + count));
      });
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      const shares = new Float32Array(events.length);
      for (const [index, levels] of best.entries()) {
        const weight = (weights[index] ?? 0) / (all || 1);
        for (let event = 0; event < levels.length; event++) {
          const level = levels[event] ?? 0;
          if (level > 0) shares[event] = (shares[event] ?? 0) + weight * (COUNTS[level] ?? 0);
        }
      }
      return { shares, terms: asked.length };
    },
  };
}

/** In how many of some sentences each term stands. */
function countsOf(
  sentences: Iterable<number>,
  termsOf: (sentence: number) => readonly number[],
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const sentence of sentences)
    for (const term of termsOf(sentence)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** An event of an article and where the sentence that tells it begins. */
interface Telling {
  readonly event: number;
  readonly start: number;
}

function* eventsByArticle(events: readonly TimelineEvent[]): Steps<ReadonlyMap<Article, readonly Telling[]>> {
  const byArticle = new Map<Article, Telling[]>();
  for (const [event, { mentions }] of events.entries()) {
    for (const { article, sentence } of mentions)
      pushTo(byArticle, article, { event, start: sentence.start });
    yield;
  }
  return byArticle;
}

/** The terms of an article's sentences, each read once, when first asked for; those of the title stand beside none. */
function createSentenceTerms({ text, sentences, blocks }: Article, numberOf: (term: string) => number) {
  const places = new Map(sentences.map(({ start }, index) => [start, index]));
  const known = new Map<number, readonly number[]>();
  return {
    indexOf: (start: number) => places.get(start) ?? -2,
    termsOf(index: number): readonly number[] {
      const sentence = sentences[index];
      if (!sentence || blocks[sentence.block]?.kind === 'title') return [];
      const terms = known.get(index) ?? [
        ...new Set(contentTerms(text.slice(sentence.start, sentence.end)).map(numberOf)),
      ];
      known.set(index, terms);
      return terms;
    },
  };
}
