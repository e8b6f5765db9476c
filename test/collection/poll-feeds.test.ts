import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inlineReader } from '../../src/articles/file-reader.ts';
import { readArticles } from '../../src/articles/read.ts';
import { openFeedMemory } from '../../src/collection/feed-memory.ts';
import { createFeedPoller, type FeedPoller } from '../../src/collection/poll-feeds.ts';
import { createWebReader } from '../../src/collection/web-reader.ts';
import { type Site, startSite } from './site.ts';

let root = '';
let site: Site;
let complaints: unknown[] = [];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'feeds-'));
  site = await startSite();
  complaints = [];
});
afterEach(async () => {
  await site.close();
  await rm(root, { recursive: true });
});

/** So long that it is an article itself. */
const told = (words: string) => `${words} ${'It says more of the same, word for word. '.repeat(20)}`;
const rss = (...entries: readonly [path: string, title: string, text: string][]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${entries
    .map(
      ([path, title, text]) =>
        `<item><title>${title}</title><link>${site.origin}${path}</link><description>${text}</description></item>`,
    )
    .join('')}</channel></rss>`;
const poller = (feeds = ['/rss'], random = () => 0, more = {}): FeedPoller =>
  createFeedPoller({
    feeds: feeds.map((path) => site.origin + path),
    folder: join(root, 'articles'),
    web: createWebReader({ agent: 'Dateline/1', pause: 0, allowLocal: true, ...more }),
    reader: inlineReader,
    memory: openFeedMemory(join(root, 'cache'), join(root, 'articles'), (error) => complaints.push(error)),
    random,
  });
const round = async (of: FeedPoller) =>
  (await of.round()).map(({ outcome, added, updated, problems }) => [outcome, added, updated, ...problems]);
const files = async () => (await readdir(join(root, 'articles')).catch(() => [])).sort();
/** Answers with a body as long as it is not known by these validators. */
const conditional =
  (body: () => string, validators: Record<string, string>) =>
  (request: IncomingMessage, response: ServerResponse) => {
    const { etag, 'last-modified': modified } = validators;
    const isKnown = etag
      ? request.headers['if-none-match'] === etag
      : request.headers['if-modified-since'] === modified;
    response.writeHead(isKnown ? 304 : 200, validators).end(isKnown ? undefined : body());
  };

describe('a feed', () => {
  it('is followed all the same where nothing can be kept of it, which is said once', async () => {
    await writeFile(join(root, 'cache'), 'no folder');
    site.pages.set('/rss', rss(['/1', 'The bridge', told('The bridge fell.')]));
    const feeds = poller();
    expect(await round(feeds)).toEqual([['changed', 1, 0]]);
    expect(await round(feeds)).toEqual([['changed', 0, 0]]);
    site.pages.set(
      '/rss',
      rss(['/1', 'The bridge', told('The bridge fell.')], ['/2', 'Rain', told('It rained.')]),
    );
    expect(await round(feeds)).toEqual([['changed', 1, 0]]);
    // Once it can be kept it is.
    await rm(join(root, 'cache'));
    expect(await round(feeds)).toEqual([['changed', 0, 0]]);
    expect(await readdir(join(root, 'cache'))).toHaveLength(1);
    expect(complaints).toEqual([expect.objectContaining({ code: 'EEXIST' })]);
  });

  it('brings its new entries, each as one file, and nothing twice', async () => {
    site.pages.set('/rss', rss(['/1', 'The bridge', told('The bridge fell.')]));
    const feeds = poller();
    expect(await round(feeds)).toEqual([['changed', 1, 0]]);
    expect(await round(feeds)).toEqual([['changed', 0, 0]]);
    site.pages.set(
      '/rss',
      rss(['/2', 'The tower', told('The tower fell.')], ['/1', 'The bridge', told('It fell.')]),
    );
    expect(await round(feeds)).toEqual([['changed', 1, 1]]);
    expect(await files()).toEqual(['the-bridge.txt', 'the-tower.txt']);
    expect(await readFile(join(root, 'articles', 'the-tower.txt'), 'utf8')).toContain('The tower fell.');
  });

  it('of more entries than are taken at once brings the newest, then the rest though it has not changed', async () => {
    const entries = Array.from({ length: 230 }, (_, index) => {
      const day = new Date(Date.UTC(2021, 0, 1 + index)).toUTCString();
      return `<item><title>Day ${index}</title><link>${site.origin}/${index}</link><pubDate>${day}</pubDate><description>${told('It fell.')}</description></item>`;
    });
    const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${entries.join('')}</channel></rss>`;
    site.pages.set(
      '/rss',
      conditional(() => body, { etag: '"1"' }),
    );
    const feeds = poller();
    const [[, added, , problem] = []] = await round(feeds);
    expect(added).toBe(200);
    expect(problem).toMatch(/expected at most 200 articles at once, got 230; the rest come the next time$/);
    expect(await files()).toEqual(expect.not.arrayContaining(['day-29.txt']));
    expect(await files()).toEqual(expect.arrayContaining(['day-30.txt', 'day-229.txt']));
    expect(await round(feeds)).toEqual([['changed', 30, 0]]);
    expect(await round(feeds)).toEqual([['unchanged', 0, 0]]);
    expect(await files()).toHaveLength(230);
  });

  it('whose text begins with the words of its title keeps its first sentence whole', async () => {
    site.pages.set('/rss', rss(['/1', 'The bridge', told('The bridge of Ostrava fell on Sunday.')]));
    await round(poller());
    const { articles } = await readArticles(join(root, 'articles'));
    const sentences = articles[0]?.sentences.map(({ start, end }) => articles[0]?.text.slice(start, end));
    expect(sentences?.slice(0, 2)).toEqual(['The bridge', 'The bridge of Ostrava fell on Sunday.']);
  });

  it('in which an address stands that was added before has the same file', async () => {
    site.pages.set('/rss', rss(['/1?utm_source=rss', 'The bridge', told('The bridge fell.')]));
    site.pages.set('/atom', rss(['/1', 'The bridge', told('The bridge fell.')]));
    const results = await round(poller(['/rss', '/atom']));
    expect(results.map(([outcome]) => outcome)).toEqual(['changed', 'changed']);
    expect(await files()).toEqual(['the-bridge.txt']);
  });

  it('is asked only for what has changed, also after a restart', async () => {
    for (const validators of [
      { etag: '"1"' },
      { 'last-modified': 'Sun, 01 Nov 2026 10:00:00 GMT' },
    ] as Record<string, string>[]) {
      const path = `/${Object.keys(validators)[0]}`;
      site.pages.set(
        path,
        conditional(() => rss([`${path}/1`, path, told('The bridge fell.')]), validators),
      );
      expect(await round(poller([path]))).toEqual([['changed', 1, 0]]);
      expect(await round(poller([path]))).toEqual([['unchanged', 0, 0]]);
    }
  });

  it('whose validators were lost, or are damaged, is read again', async () => {
    site.pages.set(
      '/rss',
      conditional(() => rss(['/1', 'The bridge', told('The bridge fell.')]), { etag: '"1"' }),
    );
    await round(poller());
    const [kept = ''] = await readdir(join(root, 'cache'));
    await writeFile(join(root, 'cache', kept), 'damaged');
    expect(await round(poller())).toEqual([['changed', 0, 0]]);
  });

  it('does not bring back what somebody has removed', async () => {
    site.pages.set('/rss', rss(['/1', 'The bridge', told('The bridge fell.')]));
    await round(poller());
    await rm(join(root, 'articles', 'the-bridge.txt'));
    site.pages.set(
      '/rss',
      rss(['/2', 'The tower', told('It fell.')], ['/1', 'The bridge', told('The bridge fell.')]),
    );
    expect(await round(poller())).toEqual([['changed', 1, 0]]);
    expect(await files()).toEqual(['the-tower.txt']);
  });

  it('that only announces its entries has their pages fetched, once, and again if that failed', async () => {
    site.pages.set('/rss', rss(['/1', 'The bridge', 'Short.'], ['/2', 'The tower', 'Short as well.']));
    site.pages.set('/1', '<title>The bridge</title><p>The bridge over the river fell on Sunday.</p>');
    const feeds = poller();
    expect(await round(feeds)).toEqual([
      [
        'changed',
        2,
        0,
        `${site.origin}/2: only what the feed says of it is taken: expected the page, got status 404`,
      ],
    ]);
    site.pages.set('/2', '<title>The tower</title><p>The tower of the town fell on Monday.</p>');
    expect(await round(feeds)).toEqual([['changed', 0, 1]]);
    expect(await round(feeds)).toEqual([['changed', 0, 0]]);
    expect(site.asked.filter((path) => path === '/1')).toHaveLength(1);
    expect(await readFile(join(root, 'articles', 'the-tower.txt'), 'utf8')).toContain('fell on Monday');
  });

  it('that says of its entries only where they are has their pages fetched, once', async () => {
    site.pages.set(
      '/rss',
      rss(['/1', 'The bridge', ''], ['/2', 'The tower', 'Comments'], ['/3', 'The well', '']),
    );
    site.pages.set('/1', '<title>Bridge</title><p>The bridge over the river fell on Sunday.</p>');
    site.pages.set('/2', '<title>Tower</title><p>The tower of the town fell on Monday.</p>');
    const feeds = poller();
    const problem = `${site.origin}/3: expected the page, got status 404`;
    expect(await round(feeds)).toEqual([['changed', 2, 0, problem]]);
    expect(await files()).toEqual(['the-bridge.txt', 'the-tower.txt']);
    site.pages.set('/3', '<title>Well</title><p>The well of the village dried up on Tuesday.</p>');
    expect(await round(feeds)).toEqual([['changed', 1, 0]]);
    expect(await round(feeds)).toEqual([['changed', 0, 0]]);
    expect(site.asked.filter((path) => path === '/1')).toHaveLength(1);
  });

  it('whose page cannot be had any more keeps what was taken of it, and takes it anew when it can', async () => {
    const page = (words: string) => `<title>The bridge</title><p>${told(words)}</p>`;
    const file = async () => readFile(join(root, 'articles', 'the-bridge.txt'), 'utf8');
    site.pages.set('/rss', rss(['/1', 'The bridge', 'Short.']));
    site.pages.set('/1', page('The bridge over the river fell on Sunday.'));
    const feeds = poller();
    expect(await round(feeds)).toEqual([['changed', 1, 0]]);
    site.pages.set('/rss', rss(['/1', 'The bridge', 'Short, and new.']));
    site.pages.set('/1', (_, response) => response.writeHead(503).end());
    const problem = `${site.origin}/1: what was taken of it before stays: expected the page, got status 503`;
    expect(await round(feeds)).toEqual([['changed', 0, 0, problem]]);
    expect(await file()).toContain('fell on Sunday');
    site.pages.set('/1', page('Nobody was hurt when the bridge fell.'));
    expect(await round(feeds)).toEqual([['changed', 0, 1]]);
    expect(await file()).toContain('Nobody was hurt');
  });
});

