import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { atOnce } from '../../src/support/slices.ts';
import { articleDraftSteps } from '../../src/timeline/article-drafts.ts';
import type { ArticleDrafts } from '../../src/timeline/draft-table.ts';
import { openDraftsCache } from '../../src/timeline/drafts-cache.ts';
import { packDrafts, unpackDrafts } from '../../src/timeline/packed-drafts.ts';
import { buildTimeline, timelineSteps } from '../../src/timeline/timeline.ts';
import { SEED } from '../seed.ts';

function piece(number: number, published: string, title: string, lines: readonly string[]): Article {
  return parseArticle(
    `${number}.txt`,
    `---\npublished: ${published}\ntitle: ${title}\n---\n${lines.join('\n\n')}\n`,
  );
}
const PIECES = [
  piece(1, '2021-03-12', 'Bridge closed', [
    'Mayor Novak opened the Ostrava bridge on 12 March 2021.',
    'The river rose. In 2019, two years before the council met, it fell.',
  ]),
  piece(2, '2021-04-01', 'Ostrava votes', [
    'The Ostrava bridge was opened by Novak on 12 March 2021, and not on 13 March.',
    'Novak will speak in May. He said the Ostrava council had agreed.',
  ]),
  piece(3, '2022-01-01', 'A year of rain', ['It rained for weeks.', 'Brno flooded on Monday.']),
];

/** All that a timeline says of its articles. */
function saidBy(articles: readonly Article[], drafts: ArticleDrafts) {
  const timeline = atOnce(timelineSteps(articles, drafts));
  return [
    timeline.select({ all: true }).slice(),
    ...['Ostrava bridge', 'rain', 'council'].map((topic) => timeline.select({ topic, all: true }).slice()),
  ];
}
const read = (articles: readonly Article[], known?: ArticleDrafts) =>
  atOnce(articleDraftSteps(articles, known));

describe('what articles are known to tell of', () => {
  const lines = fc.array(
    fc.constantFrom(
      'Novak opened the Ostrava bridge on 12 March 2021.',
      'Brno flooded on Monday, three days before Novak came.',
      'The council will meet in May.',
      'Novak opened the bridge on Tuesday, and not on Wednesday.',
      'Voters were thanked.',
    ),
    { minLength: 1, maxLength: 5 },
  );
  const sets = fc.array(fc.tuple(lines, fc.constantFrom('2021-03-12', '2021-04-01')), { maxLength: 5 });
  const piecesOf = (of: readonly (readonly [string[], string])[]) =>
    of.map(([lines, day], number) => piece(number, day, `Piece of ${day}`, lines));

  it('is taken over, what has changed is read, so that the timeline is as if all were read', () => {
    fc.assert(
      fc.property(sets, sets, (before, after) => {
        const known = atOnce(unpackDrafts(Buffer.concat(atOnce(packDrafts(read(piecesOf(before)).drafts)))));
        const articles = piecesOf([...after.slice(0, 2), ...before.slice(2)]);
        expect(saidBy(articles, read(articles, known).drafts)).toEqual(
          saidBy(articles, read(articles).drafts),
        );
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('is left out of an article that cannot be read, which is tried again the next time', () => {
    const bad = { ...piece(4, '2021-05-01', 'A day', ['It rained yesterday.']), published: 'soon' };
    const articles = PIECES.toSpliced(1, 0, bad);
    expect(() => read(articles)).toThrow('expected an ISO date');
    const heard: unknown[] = [];
    const readOn = (known?: ArticleDrafts) =>
      atOnce(articleDraftSteps(articles, known, ({ id }, error) => heard.push([id, String(error)])));
    const first = readOn();
    expect(saidBy(articles, first.drafts)).toEqual(saidBy(PIECES, read(PIECES).drafts));
    const kept = atOnce(unpackDrafts(Buffer.concat(atOnce(packDrafts(first.drafts)))));
    const second = readOn(kept);
    expect(second.readAnew).toBe(1);
    expect(saidBy(articles, second.drafts)).toEqual(saidBy(PIECES, read(PIECES).drafts));
    expect(heard).toEqual(Array(2).fill([bad.id, expect.stringContaining('got soon')]));
  });

  it('is read anew if the text, the day or the title is another', () => {
    const { drafts } = read(PIECES);
    expect(read(PIECES, drafts).readAnew).toBe(0);
    const [first] = PIECES as [Article];
    expect(read([{ ...first, published: '2021-03-13' }], drafts).readAnew).toBe(1);
    expect(read([{ ...first, title: 'Another' }], drafts).readAnew).toBe(1);
    expect(
      read([piece(1, '2021-03-12', 'Bridge closed', ['The ferry sank off Brno in 2019.'])], drafts).readAnew,
    ).toBe(1);
  });

  it('does not change for the timeline that knew it first', () => {
    const { drafts } = read(PIECES);
    const timeline = atOnce(timelineSteps(PIECES, drafts));
    const before = timeline.select({ topic: 'zebra Ostrava' }).slice();
    read([piece(9, '2021-03-12', 'Zebras', ['Forty zebras came on 3 March 2021.'])], drafts);
    expect(timeline.select({ topic: 'zebra' }).slice()).toEqual([]);
    expect(timeline.select({ topic: 'zebra Ostrava' }).slice()).toEqual(before);
  });
});

describe('the cache of what articles tell of', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'drafts-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const open = (name = 'news') => openDraftsCache(folder, name, (error) => expect.unreachable(String(error)));

  it('gives to the next start what was read in this', async () => {
    await open().save(read(PIECES));
    const known = await open().load();
    const again = read(PIECES, known);
    expect(again.readAnew).toBe(0);
    expect(saidBy(PIECES, again.drafts)[0]).toEqual(buildTimeline(PIECES).events.slice());
    expect(await open('other').load()).toBeUndefined();
  });

  it('counts as empty if it is damaged', async () => {
    await open().save(read(PIECES));
    const [name = ''] = await readdir(folder);
    const bytes = await readFile(join(folder, name));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(join(folder, name), bytes);
    expect(await open().load()).toBeUndefined();
    await open().save(read(PIECES));
    expect(await open().load()).toBeDefined();
  });

  it('forgets terms once most of them stand in no article', async () => {
    const cache = open();
    await cache.save(read(PIECES));
    const [, , last] = PIECES as [Article, Article, Article];
    await cache.save(read([last], await cache.load()));
    expect(await cache.load()).toBeUndefined();
    await cache.save(read([last], await cache.load()));
    expect((await open().load())?.words.terms.values).toEqual(read([last]).drafts.words.terms.values);
  });
});
