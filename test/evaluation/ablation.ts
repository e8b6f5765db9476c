import type { Feature } from '../../src/answer/features.ts';
import { weigh } from '../../src/answer/weigh.ts';
import { RANK_WEIGHTS } from '../../src/answer/weights.ts';
import type { Example } from './examples.ts';

const PARTS: Readonly<Record<string, RegExp>> = {
  'terms found': /^(?:found|foundSquared|foundCount|complete)$/,
  'roles of missing terms': /^missing/,
  'forms that look alike': /^alike$/,
  'words of like meaning': /^similar$/,
  'sentences around': /^(?:before|beforePronoun|after|inPassage|inArticle)$/,
  title: /^inTitle$/,
  'score of the passage': /^passage/,
  'order of words': /^(?:pairs|contradicted)$/,
  'kind of answer': /^(?:shows|lacks|beside)/,
  negation: /^negated/,
  'form of the sentence': /^(?:early|opensWithPronoun|isQuestion|isHeading)$/,
};

/** What is left of hit@1 and hit@3, in per cent, where a part of the score counts nothing (nothing learned again). */
export function ablate(examples: readonly Example[]): { without: string; hit1: number; hit3: number }[] {
  const asked = examples.filter(({ asked: { group } }) => group === 'answerable');
  return [['nothing', /^$/] as const, ...Object.entries(PARTS)].map(([without, pattern]) => {
    const kept = Object.entries(RANK_WEIGHTS).filter(([name]) => !pattern.test(name));
    const weights: { [name in Feature]?: number } = Object.fromEntries(kept);
    let [hit1, hit3] = [0, 0];
    for (const { candidates, right } of asked) {
      const order = [...candidates]
        .map((one) => ({ one, score: weigh(one.features, weights) }))
        .sort((a, b) => b.score - a.score)
        .map(({ one }) => right.get(one) ?? false);
      if (order[0]) hit1++;
      if (order.slice(0, 3).includes(true)) hit3++;
    }
    return { without, hit1: (100 * hit1) / asked.length, hit3: (100 * hit3) / asked.length };
  });
}
