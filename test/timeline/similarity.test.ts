import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import { atOnce } from '../../src/support/slices.ts';
import { profile } from '../../src/timeline/mention-similarity.ts';
import { draftsIn } from './drafts-in.ts';

/** The lines of an undated article compared, each dated by its text: what the first two share. */
function compared(...lines: string[]) {
  const article = parseArticle('a.txt', `A headline for the piece\n\n${lines.join('\n\n')}\n`);
  return atOnce(profile(draftsIn([article]))).similarity(0, 1);
}

describe('how much two mentions share', () => {
  it.each([
    ['a name and another word', 'Novak opened it in 2019.', 'Novak opened him in 2020.', 1, 1],
    ['a word that is a name in one only', 'Baker opened it in 2019.', 'A baker opened him in 2020.', 0, 2],
    ['no dates', 'The march closed in March 2019.', 'The bridge fell in March 2019.', 0, 0],
    [
      'no words before and after a date run together',
      'The bridge in 2019 closed.',
      'The bridge closed in 2020.',
      0,
      2,
    ],
    ['what anything said has, for nothing', 'Novak told Brno in 2019.', 'Novak told Brno in 2020.', 2, 0],
    ['nothing', 'The ferry sank in 2019.', 'A tower fell in 2020.', 0, 0],
  ])('%s', (_, one, other, names, others) => {
    expect(compared(one, other)).toMatchObject({ names, others });
  });

  it('is a share of what the one that says less says', () => {
    expect(
      compared('Novak opened it in 2019.', 'Novak opened the long grey bridge of Brno in 2020.').share,
    ).toBe(1);
    expect(
      compared('Novak opened the long grey bridge of Brno in 2020.', 'Novak opened it in 2019.').share,
    ).toBe(1);
    const part = compared(
      'Novak opened the school in 2019.',
      'Novak opened the long grey bridge in 2020.',
    ).share;
    expect(part).toBeGreaterThan(0.3);
    expect(part).toBeLessThan(0.8);
    expect(compared('The ferry sank in 2019.', 'A tower fell in 2020.').share).toBe(0);
  });

  it('counts an abbreviation as what it stands for', () => {
    const lines = ['The Harbour Rescue Service (HRS) met in 2019.', 'The HRS met in 2020.'] as const;
    expect(compared(...lines).names).toBeGreaterThanOrEqual(3);
  });

  it('is nothing for what no date of the text tells of', () => {
    const head = '---\npublished: 2024-05-15\n---\nA headline for the piece';
    const article = parseArticle(
      'a.txt',
      `${head}\n\nMayor Novak thanks Brno.\n\nMayor Novak thanks Brno in full.\n`,
    );
    const { termsOf, similarity } = atOnce(profile(draftsIn([article])));
    expect([termsOf(0), termsOf(1)]).toEqual([[], []]);
    expect(similarity(0, 1)).toEqual({ share: 0, names: 0, others: 0, apart: 0 });
  });
});
