import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { createFileReader, type FileReader, inlineReader } from '../../src/articles/file-reader.ts';

const FILES = fileURLToPath(new URL('formats/files', import.meta.url));
const fileOf = async (name: string) => ({ name, bytes: await readFile(join(FILES, name)) });

const ROOM = { memory: 512, time: 120_000, timePerMegabyte: 0 };

let reader: FileReader;
afterEach(() => reader.close());

it('reads in threads exactly what is read without', async () => {
  reader = createFileReader({ threads: 2, limits: ROOM });
  const files = await Promise.all((await readdir(FILES)).map(fileOf));
  const readings = await Promise.all(files.map((file) => reader.read(file)));
  for (const [index, file] of files.entries()) expect(readings[index]).toEqual(await inlineReader.read(file));
});

it('leaves out what takes longer than it may, and reads on with another thread', async () => {
  // No thread starts within a millisecond.
  reader = createFileReader({ threads: 1, limits: { ...ROOM, time: 1 } });
  const file = await fileOf('page.html');
  expect(await reader.read(file)).toEqual({
    articles: [],
    problems: [{ message: 'expected a file that is read within 0 s, it takes longer' }],
    cut: true,
  });
  reader.close();
  reader = createFileReader({ threads: 1, limits: ROOM });
  expect((await reader.read(file)).articles).toHaveLength(1);
});

it('leaves out what needs more memory than it may, and the others are read', async () => {
  reader = createFileReader({ threads: 1, limits: { ...ROOM, memory: 48 } });
  const greedy = { name: 'a.txt', bytes: Buffer.from(`A title\n\n${'Ab. '.repeat(1_200_000)}`) };
  const [large, small] = await Promise.all([reader.read(greedy), reader.read(await fileOf('notes.md'))]);
  expect(large).toEqual({
    articles: [],
    problems: [{ message: 'expected a file that is read with 48 MB of memory, it takes more' }],
    cut: true,
  });
  expect(small.articles).toHaveLength(1);
});

it('reads the first small texts without a thread, and no other format', async () => {
  reader = createFileReader({ limits: { ...ROOM, time: 0 } });
  const text = {
    name: 'a',
    bytes: Buffer.from('The council voted on Tuesday to rebuild the bridge.\n'.repeat(250)),
  };
  expect([reader.isQuick(text, 99), reader.isQuick(text, 100)]).toEqual([true, false]);
  expect((await reader.read(text, 100)).cut).toBe(true);
  const cut = [];
  for (let count = 0; count < 6; count++) cut.push((await reader.read(text)).cut ?? false);
  expect(cut).toEqual([false, false, false, false, true, true]);
  expect((await reader.read(await fileOf('notes.md'))).cut).toBe(true);
});

it('rejects once it is closed', async () => {
  reader = createFileReader({ limits: ROOM });
  const file = await fileOf('page.html');
  const reading = reader.read(file);
  reader.close();
  await expect(reading).rejects.toThrow('the reading of files was ended');
  await expect(reader.read(file)).rejects.toThrow('the reading of files was ended');
});
