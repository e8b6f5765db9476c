import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/config/config.ts';
import { readEnvironment } from '../../src/config/environment.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'environment-'));
});
afterAll(() => rm(folder, { recursive: true }));

const LINES = '# Mine.\r\nARTICLES_DIR="news of März"\r\nREADER=off\r\n';

describe('the variables', () => {
  it('are those of the process and of no file, if none is named or there is none', () => {
    expect(readEnvironment({ READER: 'on' }, undefined)).toEqual({ READER: 'on' });
    expect(readEnvironment({ READER: 'on' }, join(folder, 'none'))).toEqual({ READER: 'on' });
  });

  it.each([
    ['UTF-8', Buffer.from(LINES)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${LINES}`)],
    // `echo … > .env` in Windows PowerShell.
    ['UTF-16', Buffer.from(`\uFEFF${LINES}`, 'utf16le')],
    ['UTF-16 of the other order', Buffer.from(`\uFEFF${LINES}`, 'utf16le').swap16()],
  ])('are those of a file in %s, where the process has no other', async (name, bytes) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    expect(readEnvironment({ READER: 'on' }, path)).toEqual({ ARTICLES_DIR: 'news of März', READER: 'on' });
  });

  it('are refused if the file cannot be read, which is named', () => {
    expect(() => readEnvironment({}, folder)).toThrow(
      new ConfigError(`${folder}: expected a file that can be read, got: illegal operation on a directory`),
    );
  });
});
