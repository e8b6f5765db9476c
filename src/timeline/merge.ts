import { daysBetween } from '../language/days.ts';
import type { Draft } from './attach.ts';
import type { ToldDate } from './event.ts';
import { likeness, type Profile, profileOf, rarity } from './likeness.ts';

/**
 * Brings together the drafts that tell of the same event: indexes into `drafts`, in groups. Conservative: a wrong merge is worse than a
 * double entry. Two drafts are one event where their dates can be the same, they share a name and a word besides, and enough of what
 * each says. Never two of one sentence, nor what is known only by the day of its piece.
 */
export function mergeDrafts(drafts: readonly Draft[]): number[][] {
  const profiles = drafts.map(({ mention }) => profileOf(mention));
  const weight = rarity(profiles);
  const groups: number[][] = [];
  for (const [index, draft] of drafts.entries()) {
    const group = candidate(draft)
      ? groups.find(
          (members) =>
            fits(
              draft,
              members.map((member) => drafts[member] as Draft),
            ) &&
            members.some((member) =>
              alike(
                draft,
                drafts[member] as Draft,
                profiles[index] as Profile,
                profiles[member] as Profile,
                weight,
              ),
            ),
        )
      : undefined;
    if (group) group.push(index);
    else groups.push([index]);
  }
  return groups;
}

/** Least share of the weight of what two mentions say. Measured on the 52 articles of timelines-dev, by reading the merges. */
const SHARE_ACROSS = 0.4;
const SHARE_WITHIN = 0.5;
/** The same where one of the dates is a year or vaguer, which many events share. */
const SHARE_VAGUE = 0.6;

function alike(a: Draft, b: Draft, one: Profile, other: Profile, weight: (term: string) => number): boolean {
  const { share, names, others } = likeness(one, other, weight);
  const vague = isVague(daysOf(a)) !== isVague(daysOf(b));
  const least = vague ? SHARE_VAGUE : a.mention.article === b.mention.article ? SHARE_WITHIN : SHARE_ACROSS;
  return names > 0 && others > 0 && share >= least;
}

function candidate(draft: Draft): boolean {
  return draft.mention.told.basis !== 'published' || draft.orders.some(({ days }) => days);
}

/** Whether the draft can join all members: same time, same planning, no sentence twice. */
function fits(draft: Draft, members: readonly Draft[]): boolean {
  return members.every((member) => {
    const { mention } = member;
    if (!candidate(member) || member.planned !== draft.planned) return false;
    if (mention.article === draft.mention.article && mention.sentence.start === draft.mention.sentence.start)
      return false;
    return sameTime(draft, member);
  });
}

function sameTime(a: Draft, b: Draft): boolean {
  const [one, other] = [daysOf(a), daysOf(b)];
  if (one.earliest <= other.latest && other.earliest <= one.latest) return true;
  // Round the publication, a day's difference is one of time zones and deadlines.
  const near = [a, b].every(
    ({ mention: { told, article } }) =>
      told.precision === 'day' &&
      article.published !== undefined &&
      Math.abs(daysBetween(told.earliest, article.published)) <= 1,
  );
  return near && Math.abs(daysBetween(one.earliest, other.earliest)) <= 1;
}

type Days = Pick<ToldDate, 'earliest' | 'latest'>;

function daysOf({ mention, orders }: Draft): Days {
  return mention.told.basis === 'published'
    ? (orders.find(({ days }) => days)?.days ?? mention.told)
    : mention.told;
}

function isVague({ earliest, latest }: Days): boolean {
  return daysBetween(earliest, latest) > 92;
}
