import type { Article } from '../articles/article.ts';
import { lowerBound } from '../support/lower-bound.ts';
import type { Steps } from '../support/slices.ts';
import type { Drafts } from './drafts.ts';
import type { EventTable } from './event-table.ts';
import { createTopicPlaces } from './topic-places.ts';

/** What a topic's events are to tell of. */
export interface Topic {
  /** Its words: a name, a few words, a question. */
  readonly words: string;
  /** Sentences near to it in meaning, if that is known. */
  readonly alike?: readonly SentencePlace[] | undefined;
  /** Where an article tells of it: what that article tells near there belongs to it, whatever its words. */
  readonly near?: { readonly article: Article; readonly at: number } | undefined;
}

/** A sentence by its article and where it begins (UTF-16 offset). */
export interface SentencePlace {
  readonly article: Article;
  readonly start: number;
}

/** Finds the events that tell of a topic, without reading their texts again at each question. */
export interface TopicIndex {
  /**
   * Places among the events of those about the topic, in order, in small steps. How much of it an event tells is the weight of the topic's terms that stand in the
   * clause that the date governs or its sentence, with something off for those in the sentences beside it, in the article's title or all over
   * the article: under "bridge" an article about the bridge has all its events.
   */
  eventsAbout(topic: Topic): Steps<Uint32Array>;
}

/** Share of a topic's weight from which on an event is about it. Set on the natural questions of ask-dev and a few dozen names, read one by one. */
const ENOUGH = 0.6;
/** The same for a question, whose words are seldom all told. */
const ENOUGH_OF_QUESTION = 0.55;
const QUESTION_TERMS = 4;
/** The same in other articles than that of which the topic is taken: half of what had no more than the others did not belong. */
const ENOUGH_ELSEWHERE = 0.75;
/** What is told in the article of which the topic is taken: the same, or so near, or all of a short one. */
const ENOUGH_THERE = 0.3;
const NEAR_SENTENCES = 6;
const SHORT_ARTICLE = 12;

/** In small steps. */
export function* createTopicIndex(drafts: Drafts, events: EventTable): Steps<TopicIndex> {
  const { articles } = drafts;
  const { table } = drafts.stored;
  const places = yield* createTopicPlaces(drafts, events.eventOf, events.size);
  /** The drafts of an article, with the place of the event of each. */
  const inArticle = (of: Article) => {
    const article = drafts.numberOf(of) ?? articles.length;
    const [from = 0, to = 0] = [table.articles[article], table.articles[article + 1]];
    return Array.from({ length: to - from }, (_, at) => ({
      event: events.eventOf[from + at] ?? 0,
      sentence: table.sentences[from + at] ?? 0,
    }));
  };
  return {
    *eventsAbout({ words, alike = [], near }) {
      const { shares, terms } = yield* places.shares(words);
      const enough = near ? ENOUGH_ELSEWHERE : terms > QUESTION_TERMS ? ENOUGH_OF_QUESTION : ENOUGH;
      // One byte an event: a set of half a million numbers, and sorting them, took ten times as long.
      const about = new Uint8Array(events.size);
      for (let event = 0; event < about.length; event++) if ((shares[event] ?? 0) >= enough) about[event] = 1;
      yield;
      for (const { article, start } of alike)
        for (const { event, sentence } of inArticle(article))
          if (start === article.sentences[sentence]?.start) about[event] = 1;
      if (near) {
        const own = inArticle(near.article);
        const dated = new Set(own.map(({ event }) => event).filter((event) => events.isDated(event)));
        const isShort = dated.size <= SHORT_ARTICLE;
        const place = sentencesUpTo(near.article, near.at);
        for (const { event, sentence } of own)
          if (
            (isShort && dated.has(event)) ||
            (shares[event] ?? 0) >= ENOUGH_THERE ||
            Math.abs(sentence + 1 - place) <= NEAR_SENTENCES
          )
            about[event] = 1;
      }
      yield;
      const found = new Uint32Array(events.size);
      let count = 0;
      for (let event = 0; event < about.length; event++) if (about[event] === 1) found[count++] = event;
      return found.slice(0, count);
    },
  };
}

/** How many of an article's sentences begin up to an offset of its text. */
function sentencesUpTo({ sentences }: Article, at: number): number {
  return lowerBound(sentences.length, (index) => (sentences[index]?.start ?? at) > at);
}
