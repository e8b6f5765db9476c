import { describe, expect, it } from 'vitest';
import { areAlike } from '../../src/timeline/merge.ts';
import type { TimedDraft } from '../../src/timeline/timed-draft.ts';

/** A draft of the day numbered 100, in the first article. */
const draft: TimedDraft = {
  mention: 0,
  article: 0,
  published: 100,
  planned: false,
  latest: 100,
  isDay: true,
  isNews: false,
  isVague: false,
  isFurther: false,
  isRepeated: false,
  from: 100,
  to: 100,
};
const elsewhere: TimedDraft = { ...draft, mention: 1, article: 1 };
const month = { isDay: false, from: 90, to: 120 };
const year = { ...month, isVague: true, from: 0, to: 364 };
const far = { from: 102, to: 102 };

describe('two drafts tell of one event if they share enough', () => {
  it.each<
    [
      string,
      Partial<TimedDraft>,
      Partial<TimedDraft>,
      { names: number; others: number; apart?: number },
      number,
    ]
  >([
    ['of what articles say of one day', {}, {}, { names: 2, others: 2 }, 0.4],
    ['of what one article says of it', {}, { article: 0 }, { names: 2, others: 2 }, 0.5],
    ['where each has a name of its own', {}, {}, { names: 2, others: 2, apart: 1 }, 0.6],
    ['of few terms', {}, {}, { names: 1, others: 1 }, 0.6],
    ['of few terms, one without a day', {}, month, { names: 1, others: 1 }, 0.9],
    ['of a month', month, month, { names: 2, others: 2 }, 0.4],
    ['of a year', year, year, { names: 2, others: 2 }, 0.5],
    ['of a day and its year', {}, year, { names: 2, others: 2 }, 0.6],
    ['on days that differ', {}, far, { names: 2, others: 2 }, 0.75],
    ['of many names on a day', {}, {}, { names: 5, others: 0 }, 0.35],
  ])('%s', (_, one, other, shared, least) => {
    const alike = (share: number) =>
      areAlike({ ...draft, ...one }, { ...elsewhere, ...other }, {
        similarity: () => ({ share, apart: 0, ...shared }),
      } as unknown as Parameters<typeof areAlike>[2]);
    expect([alike(least), alike(least - 0.001)]).toEqual([true, false]);
  });

  it.each<[Partial<TimedDraft>, { names: number; others: number }]>([
    [{}, { names: 0, others: 6 }],
    [{}, { names: 4, others: 0 }],
    [month, { names: 1, others: 0 }],
    [month, { names: 0, others: 1 }],
    [far, { names: 0, others: 6 }],
    [far, { names: 1, others: 2 }],
  ])('and a name and another term, or more, in whatever share: %j %j', (other, shared) => {
    const similarity = () => ({ share: 1, apart: 0, ...shared });
    const profiled = { similarity } as unknown as Parameters<typeof areAlike>[2];
    expect(areAlike(draft, { ...elsewhere, ...other }, profiled)).toBe(false);
  });
});
