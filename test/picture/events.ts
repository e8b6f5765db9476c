import type { Article } from '../../src/articles/article.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import type { Mention, TimelineEvent } from '../../src/timeline/event.ts';

/** An article with this title whose body is these sentences, one a paragraph, and one more that makes any page a story. */
export function articleOf(title: string, ...sentences: readonly string[]): Article {
  const head = `---\ntitle: ${JSON.stringify(title)}\npublished: 2023-10-18\n---\n`;
  return parseArticle(
    `${title.length}-${sentences.length}.txt`,
    `${head}${[...sentences, BODY].join('\n\n')}\n`,
  );
}

const BODY =
  'This paragraph is here so that the page has a body of its own, as every story in a newspaper does.';

/** The mention of `clause` in the sentence of `article` that holds it; the clause is the whole sentence by default. */
export function mentionOf(article: Article, sentence: string, clause = sentence): Mention {
  const from = article.text.indexOf(sentence);
  const start = article.text.indexOf(clause, from);
  if (from < 0 || start < 0) throw new Error(`expected an article with "${clause}"`);
  return {
    article,
    start,
    end: start + clause.length,
    text: clause,
    sentence: { start: from, end: from + sentence.length },
  };
}

/** An event on a day, stated, not planned, unless `given` says otherwise. */
export function eventOf(mentions: readonly Mention[], given: Partial<TimelineEvent> = {}): TimelineEvent {
  const { earliest = '2023-10-18', latest = earliest } = given;
  return {
    earliest,
    latest,
    precision: 'day',
    basis: 'stated',
    value: earliest,
    planned: false,
    mentions,
    ...given,
  };
}
