import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Disk, openJournal } from '../../src/watches/journal.ts';
import { createWatchList, MOST_OF_SERVER } from '../../src/watches/watch-list.ts';

let root = '';
let path = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'watches-'));
  path = join(root, 'watches.jsonl');
});
afterEach(() => rm(root, { recursive: true }));

const watch = { server: 's', channel: 'c', topic: 'the bridge', locale: 'de' };
const topics = async () => createWatchList(await openJournal(path)).of('s');
const lines = async () => (await readFile(path, 'utf8')).split('\n').length - 1;

describe('the file of watches', () => {
  it('is made, for its owner alone, and keeps what is written', async () => {
    const added = await createWatchList(await openJournal(path)).add(watch);
    expect(await topics()).toEqual([added]);
    expect(added).toMatchObject(watch);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('keeps what is waiting, and forgets what is done', async () => {
    const journal = await openJournal(path);
    const list = createWatchList(journal);
    const [one, other] = [await list.add(watch), await list.add({ ...watch, topic: 'the tower' })];
    const [a, b] = [one?.id ?? '', other?.id ?? ''];
    const found = [1, 2, 3].map((at) => ({ watch: a, article: `k${at}`, start: 0, end: at }));
    await journal.write({
      is: 'seen',
      articles: ['x', 'y'],
      found: [...found, { ...found[0], watch: b } as never],
    });
    const post = { nonce: 'n1', watch: a, body: { flags: 1 }, mark: 7, at: 5 };
    await journal.write({ is: 'posts', posts: [{ ...post, takes: 2 }] });
    await journal.write({ is: 'posts', posts: [{ ...post, nonce: 'n2', watch: b, takes: 1 }] });
    await journal.write({ is: 'done', nonce: 'n2' });
    // Twice: the first opening has written the file anew.
    for (let times = 0; times < 2; times++) {
      const { state } = await openJournal(path);
      expect([...state.seen]).toEqual(['x', 'y']);
      expect([...state.waiting]).toEqual([[a, [found[2]]]]);
      expect([...state.pending]).toEqual([['n1', post]]);
    }
    await list.remove(a);
    const { state } = await openJournal(path);
    expect([state.waiting.size, state.pending.size, state.watches.size]).toEqual([0, 0, 1]);
    expect(await lines()).toBe(3);
  });

  it('keeps what it has of one watch when another ends, and nothing of one that has ended', async () => {
    const journal = await openJournal(path);
    const list = createWatchList(journal);
    const [one, other] = [await list.add(watch), await list.add({ ...watch, topic: 'the tower' })];
    const post = { nonce: 'n1', watch: one?.id ?? '', body: {}, mark: 7, at: 5 };
    await journal.write({ is: 'posts', posts: [{ ...post, takes: 0 }] });
    await list.remove(other?.id ?? '');
    const found = [{ watch: other?.id ?? '', article: 'k', start: 0, end: 1 }];
    await journal.write({ is: 'seen', articles: ['x'], found, last: 5 });
    for (const { state } of [journal, await openJournal(path), await openJournal(path)])
      expect([[...state.pending.keys()], state.waiting.size, state.last]).toEqual([['n1'], 0, 5]);
  });

  it('loses only a last line that was cut off', async () => {
    const added = await createWatchList(await openJournal(path)).add(watch);
    await appendFile(path, '{"is":"unwatch","id":');
    expect(await topics()).toEqual([added]);
    expect(await lines()).toBe(3);
  });

  it.each(['nonsense\n', '{"is":"other"}\n', '{"is":"watch","id":"a"}\n'])(
    'that is not ours is left as it is: %j',
    async (content) => {
      await writeFile(path, content);
      await expect(openJournal(path)).rejects.toThrow(
        `${path}:1: expected a record of watches, got something else`,
      );
      expect(await readFile(path, 'utf8')).toBe(content);
    },
  );

  it('that the disk does not take leaves all as it was, whatever part of it was written', async () => {
    let content = '';
    let isFull = false;
    const disk: Disk = {
      read: async () => content,
      async replace(_, text) {
        content = text;
      },
      async append(_, text) {
        content += isFull ? text.slice(0, 10) : text;
        if (isFull) throw new Error('no space left on device');
      },
    };
    const list = createWatchList(await openJournal(path, disk));
    await list.add(watch);
    isFull = true;
    await expect(list.add({ ...watch, topic: 'the tower' })).rejects.toThrow('no space left');
    expect(list.of('s')).toHaveLength(1);
    isFull = false;
    await list.add({ ...watch, topic: 'the pool' });
    const reopened = createWatchList(await openJournal(path, disk));
    expect(reopened.of('s').map(({ topic }) => topic)).toEqual(['the bridge', 'the pool']);
  });
});

describe('the watches of a server', () => {
  it('are so many at most, and each topic once a channel', async () => {
    const list = createWatchList(await openJournal(path));
    const [first] = [await list.add(watch)];
    expect(await list.add({ ...watch, topic: 'The Bridge' })).toEqual(first);
    for (let more = 1; more < MOST_OF_SERVER; more++) await list.add({ ...watch, channel: `c${more}` });
    expect(await list.add({ ...watch, topic: 'one too many' })).toBeUndefined();
    expect(await list.add(watch)).toEqual(first);
    expect(await list.add({ ...watch, server: 'other' })).toBeDefined();
  });

  it('are added one after the other: a second press watches nothing twice', async () => {
    const list = createWatchList(await openJournal(path));
    const [first, second] = await Promise.all([list.add(watch), list.add(watch)]);
    expect(second).toEqual(first);
    expect(list.of('s')).toHaveLength(1);
    await Promise.all(
      Array.from({ length: MOST_OF_SERVER }, (_, at) => list.add({ ...watch, channel: `c${at}` })),
    );
    expect(list.of('s')).toHaveLength(MOST_OF_SERVER);
  });
});
