import { appendFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFolderLooker, type FolderLooker } from '../../src/articles/changed-folder.ts';
import { type FileReader, inlineReader } from '../../src/articles/file-reader.ts';
import { contentHash, openFolderCache } from '../../src/articles/folder-cache.ts';
import { stateOf } from '../../src/articles/folder-files.ts';
import { readFolder } from '../../src/articles/read.ts';

const textOf = (what: string) =>
  `${what} is rebuilt\n\nThe council voted on Tuesday to rebuild it: ${what}.\n`;

let folder = '';
let looker: FolderLooker;
const path = (name: string) => join(folder, name);
/** What two looks find, the titles of all articles; undefined if nothing changed. */
const titles = (found: Awaited<ReturnType<FolderLooker['look']>>) =>
  found.changed?.articles.map(({ title }) => title.replace(' is rebuilt', ''));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'changed-'));
  for (const name of ['Bridge', 'Pool']) await writeFile(path(`${name}.txt`), textOf(name));
  looker = createFolderLooker(folder, inlineReader, await readFolder(folder));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a look at a folder', () => {
  it('finds nothing where nothing has changed', async () => {
    expect(await looker.look()).toEqual({ settled: true });
  });

  it('finds files that were added, changed and removed, all together, once they have come to rest', async () => {
    await writeFile(path('Tower.txt'), textOf('Tower'));
    await writeFile(path('Pool.txt'), textOf('Bath'));
    await rm(path('Bridge.txt'));
    expect(await looker.look()).toEqual({ settled: false });
    const found = await looker.look();
    expect(titles(found)).toEqual(['Bath', 'Tower']);
    expect(found.settled).toBe(true);
    expect(await looker.look()).toEqual({ settled: true });
  });

  it('waits for all of a set that is still being copied', async () => {
    await writeFile(path('1.txt'), textOf('One'));
    expect(await looker.look()).toEqual({ settled: false });
    await writeFile(path('2.txt'), textOf('Two'));
    expect(await looker.look()).toEqual({ settled: false });
    await writeFile(path('3.txt'), textOf('Three'));
    expect(await looker.look()).toEqual({ settled: false });
    expect(titles(await looker.look())).toEqual(['One', 'Two', 'Three', 'Bridge', 'Pool']);
  });

  it('does not read half a file, nor miss one that an editor replaces', async () => {
    await writeFile(path('Tower.txt'), 'Tower is');
    await looker.look();
    await appendFile(path('Tower.txt'), ' rebuilt\n\nThe council voted on Tuesday.\n');
    expect(await looker.look()).toEqual({ settled: false });
    expect(titles(await looker.look())).toEqual(['Bridge', 'Pool', 'Tower']);
    // The file is away for a moment.
    await rm(path('Pool.txt'));
    expect(await looker.look()).toEqual({ settled: false });
    await writeFile(path('.Pool.txt.swp'), textOf('Bath'));
    await rename(path('.Pool.txt.swp'), path('Pool.txt'));
    expect(await looker.look()).toEqual({ settled: false });
    expect(titles(await looker.look())).toEqual(['Bridge', 'Bath', 'Tower']);
  });

  it('goes on without a file that never comes to rest, which keeps what it had', async () => {
    await writeFile(path('Tower.txt'), textOf('Tower'));
    let found = await looker.look();
    let looks = 1;
    while (!found.changed) {
      await appendFile(path('Pool.txt'), 'More of it follows, word by word.\n');
      found = await looker.look();
      looks++;
    }
    expect(titles(found)).toEqual(['Bridge', 'Pool', 'Tower']);
    expect(found.settled).toBe(false);
    expect(found.changed.articles.find(({ id }) => id === 'Pool')?.text).toBe(textOf('Pool'));
    expect(looks).toBe(61);
  });

  it('reports a file that got bad once, and keeps its old version', async () => {
    await writeFile(path('Pool.txt'), '---\ntitle: "open\n---\nA text.\n');
    await writeFile(path('Bad.txt'), '');
    await looker.look();
    const found = await looker.look();
    expect(titles(found)).toEqual(['Bridge', 'Pool']);
    expect(found.changed?.problems.map(({ message }) => message).sort()).toEqual([
      'Bad.txt: left out: expected an article, got an empty file',
      expect.stringMatching(/^Pool\.txt: left out: front matter, line 2/),
    ]);
    await writeFile(path('Tower.txt'), textOf('Tower'));
    await looker.look();
    const next = await looker.look();
    expect(titles(next)).toEqual(['Bridge', 'Pool', 'Tower']);
    expect(next.changed?.problems).toEqual([]);
  });

  it('keeps the old version of a file that got bad for as long as it looks, and no longer', async () => {
    await writeFile(path('Pool.txt'), '\n');
    await looker.look();
    const { changed } = await looker.look();
    expect(changed?.articles).toHaveLength(2);
    const cache = openFolderCache(join(folder, '.cache'), () => {});
    await cache.save(folder, changed?.files ?? new Map());
    const kept = await cache.load(folder);
    expect(kept.has('Bridge.txt', await stateOf(path('Bridge.txt')))).toBe(true);
    expect(kept.has('Pool.txt', await stateOf(path('Pool.txt')))).toBe(false);
    expect(kept.ofContent(contentHash(await readFile(path('Pool.txt'))))).toBeUndefined();
  });

  it('forgets nothing if the folder is away, and finds it again', async () => {
    await rename(folder, `${folder}-away`);
    await expect(looker.look()).rejects.toThrow('ENOENT');
    await mkdir(folder);
    await rm(`${folder}-away`, { recursive: true });
    await writeFile(path('Pool.txt'), textOf('Bath'));
    await looker.look();
    expect(titles(await looker.look())).toEqual(['Bath']);
  });

  it('does not take what was written while the others were read', async () => {
    const meddling: FileReader = {
      ...inlineReader,
      async read(file) {
        if (file.name === '1.txt') await appendFile(path('2.txt'), 'One more line.\n');
        return inlineReader.read(file);
      },
    };
    looker = createFolderLooker(folder, meddling, await readFolder(folder));
    for (const name of ['1.txt', '2.txt']) await writeFile(path(name), textOf(name));
    await looker.look();
    const found = await looker.look();
    expect(titles(found)).toEqual(['1.txt', 'Bridge', 'Pool']);
    expect(found.settled).toBe(false);
    await looker.look();
    expect((await looker.look()).changed?.articles[1]?.text).toContain('One more line.');
  });
});
