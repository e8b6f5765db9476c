import type { Draft } from './attach.ts';
import { likeness, profileOf, rarity } from './likeness.ts';

/** Which drafts' groups a text puts before or after which: pairs of group indexes, the earlier first. */
export function relate(drafts: readonly Draft[], groups: readonly (readonly number[])[]): [number, number][] {
  const groupOf = new Map(
    groups.flatMap((members, group) => members.map((member) => [member, group] as const)),
  );
  const pairs: [number, number][] = [];
  for (const [index, draft] of drafts.entries()) {
    for (const { side, of } of draft.orders) {
      const main = groupOf.get(
        drafts.findIndex(({ mention }) => mention.article === of.article && mention.start === of.start),
      );
      const own = meant(drafts, groups, groupOf, index);
      if (main === undefined || own === undefined || main === own) continue;
      pairs.push(side === 'after' ? [main, own] : [own, main]);
    }
  }
  return pairs;
}

/** Least share of what a clause says for it to mean a dated event told elsewhere: "ahead of Russia's invasion of Ukraine". */
const SHARE = 0.5;

/** The group that a clause belongs to, or, where it has no date, the dated one whose words it repeats. */
function meant(
  drafts: readonly Draft[],
  groups: readonly (readonly number[])[],
  groupOf: ReadonlyMap<number, number>,
  index: number,
): number | undefined {
  const own = groupOf.get(index);
  const draft = drafts[index];
  if (
    !draft ||
    own === undefined ||
    (groups[own]?.length ?? 0) > 1 ||
    draft.mention.told.basis !== 'published'
  )
    return own;
  const profiles = drafts.map(({ mention }) => profileOf(mention));
  const weight = rarity(profiles);
  let best: { group: number; share: number } | undefined;
  for (const [other, { mention }] of drafts.entries()) {
    const group = groupOf.get(other);
    const [one, two] = [profiles[index], profiles[other]];
    if (mention.told.basis === 'published' || group === undefined || !one || !two) continue;
    if (mention.article === draft.mention.article && mention.sentence.start === draft.mention.sentence.start)
      continue;
    const { share, names, others } = likeness(one, two, weight);
    if (names > 0 && others > 0 && share >= SHARE && share > (best?.share ?? 0)) best = { group, share };
  }
  return best?.group;
}
