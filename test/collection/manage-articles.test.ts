import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inlineReader } from '../../src/articles/file-reader.ts';
import { openFolderCache } from '../../src/articles/folder-cache.ts';
import { FullFolder, TooManyFolders } from '../../src/collection/folder-limits.ts';
import { createArticleManager, type ManagerOptions } from '../../src/collection/manage-articles.ts';
import { createPlans } from '../../src/collection/plans.ts';
import { ownerOf, serverFolder } from '../../src/collection/server-folder.ts';
import { createWebReader } from '../../src/collection/web-reader.ts';
import { oneAtATime } from '../../src/support/one-at-a-time.ts';

let root = '';
let looks = 0;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'manage-'));
  await mkdir(join(root, 'new'));
  await mkdir(join(root, 'articles'));
  looks = 0;
});
afterEach(() => rm(root, { recursive: true }));

const manager = (options: Partial<ManagerOptions> = {}) =>
  createArticleManager({
    folder: join(root, 'articles'),
    reader: inlineReader,
    cache: openFolderCache(join(root, 'cache'), () => {}),
    web: createWebReader({ agent: 'Dateline/1', pause: 0 }),
    look: async () => {
      looks++;
    },
    ...options,
  });
/** A file to add, of this title. */
async function piece(title: string, words = `The council told of the ${title}.`) {
  const path = join(root, 'new', `${title}.txt`);
  await writeFile(path, `The ${title}\n\n${words}\n`);
  return { path };
}
const files = async () => (await readdir(join(root, 'articles'))).sort();
const contentOf = (file: string) => readFile(join(root, 'articles', file), 'utf8');

describe('what is planned', () => {
  it('is done once, when it is said so, and answered from then; and is undone by another plan', async () => {
    const managed = manager();
    const { additions, plan } = await managed.planToAdd([await piece('bridge')]);
    expect(additions).toMatchObject([{ outcome: 'added', file: 'the-bridge.txt' }]);
    expect([await files(), looks]).toEqual([[], 0]);
    const undo = await managed.carryOut(plan?.id ?? '');
    expect(await contentOf('the-bridge.txt')).toContain('The council told of the bridge.');
    expect(looks).toBe(1);
    expect(await managed.carryOut(plan?.id ?? '')).toBeUndefined();
    const redo = await managed.carryOut(undo?.id ?? '');
    expect([await files(), looks]).toEqual([[], 2]);
    await managed.carryOut(redo?.id ?? '');
    expect(await files()).toEqual(['the-bridge.txt']);
  });

  it('is nothing if all is there already', async () => {
    const managed = manager();
    const source = await piece('bridge');
    await managed.carryOut((await managed.planToAdd([source])).plan?.id ?? '');
    const again = await managed.planToAdd([source]);
    expect([again.additions.map((each) => 'outcome' in each && each.outcome), again.plan]).toEqual([
      ['unchanged'],
      undefined,
    ]);
  });

  it('is not done if another article has come into its file meanwhile', async () => {
    const managed = manager();
    const { plan } = await managed.planToAdd([await piece('bridge')]);
    await writeFile(join(root, 'articles', 'the-bridge.txt'), 'Another bridge\n');
    expect(await managed.carryOut(plan?.id ?? '')).toBeUndefined();
    expect([await contentOf('the-bridge.txt'), looks]).toEqual(['Another bridge\n', 0]);
  });

  it('is done by the manager of its folder alone', async () => {
    const plans = createPlans();
    const other = manager({ folder: join(root, 'other'), plans });
    const { plan } = await manager({ plans }).planToAdd([await piece('bridge')]);
    expect(await other.carryOut(plan?.id ?? '')).toBeUndefined();
    expect(await manager({ plans }).carryOut(plan?.id ?? '')).toBeDefined();
  });

  it('may take a file away, named as an archive has it, but none of another folder', async () => {
    const managed = manager({ under: '.servers/1/' });
    await writeFile(join(root, 'articles', 'pool.txt'), 'The pool\n');
    expect(() => managed.planToRemove('pool.txt')).toThrow(RangeError);
    expect(() => managed.planToRemove('pool.txt')).toThrow('expected a file of this folder');
    const { id } = managed.planToRemove('.servers/1/pool.txt');
    const undo = await managed.carryOut(id);
    expect(await files()).toEqual([]);
    await managed.carryOut(undo?.id ?? '');
    expect(await managed.carryOut(id)).toBeUndefined();
    expect(await contentOf('pool.txt')).toBe('The pool\n');
    const { additions } = await managed.planToAdd([await piece('bridge')]);
    expect(additions).toMatchObject([{ file: '.servers/1/the-bridge.txt' }]);
  });
});

