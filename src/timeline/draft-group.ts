import type { Drafts } from './drafts.ts';
import type { Profiled } from './mention-similarity.ts';
import { sameTime, type TimedDraft } from './timed-draft.ts';

/** Drafts that tell of the same event, and what is asked of all of them at once. */
export interface DraftGroup {
  /** Its place among the groups. */
  readonly rank: number;
  /** Places among the drafts. */
  readonly members: number[];
  /** The days that all of those share that are no news of their day. */
  readonly others: { from: number; to: number };
  /** Of those that are news, by their first day, the one that ends first; made for the first of them. */
  news: Map<number, TimedDraft> | undefined;
  /** The first member, and, once there is another, those that differ in what they say or in their days, the first among them. */
  first: Kind | undefined;
  kinds: Map<string, Kind> | undefined;
  last: TimedDraft;
}

/** The members of a group that say the same words of the same days: the first of them stands for all. */
export interface Kind extends TimedDraft {
  readonly group: DraftGroup;
  /** Whether other articles than the first one's say it. */
  inSeveral: boolean;
}

/** A group without members; `first` will be one. */
export function createGroup(rank: number, first: TimedDraft): DraftGroup {
  const others = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  return { rank, members: [], others, news: undefined, first: undefined, kinds: undefined, last: first };
}

/** Adds a draft that fits. Gives its kind if it is the first of it. */
export function join(group: DraftGroup, timed: TimedDraft, { shapes }: Profiled): Kind | undefined {
  const { mention, from, to, isNews } = timed;
  group.members.push(mention);
  group.last = timed;
  if (isNews) {
    group.news ??= new Map();
    const known = group.news.get(from);
    if (!known || to < known.to) group.news.set(from, timed);
  } else {
    group.others.from = Math.max(group.others.from, from);
    group.others.to = Math.min(group.others.to, to);
  }
  const kind = { ...timed, group, inSeveral: false };
  if (!group.first) {
    group.first = kind;
    return kind;
  }
  const keyOf = ({ mention, from, to, isDay, planned, isFurther, isRepeated }: TimedDraft) =>
    [shapes[mention], from, to, isDay, planned, isFurther, isRepeated].join();
  group.kinds ??= new Map([[keyOf(group.first), group.first]]);
  const key = keyOf(timed);
  const known = group.kinds.get(key);
  if (!known) {
    group.kinds.set(key, kind);
    return kind;
  }
  known.inSeveral ||= known.article !== timed.article;
  return undefined;
}

/** Whether a draft can be one event with all members: at the same time, not in a sentence with one of them. */
export function fits(group: DraftGroup, timed: TimedDraft, drafts: Drafts): boolean {
  // Drafts come sentence by sentence: only the last member can be of the same.
  if (drafts.inOneSentence(group.last.mention, timed.mention)) return false;
  const { from, to } = group.others;
  if (timed.from > to || from > timed.to) return false;
  for (const member of group.news?.values() ?? []) if (!sameTime(timed, member)) return false;
  return true;
}
