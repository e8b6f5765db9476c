import type { Archive } from '../archive.ts';
import type { Article } from '../articles/article.ts';
import { tokenize } from '../language/terms.ts';
import { UserError } from './errors.ts';

/** Articles that are named, newest first. */
const MOST = 5;

/**
 * The articles that somebody means who says what they are about: those whose titles (or publishers, or ids) have the words of the topic, else
 * the one that speaks of it most clearly. Rejects with a UserError if none speaks of it.
 *
 * @example await articlesAbout(archive, 'the bridge in Lima') // [that article]
 */
export async function articlesAbout(archive: Archive, topic: string): Promise<readonly Article[]> {
  const words = tokenize(topic).filter(({ stop }) => !stop);
  if (words.length > 0) {
    const typed = words.map(({ start, end }) => topic.slice(start, end)).join(' ');
    const titled = await archive.matching(typed, MOST);
    if (titled.length > 0) return titled;
    const { outcome, quotes, nearest } = await archive.ask(topic);
    const [first] = outcome === 'absent' ? [] : [...quotes, ...nearest];
    if (first) return [first.article];
  }
  throw new UserError(({ errors }) => errors.noArticle(topic));
}
