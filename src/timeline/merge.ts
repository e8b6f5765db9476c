import { daysBetween } from '../dates/values/days.ts';
import type { Draft } from './draft.ts';
import type { ToldDate } from './event.ts';
import { type Profiled, similarity } from './mention-similarity.ts';

/**
 * Brings together the drafts that tell of the same event: indexes into `drafts`, in groups, in the order of their first members.
 *
 * Conservative, as a wrong merge is worse than a double entry: two drafts are one event if their dates can be the same, they share a
 * name and a word besides, and enough of what each says. Never two of one sentence, nor what is known only by the day of its piece.
 */
export function mergeDrafts(drafts: readonly Draft[], profiled: Profiled): number[][] {
  const groups: number[][] = [];
  const byName = new Map<string, Set<number>>();
  for (const [index, draft] of drafts.entries()) {
    const names = isDated(draft) ? (profiled.profiles[index]?.names ?? new Set<string>()) : new Set<string>();
    const near = [...new Set([...names].flatMap((name) => [...(byName.get(name) ?? [])]))].sort(
      (a, b) => a - b,
    );
    const own = near.find((group) => belongs(drafts, profiled, index, groups[group] ?? [])) ?? groups.length;
    groups[own] = [...(groups[own] ?? []), index];
    for (const name of names) byName.set(name, (byName.get(name) ?? new Set()).add(own));
  }
  return groups;
}

/** Least share of the weight of what two mentions say. Measured on the 52 articles of timelines-dev, by reading the merges. */
const SHARE_ACROSS = 0.4;
const SHARE_WITHIN = 0.5;
/** The same if they share no more than a name and a word, or one of the dates is vague: too much happens in a year. */
const SHARE_FEW = 0.6;
const FEW = 3;
/** The same people and places on the same day, as in a caption and the lead: so many names need no further word. */
const MANY_NAMES = 5;
const SHARE_OF_NAMES = 0.35;

/** Whether a draft fits all members of a group and is like one of them. */
function belongs(
  drafts: readonly Draft[],
  profiled: Profiled,
  index: number,
  members: readonly number[],
): boolean {
  const draft = drafts[index];
  const fits = (test: (other: Draft, member: number) => boolean) => (member: number) => {
    const other = drafts[member];
    return draft !== undefined && other !== undefined && test(other, member);
  };
  if (!draft || !members.every(fits((other) => canBe(draft, other)))) return false;
  return members.some(fits((other, member) => alike(draft, other, similarity(profiled, index, member))));
}

function alike(a: Draft, b: Draft, { share, names, others }: ReturnType<typeof similarity>): boolean {
  if (names >= MANY_NAMES && isDay(a) && isDay(b)) return share >= SHARE_OF_NAMES;
  const loose = isVague(daysOf(a)) !== isVague(daysOf(b)) || names + others < FEW;
  const least = loose ? SHARE_FEW : a.mention.article === b.mention.article ? SHARE_WITHIN : SHARE_ACROSS;
  return names > 0 && others > 0 && share >= least;
}

/** Whether two drafts can be one event: same time, same planning, not of one sentence. */
function canBe(a: Draft, b: Draft): boolean {
  if (a.planned !== b.planned) return false;
  const [one, other] = [a.mention, b.mention];
  if (one.article === other.article && one.sentence.start === other.sentence.start) return false;
  return sameTime(a, b);
}

function sameTime(a: Draft, b: Draft): boolean {
  const [one, other] = [daysOf(a), daysOf(b)];
  if (one.earliest <= other.latest && other.earliest <= one.latest) return true;
  // Round the publication, a day's difference is one of time zones and deadlines.
  return isNews(a) && isNews(b) && Math.abs(daysBetween(one.earliest, other.earliest)) <= 1;
}

function isNews(draft: Draft): boolean {
  const { told, article } = draft.mention;
  return (
    isDay(draft) &&
    article.published !== undefined &&
    Math.abs(daysBetween(told.earliest, article.published)) <= 1
  );
}

/** Dated by its text, if only by counting from another event. */
function isDated(draft: Draft): boolean {
  return draft.mention.told.basis !== 'published' || draft.relations.some(({ days }) => days);
}

type Days = Pick<ToldDate, 'earliest' | 'latest'>;

function daysOf({ mention: { told }, relations }: Draft): Days {
  return told.basis === 'published' ? (relations.find(({ days }) => days)?.days ?? told) : told;
}

function isDay({ mention: { told } }: Draft): boolean {
  return told.precision === 'day' && told.basis !== 'published';
}

/** Longer than a season. */
function isVague({ earliest, latest }: Days): boolean {
  return daysBetween(earliest, latest) > 92;
}
