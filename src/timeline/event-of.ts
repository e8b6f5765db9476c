import { dayNumber } from '../dates/values/days.ts';
import { lowerBound } from '../support/lower-bound.ts';
import type { Draft } from './draft.ts';
import type { TimelineEvent, ToldDate } from './event.ts';

/** One event from its mentions: the finest date wins, one that corrects another before all, a stated one before one that is only
 * counted; its mention comes first. What is told as done speaks before what is told as still to come, a caption only if nothing else does as well. */
export function eventOf(drafts: readonly Draft[]): TimelineEvent {
  const ranked = drafts
    .map(rankOf)
    .sort(
      (a, b) =>
        a.isUnknown - b.isUnknown ||
        b.isCorrection - a.isCorrection ||
        a.isPlanned - b.isPlanned ||
        a.length - b.length ||
        a.basis - b.basis ||
        a.isCaption - b.isCaption ||
        a.rank - b.rank,
    );
  const mentions = ranked.map(({ draft }) => draft.mention);
  const [best] = mentions;
  const planned = ranked.every(({ draft }) => draft.planned);
  if (!best) throw new RangeError('expected at least one mention of an event, got none');
  return {
    ...best.told,
    planned,
    ...(!planned && ranked.some(({ draft }) => draft.planned) && { held: true }),
    mentions,
    id: `${best.article.id}@${best.start}`,
    sourcesDiffer: differ(mentions.map(({ told }) => told)),
  };
}

/** What decides how good a draft's date is, the smaller the better. */
function rankOf(draft: Draft, rank: number) {
  const { earliest, latest, basis } = draft.mention.told;
  return {
    draft,
    rank,
    isUnknown: Number(basis === 'published'),
    isCorrection: Number(draft.denied !== undefined),
    isPlanned: Number(draft.planned),
    length: dayNumber(latest) - dayNumber(earliest),
    basis: BASES.indexOf(basis),
    isCaption: Number(isCaption(draft)),
  };
}

function isCaption({ mention: { article, start } }: Draft): boolean {
  const { blocks } = article;
  const after = lowerBound(blocks.length, (index) => (blocks[index]?.start ?? start) > start);
  const block = blocks[after - 1];
  return block?.kind === 'caption' && start < block.end;
}

const BASES: readonly ToldDate['basis'][] = ['stated', 'relative', 'published'];

/** Whether two of the dates cannot both be right. What is known only by its piece's day contradicts nothing. */
function differ(dates: readonly ToldDate[]): boolean {
  let [first, last] = ['', ''];
  for (const { basis, earliest, latest } of dates) {
    if (basis === 'published') continue;
    if (earliest > first) first = earliest;
    if (last === '' || latest < last) last = latest;
  }
  return last < first;
}
