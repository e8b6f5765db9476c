import { describe, expect, it } from 'vitest';
import { articleArgument, completeArticle } from '../../src/bot/article-argument.ts';
import { UserError } from '../../src/bot/errors.ts';
import { openArchive } from '../../src/open-archive.ts';
import { archive, corpus } from '../corpus.ts';

describe('an article that is meant', () => {
  it.each([
    ['pool', 'pool'],
    ['swimming POOL', 'pool'],
    ['ostrava daily', 'bridge'],
  ])('%j is %s', (reference, id) => {
    expect(articleArgument(archive, reference).id).toBe(id);
  });

  it.each(['', ' ', '???', '💥', 'nowhere'])(
    '%j is none, also where there is one article alone',
    async (reference) => {
      for (const each of [archive, await openArchive(corpus.slice(0, 1))]) {
        expect(() => articleArgument(each, reference)).toThrow(UserError);
        expect(() => articleArgument(each, reference)).toThrow(`There is no article "${reference}".`);
      }
    },
  );

  it('may be any of all before the first letter is typed', () => {
    expect(completeArticle(archive, '')).toHaveLength(corpus.length);
  });
});
