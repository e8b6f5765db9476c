import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArticles } from '../../src/articles/read.ts';

const GOOD = 'The bridge will be rebuilt\n\nThe council voted on Tuesday to rebuild the bridge.\n';

describe('a folder of articles', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'articles-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is read in the order of the file names, other files left alone', async () => {
    await writeFile(join(folder, 'b.txt'), GOOD);
    await writeFile(join(folder, 'a.TXT'), GOOD);
    await writeFile(join(folder, 'notes.md'), GOOD);
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ id, file }) => [id, file])).toEqual([
      ['a', 'a.TXT'],
      ['b', 'b.txt'],
    ]);
    expect(problems).toEqual([]);
  });

  it('leaves out what cannot be used, says why in one line each, and goes on', async () => {
    await writeFile(join(folder, '1-empty.txt'), '');
    await writeFile(
      join(folder, '2-latin1.txt'),
      Buffer.from('Caf\xe9 opens\n\nThe caf\xe9 opened today.', 'latin1'),
    );
    await writeFile(join(folder, '3-binary.txt'), 'a\0b');
    await writeFile(join(folder, '4-front.txt'), `---\ntitle: "open\n---\n${GOOD}`);
    await mkdir(join(folder, '5-folder.txt'));
    await writeFile(join(folder, '6-good.txt'), GOOD);
    await writeFile(join(folder, '6-good.TXT'), GOOD);
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ id }) => id)).toEqual(['6-good']);
    expect(problems.map(({ message }) => message)).toEqual([
      '1-empty.txt: left out: expected an article, got an empty file',
      '2-latin1.txt: left out: expected UTF-8 text',
      '3-binary.txt: left out: expected text, got a binary file',
      expect.stringMatching(/^4-front\.txt: left out: .+$/),
      '5-folder.txt: left out: expected a file',
      '6-good.txt: left out: expected a name of its own, there is another "6-good"',
    ]);
  });

  it('drops a byte-order mark', async () => {
    await writeFile(join(folder, 'a.txt'), `\ufeff${GOOD}`);
    expect((await readArticles(folder)).articles[0]?.text).toBe(GOOD);
  });

  it('throws where there is no such folder', async () => {
    await expect(readArticles(join(folder, 'none'))).rejects.toThrow('ENOENT');
  });
});

describe('the two articles of the project', () => {
  it('are divided as a reader would divide them', async () => {
    const { articles, problems } = await readArticles('seeds');
    expect(problems).toEqual([]);
    expect(articles.map(({ title, publisher, published }) => [title, publisher, published])).toEqual([
      ['Putin speaks at Beijing summit, holds talks with Xi', undefined, '2023-10-18'],
      ['Putin touts Russia’s ties to China at multinational forum in Beijing', 'Political IQ', '2023-10-18'],
    ]);
    for (const { text, blocks, file } of articles) {
      expect(text).toBe(await readFile(join('seeds', file), 'utf8'));
      const read = (kind: string) =>
        blocks.filter((block) => block.kind === kind).map(({ start, end }) => text.slice(start, end));
      expect(read('boilerplate').join('')).toMatch(
        /News Feed[\s\S]*2 min read|October 18, 2023[\s\S]*newsletter|SCOTUS/,
      );
      expect(read('body').join('')).not.toMatch(/SCOTUS|min read|Show More|featured stories|Photo by/);
      expect(read('caption')).toHaveLength(1);
    }
    expect(articles[0]?.blocks.filter(({ kind }) => kind === 'inset')).toHaveLength(2);
  });
});
