import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { atOnce } from '../../src/support/slices.ts';
import type { Drafts } from '../../src/timeline/drafts.ts';
import { type Profiled, profile } from '../../src/timeline/mention-similarity.ts';
import { areAlike, mergeDrafts } from '../../src/timeline/merge.ts';
import { sameTime, timedDraft } from '../../src/timeline/timed-draft.ts';
import { SEED } from '../seed.ts';
import { draftsIn } from './drafts-in.ts';

function profiledIn(articles: readonly Article[]): { drafts: Drafts; profiled: Profiled } {
  const drafts = draftsIn(articles);
  return { drafts, profiled: atOnce(profile(drafts)) };
}

function piece(id: string, published: string, lines: readonly string[]): Article {
  return parseArticle(
    `${id}.txt`,
    `---\npublished: ${published}\n---\nA headline\n\n${lines.join('\n\n')}\n`,
  );
}

/** The same as it is said, each draft compared with all members of all groups before it. */
function mergedByPairs(drafts: Drafts, profiled: Profiled): number[][] {
  const groups: number[][] = [];
  const all = Array.from({ length: drafts.size }, (_, draft) => draft);
  const timed = all.map((draft) => timedDraft(drafts, draft));
  const canCompare = (index: number) => (profiled.names[index] ?? 0) > 0 && drafts.isDated(index);
  const canBe = (a: number, b: number) => {
    const [one, other] = [timed[a], timed[b]];
    if (!one || !other) return false;
    return !drafts.inOneSentence(a, b) && sameTime(one, other);
  };
  const alike = (a: number, b: number) => {
    const [one, other] = [timed[a], timed[b]];
    return one !== undefined && other !== undefined && areAlike(one, other, profiled);
  };
  for (const index of all) {
    const own = groups.find(
      (members) =>
        canCompare(index) &&
        members.every((member) => canCompare(member) && canBe(index, member)) &&
        members.some((member) => alike(index, member)),
    );
    if (own) own.push(index);
    else groups.push([index]);
  }
  return groups;
}

const word = fc.constantFrom(...'bridge flood council vote money river school opens closed plan'.split(' '));
const name = fc.constantFrom(
  'Novak',
  'Ostrava',
  'Brno',
  'Red Cross',
  'Petra Novak',
  'Moravia Today',
  'Olomouc',
  'Prague',
);
const when = fc.constantFrom(
  ...[
    'on Monday',
    'on 12 March 2021',
    'in March 2021',
    'in 2021',
    'yesterday',
    'in spring 2021',
    'on 10 March 2021',
    'in 2019',
    'and will meet on 15 March 2021',
    'and met on 15 March 2021',
  ],
);
const line = fc
  .tuple(fc.array(name, { minLength: 1, maxLength: 3 }), fc.array(word, { minLength: 2, maxLength: 6 }), when)
  .map(([names, words, date]) => `${names.join(' and ')} said ${words.join(' ')} ${date}.`);
const pieces = fc
  .array(
    fc.tuple(
      fc.constantFrom('2021-03-12', '2021-03-13', '2021-03-17'),
      fc.array(line, { minLength: 1, maxLength: 8 }),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((all) => all.map(([day, lines], index) => piece(`piece-${index}`, day, lines)));

describe('merging', () => {
  it('gives what comparing each draft with each gives', () => {
    fc.assert(
      fc.property(pieces, (articles) => {
        const { drafts, profiled } = profiledIn(articles);
        expect(atOnce(mergeDrafts(drafts, profiled))).toEqual(mergedByPairs(drafts, profiled));
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it.each([
    ['the same sentence in every article', () => 'Mayor Novak opened the Ostrava bridge on 12 March 2021.'],
    ['a log', (at: number) => `On 12 March 2021 Ostrava Server failed with code ${at}.`],
    ['new names each time', (at: number) => `On 12 March 2021 Novak${at} met Brno${at} at the bridge ${at}.`],
    ['the same in another year', (at: number) => `In ${1000 + at} Novak opened the Ostrava bridge.`],
  ])('compares hardly more than twice as much in a text of twice the length: %s', (name, sentence) => {
    const compared = (count: number) => {
      const lines = Array.from({ length: count }, (__, at) => sentence(at));
      const { drafts, profiled } = profiledIn(
        name.endsWith('article')
          ? lines.map((line, at) => piece(`log${at}`, '2021-03-12', [line]))
          : [piece('log', '2021-03-12', [lines.join(' ')])],
      );
      let calls = 0;
      const counted = {
        ...profiled,
        similarity(a: number, b: number) {
          calls++;
          return profiled.similarity(a, b);
        },
      };
      atOnce(mergeDrafts(drafts, counted));
      expect(drafts.size).toBeGreaterThanOrEqual(count);
      return calls;
    };
    expect(compared(600)).toBeLessThanOrEqual(2.3 * Math.max(compared(300), 300));
  });
});
