/** Entries on one page: what fits a phone's screen or two. */
const PAGE = 8;

/** The entries of the page `page`, from 1, a page past the last being the last; or all of them as one page. */
export function pageOf<T>(entries: readonly T[], page: number | 'all') {
  if (page === 'all') return { shown: entries, at: 1, pages: 1 };
  const pages = Math.max(1, Math.ceil(entries.length / PAGE));
  const at = Math.min(page, pages);
  return { shown: entries.slice((at - 1) * PAGE, at * PAGE), at, pages };
}
