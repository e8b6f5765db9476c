import type { Reply } from './reply.ts';

/**
 * Whether a follow-up is answered from all articles rather than from the one that it follows: these answer, or that one does not speak of it
 * and others do.
 */
export function isWiderBetter(ofOne: Reply, ofAll: Reply): boolean {
  return ofAll.found || (!quotes(ofOne) && quotes(ofAll));
}

function quotes({ blocks }: Reply): boolean {
  return blocks.some(({ kind }) => kind === 'quote');
}
