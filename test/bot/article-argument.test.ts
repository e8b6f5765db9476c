import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
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

  it('is the one whose id begins so, before any whose title has the word', async () => {
    const made = ['spring-fair', 'winter'].map((id) =>
      parseArticle(`${id}.txt`, `Spring in ${id}\n\nIt is a fair day.\n`),
    );
    const both = await openArchive(made);
    expect(articleArgument(both, 'Spring').id).toBe('spring-fair');
    expect(articleArgument(both, 'spring winter').id).toBe('winter');
    expect(() => articleArgument(both, 'in')).toThrow('More than one article matches "in"');
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
