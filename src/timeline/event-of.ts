import { daysBetween } from '../language/days.ts';
import type { Draft } from './attach.ts';
import type { TimelineEvent, ToldDate } from './event.ts';

/** One event from its mentions: the finest stated date wins, else the finest reckoned one; its mention comes first. */
export function eventOf(drafts: readonly Draft[]): TimelineEvent {
  const ranked = drafts
    .map((draft, rank) => ({ draft, rank }))
    .sort((a, b) => byFineness(a.draft.mention.told, b.draft.mention.told) || a.rank - b.rank);
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

function byFineness(a: ToldDate, b: ToldDate): number {
  return (
    BASES.indexOf(a.basis) - BASES.indexOf(b.basis) ||
    daysBetween(a.earliest, a.latest) - daysBetween(b.earliest, b.latest)
  );
}

const BASES: readonly ToldDate['basis'][] = ['stated', 'relative', 'published'];

/** What is known only by its piece's day contradicts nothing. */
function apart(a: ToldDate, b: ToldDate): boolean {
  return (
    a.basis !== 'published' && b.basis !== 'published' && (a.latest < b.earliest || b.latest < a.earliest)
  );
}
