import { contentTerms } from '../language/terms.ts';
import { lowerBound } from '../support/lower-bound.ts';
import type { Steps } from '../support/slices.ts';
import { type SortedByKey, sortedByKey } from '../support/sorted-by-key.ts';
import type { DraftTable } from './draft-table.ts';
import type { Drafts } from './drafts.ts';

/** How much of a topic each event tells of. */
export interface TopicPlaces {
  /** How much of a topic each event tells, in small steps. */
  shares(topic: string): Steps<TopicShares>;
}

interface TopicShares {
  /** By event: the weight of the topic's terms told there, 0..1 of that of all its terms. */
  readonly shares: Float32Array;
  /** How many terms the topic has. */
  readonly terms: number;
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
export function* createTopicPlaces(
  { articles, stored: { table, words } }: Drafts,
  eventOf: Uint32Array,
  events: number,
): Steps<TopicPlaces> {
  const { starts, values } = yield* rowsByTerm(table, words.terms.values.length);
  const firstOf = yield* firstDrafts(table);
  const sentencesTold = yield* countTold(table, firstOf);
  // Plain loops over numbers: this is done for each of the thousands of articles that hold a frequent word.
  const raise = (levels: Uint8Array, from: number, to: number, level: number) => {
    for (let draft = from; draft < to; draft++) {
      const event = eventOf[draft] ?? 0;
      if ((levels[event] ?? 0) < level) levels[event] = level;
    }
  };
  /** Marks the events of an article by where a term stands: in the rows `values[from]` to `values[to]`, that of its title among them. */
  const mark = (levels: Uint8Array, article: number, from: number, to: number) => {
    const isTitle = values[from] === table.rows[article];
    let [told, read] = [0, 0];
    for (let at = isTitle ? from + 1 : from; at < to; at++) {
      const row = values[at] ?? 0;
      if ((firstOf[row + 1] ?? 0) > (firstOf[row] ?? 0)) told++;
      if ((firstOf[row + 2] ?? 0) > (firstOf[row - 1] ?? 0)) read++;
    }
    const all = sentencesTold[article] ?? 0;
    if (isTitle || (all >= FEWEST_SENTENCES && told >= SHARE_OF_SENTENCES * all))
      raise(levels, table.articles[article] ?? 0, table.articles[article + 1] ?? 0, SUBJECT);
    for (let at = isTitle ? from + 1 : from; at < to; at++) {
      const row = values[at] ?? 0;
      const [own = 0, behind = 0] = [firstOf[row], firstOf[row + 1]];
      if (isTitle || read > 1) raise(levels, firstOf[row - 1] ?? own, own, BESIDE);
      if (isTitle || read > 1) raise(levels, behind, firstOf[row + 2] ?? behind, BESIDE);
      raise(levels, own, behind, SENTENCE);
    }
  };
  function* levelsOf(term: string): Steps<Uint8Array> {
    const levels = new Uint8Array(events);
    const number = words.terms.numberOf(term);
    // A number that came later is of a word that these articles have not.
    if (number === undefined || number >= starts.length - 1) return levels;
    const end = starts[number + 1] ?? 0;
    for (let from = starts[number] ?? 0, to = from, marked = 0; from < end; from = to) {
      if (marked++ % ARTICLES_AT_ONCE === 0) yield;
      const article = lowerBound(articles.length, (at) => (table.rows[at + 1] ?? 0) > (values[from] ?? 0));
      const behind = table.rows[article + 1] ?? 0;
      while (to < end && (values[to] ?? 0) < behind) to++;
      mark(levels, article, from, to);
    }
    return levels;
  }
  return {
    *shares(topic) {
      const asked = [...new Set(contentTerms(topic))];
      const best: Uint8Array[] = [];
      const weights: number[] = [];
      for (const term of asked) {
        const levels = yield* levelsOf(term);
        let count = 0;
        // Plain loops over all events: an iterator took ten times as long.
        for (let event = 0; event < levels.length; event++) count += (levels[event] ?? 0) & 1;
        best.push(levels);
        weights.push(Math.log(1 + events / (1 + count)));
        yield;
      }
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      const shares = new Float32Array(events);
      for (const [index, levels] of best.entries()) {
        const weight = (weights[index] ?? 0) / (all || 1);
        for (let event = 0; event < levels.length; event++) {
          const level = levels[event] ?? 0;
          if (level > 0) shares[event] = (shares[event] ?? 0) + weight * (COUNTS[level] ?? 0);
        }
        yield;
      }
      return { shares, terms: asked.length };
    },
  };
}

/** Rows of some ten terms. */
const ROWS_AT_ONCE = 1000;
/** Articles whose events are marked in a part of a millisecond; some have hundreds. */
const ARTICLES_AT_ONCE = 50;

/** The rows that hold each term, in order. */
function* rowsByTerm({ rowStarts, rowTerms }: DraftTable, terms: number): Steps<SortedByKey> {
  const rowOfTerm = new Uint32Array(rowTerms.length);
  for (let row = 0; row < rowStarts.length - 1; row++) {
    rowOfTerm.fill(row, rowStarts[row], rowStarts[row + 1]);
    if (row % ROWS_AT_ONCE === 0) yield;
  }
  return yield* sortedByKey(rowTerms, rowOfTerm, terms);
}

/** By row: the first draft of its sentence; a title has none. With two more at the end, where all end. */
function* firstDrafts({ articles, rows, rowStarts, sentences }: DraftTable): Steps<Uint32Array> {
  const firstOf = new Uint32Array(rowStarts.length + 1).fill(sentences.length);
  for (let article = 0; article < articles.length - 1; article++) {
    const [title = 0, behind = 0] = [rows[article], rows[article + 1]];
    let draft = articles[article] ?? 0;
    firstOf[title] = draft;
    for (let row = title + 1; row < behind; row++) {
      firstOf[row] = draft;
      while (draft < (articles[article + 1] ?? 0) && sentences[draft] === row - title - 1) draft++;
    }
    yield;
  }
  return firstOf;
}

/** By article: how many of its sentences tell of something. */
function* countTold({ articles, rows }: DraftTable, firstOf: Uint32Array): Steps<Uint32Array> {
  const counts = new Uint32Array(articles.length - 1);
  for (let article = 0; article < counts.length; article++) {
    let count = 0;
    for (let row = rows[article] ?? 0; row < (rows[article + 1] ?? 0); row++)
      if ((firstOf[row + 1] ?? 0) > (firstOf[row] ?? 0)) count++;
    counts[article] = count;
    yield;
  }
  return counts;
}
