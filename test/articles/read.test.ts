import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
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

  it('is read in the order of the paths, with the folders in it, whatever the files are called', async () => {
    await mkdir(join(folder, '2021', 'march'), { recursive: true });
    await writeFile(join(folder, 'b.txt'), GOOD);
    await writeFile(join(folder, 'a.TXT'), GOOD);
    await writeFile(join(folder, '2021', 'march', 'b.txt'), GOOD);
    await writeFile(join(folder, 'no-ending'), GOOD);
    await writeFile(join(folder, '.hidden'), GOOD);
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ id, file }) => [id, file])).toEqual([
      ['2021/march/b', '2021/march/b.txt'],
      ['a', 'a.TXT'],
      ['b', 'b.txt'],
      ['no-ending', 'no-ending'],
    ]);
    expect(problems).toEqual([]);
  });

  it('does not look at what comes with a saved page, nor at what Windows keeps for itself', async () => {
    for (const inner of ['A storm_files', 'my_files']) await mkdir(join(folder, inner));
    await writeFile(join(folder, 'A storm.html'), GOOD);
    await writeFile(join(folder, 'A storm_files', 'frame.html'), GOOD);
    await writeFile(join(folder, 'my_files', 'a.txt'), GOOD);
    await writeFile(join(folder, 'desktop.ini'), '[.ShellClassInfo]\r\nIconResource=C:\\x.dll,0\r\n');
    await writeFile(join(folder, 'Thumbs.db'), 'a\0b');
    await writeFile(join(folder, '~$report.docx'), 'a\0b');
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ id }) => id)).toEqual(['A storm', 'my_files/a']);
    expect(problems).toEqual([]);
  });

  it('gives files that differ in their ending alone ids of their own', async () => {
    for (const file of ['a.TXT', 'a.txt', 'a.md']) await writeFile(join(folder, file), GOOD);
    const { articles } = await readArticles(folder);
    expect(articles.map(({ id, file }) => [id, file])).toEqual([
      ['a', 'a.TXT'],
      ['a.md', 'a.md'],
      ['a.txt', 'a.txt'],
    ]);
  });

  it('leaves out what cannot be used, says why in one line each, and goes on', async () => {
    await writeFile(join(folder, '1-empty.txt'), '');
    await writeFile(join(folder, '2-blank.txt'), ' \n\n');
    await writeFile(join(folder, '3-binary.txt'), 'a\0b');
    await writeFile(join(folder, '4-front.txt'), `---\ntitle: "open\n---\n${GOOD}`);
    await writeFile(join(folder, '5-photo.txt'), Buffer.from('ffd8ffe000104a464946', 'hex'));
    await writeFile(join(folder, '6-cyrillic.txt'), Buffer.from('cff0e8e2e5f220ece8f0', 'hex'));
    await symlink('.', join(folder, '7-link'));
    await writeFile(join(folder, '8-long.txt'), `${GOOD}\n${'long '.repeat(1_000_001)}`);
    await writeFile(join(folder, '9-good.txt'), GOOD);
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ id }) => id)).toEqual(['9-good']);
    expect(problems.map(({ message }) => message)).toEqual([
      '1-empty.txt: left out: expected an article, got an empty file',
      '2-blank.txt: left out: expected an article, got an empty file',
      expect.stringMatching(/^3-binary\.txt: left out: expected .+, got a binary file$/),
      expect.stringMatching(/^4-front\.txt: left out: front matter, line 2: .+$/),
      expect.stringMatching(/^5-photo\.txt: left out: expected .+, got a JPEG image$/),
      expect.stringMatching(/^6-cyrillic\.txt: left out: expected .+, got text in another encoding$/),
      '7-link: left out: expected a file',
      expect.stringMatching(
        /^8-long\.txt: left out: expected at most 5000000 characters of text, got 50000\d\d$/,
      ),
    ]);
  });

  it('leaves out a folder in it that cannot be read, and goes on', async () => {
    await writeFile(join(folder, 'good.txt'), GOOD);
    // Whoever runs this may read everything; but a path has an end, behind which a folder comes that is moved deeper.
    const name = 'x'.repeat(100);
    const most = process.platform === 'linux' ? 4095 : 1023;
    const depth = Math.floor((most - folder.length - 3) / (name.length + 1));
    await mkdir(join(folder, 'a', ...Array.from({ length: depth }, () => name)), { recursive: true });
    await rename(join(folder, 'a'), join(folder, 'a'.repeat(150)));
    const { articles, problems } = await readArticles(folder);
    await rename(join(folder, 'a'.repeat(150)), join(folder, 'a'));
    expect(articles.map(({ id }) => id)).toEqual(['good']);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^aaa.+: left out: ENAMETOOLONG/),
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
