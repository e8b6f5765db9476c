import { pushTo } from '../support/push-to.ts';
import type { Steps } from '../support/slices.ts';
import type { Drafts } from './drafts.ts';
import { createLikelySame, type Placed } from './likely-same.ts';
import type { Profiled } from './mention-similarity.ts';

/** Which groups of drafts the texts put before which: pairs of group indexes, the earlier first. Yields after each draft. */
export function* relate(drafts: Drafts, groupOf: Uint32Array, profiled: Profiled): Steps<[number, number][]> {
  const elsewhere = yield* sameElsewhere(drafts, profiled);
  const pairs: [number, number][] = [];
  for (const [draft, { relations = [] }] of drafts.noted()) {
    for (const { side, of } of relations) {
      const main = of === undefined ? undefined : groupOf[drafts.beside(draft, of)];
      const own = groupOf[elsewhere.get(draft) ?? draft];
      if (main === undefined || own === undefined || main === own) continue;
      pairs.push(side === 'after' ? [main, own] : [own, main]);
    }
    yield;
  }
  return pairs;
}

/** Least share of what a clause says for it to mean a dated event told elsewhere: "ahead of Russia's invasion of Ukraine". */
const SHARE = 0.5;
/** Whenever it was. */
const WHENEVER = { from: 0, to: 0 };

/**
 * For the clauses without a date that stand beside dated ones: the dated draft of another sentence whose words each repeats most. They are
 * few, so they are what is filed, and all dated drafts are looked up among them.
 */
function* sameElsewhere(drafts: Drafts, profiled: Profiled): Steps<ReadonlyMap<number, number>> {
  const undated = createLikelySame<Placed>(profiled, SHARE);
  for (const [mention, { relations }] of drafts.noted()) {
    if (relations && drafts.isUndated(mention)) undated.add({ mention, ...WHENEVER });
    yield;
  }
  const likely = new Map<number, number[]>();
  for (let draft = 0; draft < drafts.size; draft++) {
    if ((profiled.names[draft] ?? 0) > 0 && !drafts.isUndated(draft))
      for (const { mention } of undated.near(draft, WHENEVER)) pushTo(likely, mention, draft);
    yield;
  }
  const best = new Map<number, number>();
  for (const [draft, others] of likely) {
    let most = 0;
    for (const other of others) {
      if (drafts.inOneSentence(draft, other)) continue;
      const { share, names, others: further } = profiled.similarity(draft, other);
      if (names === 0 || further === 0 || share < SHARE || share <= most) continue;
      most = share;
      best.set(draft, other);
    }
    yield;
  }
  return best;
}
