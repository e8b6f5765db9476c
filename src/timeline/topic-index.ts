import type { Article } from '../articles/article.ts';
import { contentTerms } from '../language/terms.ts';
import type { Mention, TimelineEvent } from './event.ts';

/** Finds the events that tell of a topic, without reading their texts again at each question. */
export interface TopicIndex {
  /**
   * Places among the events of those about the topic. A topic of up to two terms must be told of whole, of a longer one (a question,
   * mostly) half: at least one term in the clause that the date governs, the others there, elsewhere in its sentence or in the
   * article's title: "His last visit to China ..." under "Putin speaks ...".
   */
  eventsAbout(topic: string): ReadonlySet<number>;
}

/** Reads the terms of all mentions, once. */
export function createTopicIndex(events: readonly TimelineEvent[]): TopicIndex {
  const eventOf: number[] = [];
  const inClause = new Map<string, number[]>();
  const around = new Map<string, number[]>();
  const termsAround = createTermsAround();
  for (const [event, { mentions }] of events.entries())
    for (const mention of mentions) {
      const place = eventOf.push(event) - 1;
      const clause = new Set(contentTerms(mention.text));
      for (const term of clause) add(inClause, term, place);
      for (const term of new Set([...clause, ...termsAround(mention)])) add(around, term, place);
    }
  return {
    eventsAbout(topic) {
      const terms = [...new Set(contentTerms(topic))];
      const needed = terms.length <= 2 ? terms.length : Math.ceil(terms.length / 2);
      const shared = new Map<number, number>();
      for (const term of terms)
        for (const place of around.get(term) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
      const own = new Set(terms.flatMap((term) => inClause.get(term) ?? []));
      const places = [...own].filter((place) => (shared.get(place) ?? 0) >= needed);
      return new Set(places.flatMap((place) => eventOf[place] ?? []));
    },
  };
}

function add(places: Map<string, number[]>, term: string, place: number): void {
  (places.get(term) ?? places.set(term, []).get(term))?.push(place);
}

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