describe('a folder that may hold so much', () => {
  it('takes as many files as it may, whatever was planned', async () => {
    const managed = manager({ limits: { files: 2, bytes: 10_000 } });
    const both = [await piece('bridge'), await piece('pool')];
    const three = [...both, await piece('tower')];
    await expect(managed.planToAdd(three)).rejects.toThrow(
      'expected at most 2 files of 10000 bytes together',
    );
    const plans = [];
    for (const source of three) plans.push((await managed.planToAdd([source])).plan?.id ?? '');
    const done = await Promise.allSettled(plans.map((id) => managed.carryOut(id)));
    expect(done.map((each) => each.status === 'rejected' && each.reason instanceof FullFolder)).toEqual([
      false,
      false,
      true,
    ]);
    expect(await files()).toEqual(['the-bridge.txt', 'the-pool.txt']);
    // What is there may change, and go.
    const { plan } = await managed.planToAdd([await piece('pool', 'The council told of the pool again.')]);
    expect(await managed.carryOut(plan?.id ?? '')).toBeDefined();
  });

  it('takes as many bytes as it may, and lets go of what is more', async () => {
    const managed = manager({ limits: { files: 9, bytes: 1000 } });
    await writeFile(join(root, 'articles', 'old.txt'), 'x'.repeat(900));
    await expect(managed.planToAdd([await piece('bridge', 'é'.repeat(40))])).rejects.toThrow(FullFolder);
    expect(await managed.planToAdd([await piece('bridge', 'é'.repeat(8))])).toHaveProperty('plan.id');
    await writeFile(join(root, 'articles', 'old.txt'), 'x'.repeat(2000));
    expect(await managed.carryOut(managed.planToRemove('old.txt').id)).toBeDefined();
    expect(await files()).toEqual([]);
  });
});

describe('folders of which there may be so many', () => {
  const limits = { files: 9, bytes: 10_000, folders: 1 };
  const inFolder = (name: string, options: Partial<ManagerOptions> = {}) =>
    manager({ folder: join(root, 'own', name), limits, ...options });

  it('are no more if two begin at the same moment', async () => {
    const inTurn = oneAtATime();
    const managers = ['a', 'b', 'c'].map((name) => inFolder(name, { inTurn }));
    const source = await piece('bridge');
    const plans = await Promise.all(managers.map((each) => each.planToAdd([source])));
    const done = await Promise.allSettled(
      managers.map((each, at) => each.carryOut(plans[at]?.plan?.id ?? '')),
    );
    const refused = done.filter((each) => each.status === 'rejected').map(({ reason }) => reason);
    expect(refused).toEqual([new TooManyFolders(1), new TooManyFolders(1)]);
    expect(await readdir(join(root, 'own'))).toEqual(['a']);
  });

  it('are counted without the files beside them, and need no room for what goes', async () => {
    await mkdir(join(root, 'own'));
    await writeFile(join(root, 'own', 'notes.txt'), '');
    const { plan } = await inFolder('a').planToAdd([await piece('bridge')]);
    expect(plan).toBeDefined();
    await mkdir(join(root, 'own', 'b'));
    await expect(inFolder('a').planToAdd([await piece('bridge')])).rejects.toThrow(TooManyFolders);
    const managed = inFolder('a');
    expect(await managed.carryOut(managed.planToRemove('gone.txt').id)).toBeDefined();
  });
});

describe('plans', () => {
  const folder = '/articles';
  const of = (content: number, before = 0) => ({
    folder,
    changes: new Map([
      ['a.txt', { content: new Uint8Array(content), before: { content: 'x'.repeat(before) } }],
      ['b.txt', { content: undefined }],
    ]),
  });

  it('are forgotten, the oldest first, if they are more than five hundred', () => {
    const plans = createPlans();
    for (let number = 0; number <= 500; number++) plans.set(`${number}`, of(1));
    expect([plans.has('0'), plans.has('1'), plans.has('500')]).toEqual([false, true, true]);
  });

  it('are forgotten if they hold more than fifty million characters, but for the last', () => {
    const plans = createPlans();
    plans.set('one', of(20_000_000, 20_000_000));
    plans.set('two', of(9_000_000));
    expect(plans.has('one')).toBe(true);
    plans.set('three', of(2_000_000));
    expect([plans.has('one'), plans.has('two'), plans.has('three')]).toEqual([false, true, true]);
    plans.set('four', of(60_000_000));
    expect([...plans.keys()]).toEqual(['four']);
  });
});

it('a folder is reported as it is, also if it is not there', async () => {
  await writeFile(join(root, 'articles', 'pool.txt'), 'The pool\n\nThe pool opened on Saturday.\n');
  await writeFile(join(root, 'articles', 'empty.txt'), '');
  expect(await manager().report()).toEqual({
    articles: 1,
    problems: ['empty.txt: left out: expected an article, got an empty file'],
  });
  expect(await manager({ folder: join(root, 'none') }).report()).toEqual({ articles: 0, problems: [] });
});

it('a server has a folder by its number, and nothing else becomes a part of a path', () => {
  const server = '200000000000000002';
  expect(serverFolder('/a', server)).toEqual({
    path: join('/a', '.servers', server),
    under: `.servers/${server}/`,
  });
  for (const wrong of ['', '..', `../${server}`, `${server}/..`, 'abcdefghijklmnopqr', '1', '1'.repeat(21)])
    expect([wrong, serverFolder('/a', wrong)]).toEqual([wrong, undefined]);
  expect(ownerOf({ file: `.servers/${server}/a.txt` })).toBe(server);
  for (const file of ['a.txt', `.servers/${server}`, '.servers/x/a.txt', `other/${server}/a.txt`])
    expect([file, ownerOf({ file })]).toEqual([file, undefined]);
});
