import { daysBetween } from '../dates/values/days.ts';
import type { Draft } from './draft.ts';
import type { TimelineEvent, ToldDate } from './event.ts';

/** One event from its mentions: the finest date wins, a stated one before one that is only counted; its mention comes
 * first. A caption speaks only if nothing else does as well. */
export function eventOf(drafts: readonly Draft[]): TimelineEvent {
  const ranked = drafts
    .map((draft, rank) => ({ draft, rank }))
    .sort(
      (a, b) =>
        byFineness(a.draft.mention.told, b.draft.mention.told) ||
        Number(isCaption(a.draft)) - Number(isCaption(b.draft)) ||
        a.rank - b.rank,
    );
  const mentions = ranked.map(({ draft }) => draft.mention);
  const [best] = mentions;
  if (!best) throw new RangeError('expected at least one mention of an event, got none');
  const sourcesDiffer = mentions.some((one) => mentions.some((other) => apart(one.told, other.told)));
  return {
    ...best.told,
    planned: ranked.every(({ draft }) => draft.planned),
    mentions,
    id: `${best.article.id}@${best.start}`,
    sourcesDiffer,
  };
}

function isCaption({ mention: { article, start } }: Draft): boolean {
  return article.blocks.some(
    (block) => block.kind === 'caption' && block.start <= start && start < block.end,
  );
}

function byFineness(a: ToldDate, b: ToldDate): number {
  const known = Number(a.basis === 'published') - Number(b.basis === 'published');
  const length = daysBetween(a.earliest, a.latest) - daysBetween(b.earliest, b.latest);
  return known || length || BASES.indexOf(a.basis) - BASES.indexOf(b.basis);
}

const BASES: readonly ToldDate['basis'][] = ['stated', 'relative', 'published'];

/** What is known only by its piece's day contradicts nothing. */
function apart(a: ToldDate, b: ToldDate): boolean {
  return (
    a.basis !== 'published' && b.basis !== 'published' && (a.latest < b.earliest || b.latest < a.earliest)
  );
}
