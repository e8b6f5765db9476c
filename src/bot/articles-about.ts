import type { Archive } from '../archive.ts';
import type { Article } from '../articles/article.ts';
import { tokenize } from '../language/terms.ts';
import { UserError } from './errors.ts';

/** Articles that are named. */
const MOST = 5;

/**
 * The articles that somebody means who says what they are about: those whose titles (or publishers, or ids) have the words of the topic, else
 * the one that speaks of it most clearly. Rejects with a UserError if none speaks of it.
 *
 * @example await articlesAbout(archive, 'the bridge in Lima') // [that article]
 */
export async function articlesAbout(archive: Archive, topic: string): Promise<readonly Article[]> {
  const titled = await titledWith(archive, topic);
  if (titled.length > 0) return titled;
  const [first] = await speakingOf(archive, topic);
  if (first) return [first];
  throw new UserError(({ errors }) => errors.noArticleOn(topic));
}

/**
 * The articles on a topic: those whose titles (or publishers, or ids) have its words, newest first, then those that speak of it, most clearly
 * first; so many at most as can be looked through. Rejects with a UserError if there is none.
 *
 * @example articlesOn(archive, 'the bridge in Lima') // [that article, another that names it]
 */
export async function articlesOn(archive: Archive, topic: string): Promise<readonly Article[]> {
  const named = new Set(await titledWith(archive, topic));
  if (named.size < MOST) for (const article of await speakingOf(archive, topic)) named.add(article);
  if (named.size > 0) return [...named].slice(0, MOST);
  throw new UserError(({ errors }) => errors.noArticleOn(topic));
}

async function titledWith(archive: Archive, topic: string): Promise<readonly Article[]> {
  const words = wordsIn(topic);
  return words.length === 0 ? [] : archive.matching(words.join(' '), MOST);
}

/** Those in which the sentences stand that are nearest to the topic, if it is spoken of at all. */
async function speakingOf(archive: Archive, topic: string): Promise<readonly Article[]> {
  if (wordsIn(topic).length === 0) return [];
  const { outcome, quotes, nearest } = await archive.ask(topic, { limit: SENTENCES });
  const found = outcome === 'absent' ? [] : [...quotes, ...nearest];
  return found.flatMap(({ article, alsoIn = [] }) => [article, ...alsoIn.map((other) => other.article)]);
}

/** Several of the nearest may stand in one article. */
const SENTENCES = 3 * MOST;

function wordsIn(topic: string): readonly string[] {
  return tokenize(topic).flatMap(({ stop, start, end }) => (stop ? [] : [topic.slice(start, end)]));
}
