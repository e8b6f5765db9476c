import type { Article } from '../articles/article.ts';
import { contentTerms } from '../language/terms.ts';
import type { Steps } from '../support/slices.ts';
import type { Mention, TimelineEvent } from './event.ts';

/** Finds the events that tell of a topic, without reading their texts again at each question. */
export interface TopicIndex {
  /**
   * Places among the events of those about the topic, in order. A topic of up to two terms must be told of whole, of a longer one (a
   * question, mostly) half: at least one term in the clause that the date governs, the others there, elsewhere in its sentence or in
   * the article's title: "His last visit to China ..." under "Putin speaks ...".
   */
  eventsAbout(topic: string): readonly number[];
}

/** Reads the terms of all mentions, once. Yields after each event. */
export function* createTopicIndex(events: readonly TimelineEvent[]): Steps<TopicIndex> {
  const eventOf: number[] = [];
  // Under each term the mentions that it stands near to, twice their number, and one more if it stands in the clause itself.
  const places = new Map<string, number[]>();
  const termsAround = createTermsAround();
  for (const [event, { mentions }] of events.entries()) {
    for (const mention of mentions) {
      const place = eventOf.push(event) - 1;
      const clause = new Set(contentTerms(mention.text));
      for (const term of new Set([...clause, ...termsAround(mention)]))
        (places.get(term) ?? places.set(term, []).get(term))?.push(2 * place + Number(clause.has(term)));
    }
    yield;
  }
  return {
    eventsAbout(topic) {
      const terms = [...new Set(contentTerms(topic))].slice(0, MOST_TERMS);
      const needed = terms.length <= 2 ? terms.length : Math.ceil(terms.length / 2);
      const shared = new Uint8Array(eventOf.length);
      const inClause = new Uint8Array(eventOf.length);
      for (const term of terms)
        for (const found of places.get(term) ?? []) {
          const place = found >> 1;
          shared[place] = (shared[place] ?? 0) + 1;
          if (found & 1) inClause[place] = 1;
        }
      const about: number[] = [];
      for (const [place, event] of eventOf.entries())
        if (inClause[place] && (shared[place] ?? 0) >= needed && about.at(-1) !== event) about.push(event);
      return about;
    },
  };
}

/** More terms than a topic that people type has; a byte counts them. */
const MOST_TERMS = 255;

/** The terms of a mention's sentence and of its article's title, each read once though several mentions share them. */
function createTermsAround(): (mention: Mention) => readonly string[] {
  const titles = new Map<Article, readonly string[]>();
  const sentences = new Map<string, readonly string[]>();
  return ({ article, sentence: { start, end } }) => {
    const title = kept(titles, article, () => contentTerms(article.title));
    const told = kept(sentences, `${start} ${article.id}`, () =>
      contentTerms(article.text.slice(start, end)),
    );
    return [...told, ...title];
  };
}

function kept<Key, Value>(values: Map<Key, Value>, key: Key, read: () => Value): Value {
  const known = values.get(key);
  if (known !== undefined) return known;
  const value = read();
  values.set(key, value);
  return value;
}
