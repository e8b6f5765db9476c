import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../../src/support/write-whole.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whole-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a file that is written whole', () => {
  it.each([{ flush: false }, { flush: true }])('takes the place of what was there: %j', async (options) => {
    const path = join(folder, 'inner', 'a.txt');
    await writeWhole(path, 'one, which is longer', options);
    await writeWhole(path, 'two', { ...options, mode: 0o600 });
    expect(await readFile(path, 'utf8')).toBe('two');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'inner'))).toEqual(['a.txt']);
  });

  it('leaves nothing of itself where it cannot be, and what was there', async () => {
    const path = join(folder, 'a');
    await mkdir(join(path, 'inner'), { recursive: true });
    await expect(writeWhole(path, 'text')).rejects.toThrow('EISDIR');
    expect(await readdir(folder)).toEqual(['a']);
    expect(await readdir(path)).toEqual(['inner']);
  });
});
