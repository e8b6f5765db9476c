import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeVersion } from '../../src/support/code-version.ts';
import { atOnce } from '../../src/support/slices.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'code-'));
});
afterEach(() => rm(folder, { recursive: true }));

it.each([
  ['program.ts', true],
  ['trees.json', true],
  ['vectors.bin', true],
  ['words.txt', true],
  ['README.md', false],
])('a version of a program changes with %s: %s', async (name, changes) => {
  const version = () => atOnce(codeVersion([pathToFileURL(`${folder}/`)]));
  await writeFile(join(folder, name), 'one');
  const before = version();
  expect(version()).toBe(before);
  await writeFile(join(folder, name), 'two');
  expect(version() !== before).toBe(changes);
});
