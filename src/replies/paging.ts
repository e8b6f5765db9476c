/** Entries on one page: what fits a phone's screen or two. */
const PAGE = 8;

/** Entries in a row: an array, or what makes them when they are looked at. */
export interface Pageable<T> {
  readonly length: number;
  slice(from: number, to: number): readonly T[];
}

/** The entries of the page `page`, from 1, a page past the last being the last; or all of them as one page. */
export function pageOf<T>(entries: Pageable<T>, page: number | 'all') {
  const { from, count, at, pages } = pagePlace(entries.length, page);
  return { shown: entries.slice(from, from + count), at, pages };
}

/** Where a page stands among `size` entries: from which one, from 0, it shows how many. */
export function pagePlace(size: number, page: number | 'all') {
  if (page === 'all') return { from: 0, count: size, at: 1, pages: 1 };
  const pages = Math.max(1, Math.ceil(size / PAGE));
  const at = Math.min(page, pages);
  return { from: (at - 1) * PAGE, count: PAGE, at, pages };
}
