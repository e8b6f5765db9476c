import type { Draft } from './draft.ts';
import { type Profiled, similarity } from './mention-similarity.ts';

/** Which groups of drafts the texts put before which: pairs of group indexes, the earlier first. */
export function relate(
  drafts: readonly Draft[],
  groups: readonly (readonly number[])[],
  profiled: Profiled,
): [number, number][] {
  const groupOf = new Map(
    groups.flatMap((members, group) => members.map((member) => [member, group] as const)),
  );
  const at = new Map(drafts.map(({ mention }, index) => [`${mention.start} ${mention.article.id}`, index]));
  const byName = datedByName(drafts, profiled);
  return drafts.flatMap((draft, index) =>
    draft.relations.flatMap(({ side, of }): [number, number][] => {
      const main = groupOf.get(at.get(`${of.start} ${of.article.id}`) ?? -1);
      const own = groupOf.get(sameElsewhere(drafts, profiled, byName, index) ?? index);
      if (main === undefined || own === undefined || main === own) return [];
      return [side === 'after' ? [main, own] : [own, main]];
    }),
  );
}

/** The drafts that their text dates, by the names in them. */
function datedByName(
  drafts: readonly Draft[],
  { profiles }: Profiled,
): ReadonlyMap<string, readonly number[]> {
  const byName = new Map<string, number[]>();
  for (const [index, { mention }] of drafts.entries()) {
    if (mention.told.basis === 'published') continue;
    for (const name of profiles[index]?.names ?? [])
      (byName.get(name) ?? byName.set(name, []).get(name))?.push(index);
  }
  return byName;
}

/** Least share of what a clause says for it to mean a dated event told elsewhere: "ahead of Russia's invasion of Ukraine". */
const SHARE = 0.5;

/** For a clause without a date: the dated draft of another sentence whose words it repeats most. */
function sameElsewhere(
  drafts: readonly Draft[],
  profiled: Profiled,
  byName: ReadonlyMap<string, readonly number[]>,
  index: number,
): number | undefined {
  const draft = drafts[index];
  if (draft?.mention.told.basis !== 'published') return undefined;
  let best: { other: number; share: number } | undefined;
  const near = new Set(
    [...(profiled.profiles[index]?.names ?? [])].flatMap((name) => byName.get(name) ?? []),
  );
  for (const other of [...near].sort((a, b) => a - b)) {
    const mention = drafts[other]?.mention;
    if (!mention) continue;
    if (mention.article === draft.mention.article && mention.sentence.start === draft.mention.sentence.start)
      continue;
    const { share, names, others } = similarity(profiled, index, other);
    if (names > 0 && others > 0 && share >= SHARE && share > (best?.share ?? 0)) best = { other, share };
  }
  return best?.other;
}
