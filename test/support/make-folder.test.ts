import { mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/support/make-folder.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'made-'));
});
afterEach(() => rm(root, { recursive: true }));

describe('a folder', () => {
  it('is made with all that it is to be in, however many make it at once', async () => {
    const path = join(root, 'one', 'two', 'three');
    await Promise.all([makeFolder(path), makeFolder(path), makeFolder(join(path, 'four'))]);
    await makeFolder(path);
    expect((await stat(join(path, 'four'))).isDirectory()).toBe(true);
  });

  it('cannot be made in a file, in the place of one, or of a link that leads nowhere', async () => {
    const file = join(root, 'file');
    await writeFile(file, '');
    await symlink(join(root, 'nowhere'), join(root, 'link'));
    await expect(makeFolder(join(file, 'inner', 'most'))).rejects.toMatchObject({ code: 'ENOTDIR' });
    await expect(makeFolder(file)).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeFolder(join(root, 'link'))).rejects.toMatchObject({ code: 'EEXIST' });
  });

  // Where the system has such a place.
  it.runIf(process.platform === 'linux')(
    'cannot be made where the system makes none, and that is said at once',
    async () => {
      await expect(makeFolder('/proc/dateline/cache')).rejects.toMatchObject({ code: 'ENOENT' });
    },
  );
});
