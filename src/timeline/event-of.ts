import type { Drafts } from './drafts.ts';
import type { EventDate, TimelineEvent } from './event.ts';

/** The drafts of one event in the order of its mentions: the finest date wins, one that corrects another before all, a stated one before one
 * that is only counted; it comes first. What is told as done speaks before what is told as still to come, a caption only if nothing else does
 * as well. */
export function rankedMentions(drafts: Drafts, members: readonly number[]): number[] {
  return members
    .map((draft, rank) => rankOf(drafts, draft, rank))
    .sort(
      (a, b) =>
        a.isUnknown - b.isUnknown ||
        b.isCorrection - a.isCorrection ||
        a.isPlanned - b.isPlanned ||
        a.length - b.length ||
        a.basis - b.basis ||
        a.isCaption - b.isCaption ||
        a.rank - b.rank,
    )
    .map(({ draft }) => draft);
}

/** One event from the drafts that tell of it, ranked. Throws a RangeError if there is none. */
export function eventOf(drafts: Drafts, ranked: ArrayLike<number>): TimelineEvent {
  const members = Array.from(ranked);
  const [best] = members;
  if (best === undefined) throw new RangeError('expected at least one mention of an event, got none');
  const mentions = members.map((draft) => drafts.mention(draft));
  const isPlanned = members.map((draft) => drafts.is(draft, 'planned'));
  const planned = isPlanned.every(Boolean);
  return {
    ...drafts.dateOf(best),
    planned,
    ...(!planned && isPlanned.includes(true) && { held: true }),
    mentions,
    id: drafts.idOf(best),
    sourcesDiffer: differ(mentions.map(({ date }) => date)),
  };
}

/** What decides how good a draft's date is, the smaller the better. */
function rankOf(drafts: Drafts, draft: number, rank: number) {
  return {
    draft,
    rank,
    isUnknown: Number(drafts.isUndated(draft)),
    isCorrection: Number(drafts.noteOn(draft)?.denied !== undefined),
    isPlanned: Number(drafts.is(draft, 'planned')),
    length: drafts.lastDay(draft) - drafts.firstDay(draft),
    basis: BASES.indexOf(drafts.dateOf(draft).basis),
    isCaption: Number(drafts.is(draft, 'caption')),
  };
}

const BASES: readonly EventDate['basis'][] = ['stated', 'relative', 'published'];

/** Whether two of the dates cannot both be right. What is known only by its piece's day contradicts nothing. */
function differ(dates: readonly EventDate[]): boolean {
  let [first, last] = ['', ''];
  for (const { basis, earliest, latest } of dates) {
    if (basis === 'published') continue;
    if (earliest > first) first = earliest;
    if (last === '' || latest < last) last = latest;
  }
  return last < first;
}
