import { systemErrorText } from '../support/system-error.ts';
import type { OnUnread } from '../timeline/article-drafts.ts';
import type { Loading } from './loaded-archive.ts';

/** Complains once of each article that a timeline leaves out, however often it is read. */
export function complainOfUnread(complain: Loading['complain']): OnUnread {
  const named = new Set<string>();
  return ({ file, id, key }, error) => {
    if (named.has(key)) return;
    named.add(key);
    complain(`${file}, ${id}: left out of the timeline: ${systemErrorText(error)}`);
  };
}
