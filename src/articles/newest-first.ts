import { compare } from '../support/compare.ts';
import type { Article } from './article.ts';

/** The order in which articles are listed and searched: newest first, those without a date last, then by id. */
export function newestFirst(a: Article, b: Article): number {
  const first = a.published ?? '';
  const second = b.published ?? '';
  return first === second ? compare(a.id, b.id) : compare(second, first);
}
