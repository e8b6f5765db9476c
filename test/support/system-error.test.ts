import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { systemErrorText } from '../../src/support/system-error.ts';

it('says in words what the operating system means by its codes', async () => {
  const missing = await readFile('no/such/file').catch((error: unknown) => error);
  expect(systemErrorText(missing)).toBe('no such file or directory');
});

it.each([
  [new Error('broken'), 'broken'],
  ['thrown text', 'thrown text'],
  [undefined, 'undefined'],
])('leaves %s as it is', (error, text) => {
  expect(systemErrorText(error)).toBe(text);
});