describe('a feed that cannot be had', () => {
  it.each<[string, () => string | ((request: IncomingMessage, response: ServerResponse) => void), RegExp]>([
    [
      'is no feed',
      () => '<title>A page</title><p>It is no feed at all.</p>',
      /^expected a feed, got something else$/,
    ],
    ['fails', () => (_, response) => response.writeHead(500).end(), /^expected the page, got status 500$/],
    [
      'says that nothing has changed, unasked',
      () => (_, response) => response.writeHead(304).end(),
      /got status 304$/,
    ],
  ])('because it %s is a problem in a line, and the others go on', async (_, page, problem) => {
    site.pages.set('/bad', page());
    site.pages.set('/rss', rss(['/1', 'The bridge', told('The bridge fell.')]));
    const results = await poller(['/bad', '/rss']).round();
    expect(results.find(({ feed }) => feed.endsWith('/bad'))).toMatchObject({
      outcome: 'failed',
      failures: 1,
      problems: [expect.stringMatching(problem)],
    });
    expect(await files()).toEqual(['the-bridge.txt']);
  });

  it('is refused by robots.txt, and on a private network', async () => {
    site.pages.set('/rss', rss(['/1', 'The bridge', told('The bridge fell.')]));
    site.pages.set('/robots.txt', 'User-agent: *\nDisallow: /rss\n');
    expect((await round(poller()))[0]?.[3]).toContain('robots.txt');
    expect((await round(poller(['/rss'], () => 0, { allowLocal: false })))[0]?.[3]).toContain(
      'open internet',
    );
    expect(site.asked).not.toContain('/rss');
  });

  it('is left alone for longer and longer, by chance, until it works', async () => {
    let status = 500;
    site.pages.set('/rss', (_, response) => response.writeHead(status).end(rss()));
    const asks = async (rounds: number, random: number) => {
      const feeds = poller(['/rss'], () => random);
      const asked: number[] = [];
      for (let at = 0; at < rounds; at++) if ((await feeds.round()).length > 0) asked.push(at);
      return asked;
    };
    expect(await asks(40, 0)).toEqual([0, 1, 3, 7, 15, 31]);
    expect(await asks(120, 0.99)).toEqual([0, 1, 4, 11, 26, 57, 120].filter((at) => at < 120));
    status = 200;
    expect(await asks(4, 0)).toEqual([0, 1, 2, 3]);
  });
});
