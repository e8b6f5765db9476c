import { quoteOf } from '../articles/article.ts';
import type { Draft } from './draft.ts';

/**
 * The drafts of one sentence with those on one and the same date told as one, from where the first begins to where the last ends: "hosted his
 * last Sunday show yesterday" is one entry of that day, and so is "tonight, December 1". Two times of the clock stay two.
 */
export function joinOnOneDate(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const at = joined.findIndex((other) => isOnOneDate(other, draft));
    const known = joined[at];
    if (known) joined[at] = over(known, draft);
    else joined.push(draft);
  }
  return joined;
}

function isOnOneDate(a: Draft, b: Draft): boolean {
  const [one, other] = [a.mention.date, b.mention.date];
  return (
    one.basis !== 'published' &&
    other.basis !== 'published' &&
    a.planned === b.planned &&
    one.earliest === other.earliest &&
    one.latest === other.latest &&
    (one.value.startsWith(other.value) || other.value.startsWith(one.value))
  );
}

/** The finer of two drafts, over the words of both. */
function over(a: Draft, b: Draft): Draft {
  const finer = b.mention.date.value.length > a.mention.date.value.length ? b : a;
  const { article } = a.mention;
  const start = Math.min(a.mention.start, b.mention.start);
  const end = Math.max(a.mention.end, b.mention.end);
  return {
    ...finer,
    mention: { ...finer.mention, ...quoteOf(article, { start, end }) },
    relations: [...a.relations, ...b.relations],
  };
}
