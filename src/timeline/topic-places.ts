import { contentTerms } from '../language/terms.ts';
import { lowerBound } from '../support/lower-bound.ts';
import type { Steps } from '../support/slices.ts';
import { sortedByKey } from '../support/sorted-by-key.ts';
import type { Drafts } from './drafts.ts';

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
 * Files the sentences of all articles under their terms. What a topic's terms mean for the events is reckoned when it is asked for: kept for
 * every term and event it were twenty million numbers for half a million events. `eventOf` tells the event of a draft.
 */
export function* createTopicPlaces(drafts: Drafts, eventOf: Uint32Array, events: number): Steps<TopicPlaces> {
  const { articles, told: read } = drafts;
  const { table, words } = read;
  const rowOfTerm = new Uint32Array(table.rowTerms.length);
  for (let row = 0; row < table.rowStarts.length - 1; row++) {
    rowOfTerm.fill(row, table.rowStarts[row], table.rowStarts[row + 1]);
    if (row % AT_ONCE === 0) yield;
  }
  const { starts, values } = yield* sortedByKey(table.rowTerms, rowOfTerm, words.terms.values.length);
  const told = new Uint32Array(articles.length);
  for (let article = 0; article < articles.length; article++) {
    told[article] = sentencesTold(drafts, article);
    yield;
  }
  /** The drafts of a sentence of an article. */
  const draftsOf = (article: number, sentence: number) => {
    const [from = 0, to = 0] = [table.articles[article], table.articles[article + 1]];
    const first = (of: number) =>
      from + lowerBound(to - from, (place) => (table.sentences[from + place] ?? 0) >= of);
    return { from: first(sentence), to: first(sentence + 1) };
  };
  /** Marks the events of an article by where a term stands in its rows: that of its title, and sentences. */
  const mark = (levels: Uint8Array, article: number, rows: Uint32Array) => {
    const raise = ({ from, to }: { readonly from: number; readonly to: number }, level: number) => {
      for (let draft = from; draft < to; draft++) {
        const event = eventOf[draft] ?? 0;
        if ((levels[event] ?? 0) < level) levels[event] = level;
      }
    };
    const title = table.rows[article] ?? 0;
    const isTitle = rows[0] === title;
    const near = Array.from(isTitle ? rows.subarray(1) : rows, (row) => {
      const sentence = row - title - 1;
      const [before, own, behind] = [
        sentence > 0 ? draftsOf(article, sentence - 1) : NONE,
        draftsOf(article, sentence),
        draftsOf(article, sentence + 1),
      ];
      return { before, own, behind };
    });
    const isTold = near.filter(({ own }) => own.to > own.from).length;
    const isRead = near.filter((each) => Object.values(each).some(({ from, to }) => to > from)).length;
    const all = told[article] ?? 0;
    if (isTitle || (all >= FEWEST_SENTENCES && isTold >= SHARE_OF_SENTENCES * all))
      raise({ from: table.articles[article] ?? 0, to: table.articles[article + 1] ?? 0 }, SUBJECT);
    const isBeside = isTitle || isRead > 1;
    for (const { before, own, behind } of near) {
      if (isBeside) raise(before, BESIDE);
      if (isBeside) raise(behind, BESIDE);
      raise(own, SENTENCE);
    }
  };
  const levelsOf = (term: string) => {
    const levels = new Uint8Array(events);
    const number = words.terms.numberOf(term);
    // A number that came later is of a word that these articles have not.
    if (number === undefined || number >= starts.length - 1) return levels;
    const places = values.subarray(starts[number], starts[number + 1]);
    for (let from = 0, to = from; from < places.length; from = to) {
      const article = lowerBound(articles.length, (at) => (table.rows[at + 1] ?? 0) > (places[from] ?? 0));
      const end = table.rows[article + 1] ?? 0;
      while (to < places.length && (places[to] ?? end) < end) to++;
      mark(levels, article, places.subarray(from, to));
    }
    return levels;
  };
  return {
    shares(topic) {
      const asked = [...new Set(contentTerms(topic))];
      const best = asked.map(levelsOf);
      // Plain loops over all events: an iterator took ten times as long.
      const weights = best.map((levels) => {
        let count = 0;
        for (let event = 0; event < levels.length; event++) count += (levels[event] ?? 0) & 1;
        return Math.log(1 + events / (1 + count));
      });
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      const shares = new Float32Array(events);
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

const AT_ONCE = 10_000;
const NONE = { from: 0, to: 0 };

/** How many sentences of an article tell of something. */
function sentencesTold({ told: { table } }: Drafts, article: number): number {
  let [count, last] = [0, -1];
  for (let draft = table.articles[article] ?? 0; draft < (table.articles[article + 1] ?? 0); draft++) {
    const sentence = table.sentences[draft] ?? 0;
    if (sentence !== last) count++;
    last = sentence;
  }
  return count;
}
