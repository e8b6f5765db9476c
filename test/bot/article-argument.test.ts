import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archives/open-archive.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { articleArgument, completeArticle } from '../../src/bot/article-argument.ts';
import { UserError } from '../../src/bot/errors.ts';
import { archive, corpus } from '../corpus.ts';

describe('an article that is meant', () => {
  it.each([
    ['pool', 'pool'],
    ['swimming POOL', 'pool'],
    ['ostrava daily', 'bridge'],
  ])('%j is %s', async (reference, id) => {
    expect((await articleArgument(archive, reference)).id).toBe(id);
  });

  it('is the one whose id begins so, before any whose title has the word', async () => {
    const made = ['spring-fair', 'winter'].map((id) =>
      parseArticle(`${id}.txt`, `Spring in ${id}\n\nIt is a fair day.\n`),
    );
    const both = await openArchive(made);
    expect((await articleArgument(both, 'Spring')).id).toBe('spring-fair');
    expect((await articleArgument(both, 'spring winter')).id).toBe('winter');
    await expect(articleArgument(both, 'in')).rejects.toThrow('More than one article matches "in"');
  });

  it.each(['', ' ', '???', '💥', 'nowhere'])(
    '%j is none, also where there is one article alone',
    async (reference) => {
      for (const each of [archive, await openArchive(corpus.slice(0, 1))]) {
        await expect(articleArgument(each, reference)).rejects.toThrow(UserError);
        await expect(articleArgument(each, reference)).rejects.toThrow(`There is no article "${reference}".`);
      }
    },
  );

  it('is the one of a choice whose name came instead of its value, whatever its title, publisher and date', async () => {
    const made = [
      ['one', 'title: Floods\npublished: 2023-03-17'],
      ['two', 'title: Floods\npublished: 2023-03-18'],
      ['three', 'title: Floods in Brno\npublisher: The Morning Paper\npublished: 2023-03-18'],
      ['four', 'title: Rain'],
      ['five', 'title: Rain and wind'],
      [
        'six',
        `title: ${'Snow falls '.repeat(20)}\npublisher: ${'The Evening Paper '.repeat(2)}\npublished: 2021-01-01`,
      ],
    ].map(([id, head]) => parseArticle(`${id}.txt`, `---\n${head}\n---\nIt is a day like any other.\n`));
    const several = await openArchive(made);
    const choices = await completeArticle(several, '');
    expect(choices).toHaveLength(made.length);
    for (const { name, value } of choices)
      expect([name, (await articleArgument(several, ` ${name} `)).key]).toEqual([name, value]);
    await expect(articleArgument(several, 'Floods · 2023-03-19')).rejects.toThrow('There is no article');
  });

  it('may be any of all before the first letter is typed', async () => {
    expect(await completeArticle(archive, '')).toHaveLength(corpus.length);
  });

  it('is looked for by as many of the words as a title may have, however many are typed', async () => {
    const asked: string[] = [];
    const counting: typeof archive = {
      ...archive,
      matching: async (typed, ...more) => {
        asked.push(typed);
        return archive.matching(typed, ...more);
      },
    };
    const typed = `  New   swimming pool ${'a '.repeat(3000)}`;
    await expect(articleArgument(counting, typed)).rejects.toThrow('There is no article');
    expect(await completeArticle(counting, typed)).toEqual([]);
    for (const each of asked) expect(each).toMatch(/^New swimming pool a.{0,181}$/);
    expect(asked).toHaveLength(2);
  });
});
