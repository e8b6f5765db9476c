import type { Steps } from '../support/slices.ts';
import type { Draft } from './draft.ts';
import { inOneSentence } from './draft-group.ts';
import { createLikelySame, type LikelySame, type Placed } from './likely-same.ts';
import type { Profiled } from './mention-similarity.ts';

/** Which groups of drafts the texts put before which: pairs of group indexes, the earlier first. Yields after each draft. */
export function* relate(
  drafts: readonly Draft[],
  groups: readonly (readonly number[])[],
  profiled: Profiled,
): Steps<[number, number][]> {
  const groupOf = new Map<number, number>();
  for (const [group, members] of groups.entries()) {
    for (const member of members) groupOf.set(member, group);
    yield;
  }
  const at = new Map<string, number>();
  for (const [index, { mention }] of drafts.entries()) {
    at.set(`${mention.start} ${mention.article.id}`, index);
    yield;
  }
  const dated = yield* datedByText(drafts, profiled);
  const pairs: [number, number][] = [];
  for (const [index, { relations }] of drafts.entries()) {
    for (const { side, of } of relations) {
      const main = groupOf.get(at.get(`${of.start} ${of.article.id}`) ?? -1);
      const own = groupOf.get(sameElsewhere(drafts, profiled, dated, index) ?? index);
      if (main === undefined || own === undefined || main === own) continue;
      pairs.push(side === 'after' ? [main, own] : [own, main]);
    }
    yield;
  }
  return pairs;
}

/** The drafts that their text dates, by what they say, whenever it was. */
function* datedByText(drafts: readonly Draft[], profiled: Profiled): Steps<LikelySame<Placed>> {
  const dated = createLikelySame<Placed>(profiled, SHARE);
  for (const [mention, draft] of drafts.entries()) {
    const { basis } = draft.mention.told;
    if (basis !== 'published' && profiled.profiles[mention]?.hasNames) dated.add({ mention, ...WHENEVER });
    yield;
  }
  return dated;
}

const WHENEVER = { from: 0, to: 0 };

/** Least share of what a clause says for it to mean a dated event told elsewhere: "ahead of Russia's invasion of Ukraine". */
const SHARE = 0.5;

/** For a clause without a date: the dated draft of another sentence whose words it repeats most. */
function sameElsewhere(
  drafts: readonly Draft[],
  profiled: Profiled,
  dated: LikelySame<Placed>,
  index: number,
): number | undefined {
  const draft = drafts[index];
  if (draft?.mention.told.basis !== 'published') return undefined;
  let best: { other: number; share: number } | undefined;
  for (const { mention: other } of [...dated.near(index, WHENEVER)].sort((a, b) => a.mention - b.mention)) {
    const told = drafts[other];
    if (!told || inOneSentence(draft, told)) continue;
    const { share, names, others } = profiled.similarity(index, other);
    if (names > 0 && others > 0 && share >= SHARE && share > (best?.share ?? 0)) best = { other, share };
  }
  return best?.other;
}
