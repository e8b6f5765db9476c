import type { Archive } from '../archive.ts';
import type { Article } from '../articles/article.ts';
import { safeLine, shorten, singleLine } from '../support/safe-text.ts';
import type { Choice } from './command.ts';
import { UserError } from './errors.ts';

/** Discord's own limits: choices in a list, characters in a choice. */
const MAX_CHOICES = 25;
const MAX_CHOICE_LENGTH = 100;
/** Articles looked at for the one whose id begins as was typed: with more, words say too little. */
const MAX_NAMED = 1000;
/** UTF-16 units of what is typed, of which each word is looked up: Discord passes on 6,000, and at each key; a title has some hundred. */
const MAX_TYPED = 200;

/**
 * The article that a person or an action means: by id, by key, by how its id begins, as the choices name it (Discord sends at times the
 * name of a choice instead of its value), or else by words of the title and publisher; only one may match.
 * Rejects with a UserError that says what to do instead.
 */
export async function articleArgument(archive: Archive, reference: string): Promise<Article> {
  const exact = await archive.find(reference);
  if (exact) return exact;
  // A half-typed reference may be empty and offers all; one that is meant must say something.
  const words = lookedUp(reference);
  const found = /[\p{L}\p{N}]/u.test(words) ? await archive.matching(words, MAX_NAMED) : [];
  const chosen = await namedAsChoice(archive, words, found);
  const named = chosen.length > 0 ? chosen : found;
  const wanted = reference.trim().toLowerCase();
  const byId = named.filter(({ id }) => id.toLowerCase().startsWith(wanted));
  const [first, second] = byId.length > 0 ? byId : named;
  const typed = reference.slice(0, MAX_CHOICE_LENGTH);
  if (!first) throw new UserError(({ errors }) => errors.noArticle(typed));
  if (second) throw new UserError(({ errors }) => errors.severalArticles(typed, first.title, second.title));
  return first;
}

/**
 * Choices for a half-typed article, newest first: any word of title, publisher or id, as far as it is typed. `under`: only articles of files
 * whose path begins with this; default all.
 */
export async function completeArticle(archive: Archive, typed: string, under?: string): Promise<Choice[]> {
  const articles = await archive.matching(lookedUp(typed), MAX_CHOICES, under);
  return articles.map((article) => ({ name: choiceName(article), value: article.key }));
}

/** Those that the choices name so, of `found` by these words or, since no words find a date, by those before it. */
async function namedAsChoice(
  archive: Archive,
  words: string,
  found: readonly Article[],
): Promise<readonly Article[]> {
  const undated = words.replace(/ · [\d-]*$/, '');
  const named = found.length > 0 || undated === words ? found : await archive.matching(undated, MAX_NAMED);
  return named.filter((article) => safeLine(choiceName(article)) === safeLine(words));
}

function lookedUp(typed: string): string {
  return singleLine(typed).slice(0, MAX_TYPED);
}

function choiceName({ title, publisher, published }: Article): string {
  const rest = [publisher, published]
    .filter((part) => part !== undefined)
    .map((part) => ` · ${part}`)
    .join('')
    .slice(0, 40);
  return shorten(title, MAX_CHOICE_LENGTH - rest.length) + rest;
}
