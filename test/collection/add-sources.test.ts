import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inlineReader } from '../../src/articles/file-reader.ts';
import { readArticles } from '../../src/articles/read.ts';
import { type Addition, addSources } from '../../src/collection/add-sources.ts';
import { filesOf, openArticleFolder } from '../../src/collection/article-folder.ts';
import { createWebReader } from '../../src/collection/web-reader.ts';
import { type Site, startSite } from './site.ts';

const FILES = fileURLToPath(new URL('../articles/formats/files', import.meta.url));
const VOTED = 'The council of Ostrava voted on Tuesday to rebuild the old bridge over the river.';
const page = (title: string, words: string, head = '') =>
  `<!doctype html><html><head><title>${title}</title>${head}</head><body><h1>${title}</h1><p>${words}</p></body></html>`;

let root = '';
let site: Site;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'add-'));
  site = await startSite();
  site.pages.set('/bridge?id=1&utm_source=x', page('Ostrava rebuilds its old bridge', VOTED));
  site.pages.set('/bridge?id=1', page('Ostrava rebuilds its old bridge', `${VOTED} It will take two years.`));
});
afterEach(async () => {
  await site.close();
  await rm(root, { recursive: true });
});

async function add(sources: readonly string[], dryRun = false, takesLists = true): Promise<Addition[]> {
  const web = createWebReader({ agent: 'Dateline/1', pause: 0, allowLocal: true });
  const folder = await openArticleFolder(join(root, 'articles'));
  const additions: Addition[] = [];
  for await (const addition of addSources(sources.map(sourceOf), {
    folder,
    web,
    reader: inlineReader,
    dryRun,
    takesLists,
  }))
    additions.push(addition);
  return additions;
}
const sourceOf = (source: string) => (source.startsWith('http') ? { address: source } : { path: source });
const outcomes = (additions: readonly Addition[]) =>
  additions.map((each) => ('problem' in each ? each.problem : `${each.outcome} ${each.file}`));
const files = () => readdir(join(root, 'articles')).catch(() => []);

describe('an address that is added', () => {
  it('is one file, which the same address updates and never doubles', async () => {
    const [first, second] = [`${site.origin}/bridge?id=1&utm_source=x`, `${site.origin}/bridge?id=1`];
    const name = 'ostrava-rebuilds-its-old-bridge.txt';
    expect(outcomes(await add([first]))).toEqual([`added ${name}`]);
    expect(outcomes(await add([first, first]))).toEqual([`unchanged ${name}`, `unchanged ${name}`]);
    expect(outcomes(await add([second]))).toEqual([`updated ${name}`]);
    expect(await files()).toEqual([name]);
    const { articles, problems } = await readArticles(join(root, 'articles'));
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([{ title: 'Ostrava rebuilds its old bridge', url: second }]);
    expect(articles[0]?.text).toContain('It will take two years.');
  });

  it('with the title of another has a file of its own', async () => {
    site.pages.set(
      '/other',
      page('Ostrava rebuilds its old bridge', 'Another paper says that nobody voted.'),
    );
    expect(outcomes(await add([`${site.origin}/bridge?id=1`, `${site.origin}/other`]))).toEqual([
      'added ostrava-rebuilds-its-old-bridge.txt',
      'added ostrava-rebuilds-its-old-bridge-2.txt',
    ]);
  });

  it('of a thousand characters, as feeds have them, is kept whole, and never doubles', async () => {
    const url = `${site.origin}/rss/${'CBMi0gFBVV95'.repeat(90)}`;
    site.pages.set(new URL(url).pathname, page('Ostrava rebuilds its old bridge', VOTED));
    await add([url]);
    expect(outcomes(await add([url]))).toEqual(['unchanged ostrava-rebuilds-its-old-bridge.txt']);
    const { articles, problems } = await readArticles(join(root, 'articles'));
    expect(problems).toEqual([]);
    expect(articles.map((article) => article.url)).toEqual([url]);
  });

  it('writes nothing where it is only tried', async () => {
    expect(outcomes(await add([`${site.origin}/bridge?id=1`], true))).toEqual([
      'added ostrava-rebuilds-its-old-bridge.txt',
    ]);
    expect(await files()).toEqual([]);
  });

  it('is one file, whatever address its page gives itself each time', async () => {
    let times = 0;
    site.pages.set('/one', (_, response) => {
      const canonical = `<link rel="canonical" href="${site.origin}/one?session=${times++}">`;
      response.writeHead(200).end(page('Ostrava rebuilds its old bridge', VOTED, canonical));
    });
    const name = 'ostrava-rebuilds-its-old-bridge.txt';
    expect(outcomes(await add([`${site.origin}/one`]))).toEqual([`added ${name}`]);
    expect(outcomes(await add([`${site.origin}/one`]))).toEqual([`updated ${name}`]);
    expect(await files()).toEqual([name]);
    const { articles, problems } = await readArticles(join(root, 'articles'));
    expect(problems).toEqual([]);
    expect(articles[0]).toMatchObject({
      url: `${site.origin}/one?session=1`,
      text: expect.not.stringContaining('fetched'),
    });
    // By the address that it gave itself as well.
    site.pages.set('/one?session=1', page('Ostrava rebuilds its old bridge', VOTED));
    expect(outcomes(await add([`${site.origin}/one?session=1`]))[0]).toBe(`updated ${name}`);
  });

  it('of several articles without addresses has a file for each', async () => {
    site.pages.set(
      '/many.jsonl',
      `{"title":"The pool","text":"${VOTED}"}\n{"title":"The mill","text":"${VOTED}"}`,
    );
    expect(outcomes(await add([`${site.origin}/many.jsonl`]))).toEqual([
      'added the-pool.txt',
      'added the-mill.txt',
    ]);
  });

  it('cannot pass for the page of another host', async () => {
    const canonical = '<link rel="canonical" href="https://example.org/theirs">';
    site.pages.set('/mine', page('A page of mine', VOTED, canonical));
    const [addition] = await add([`${site.origin}/mine`]);
    expect(addition).toMatchObject({ article: { content: { url: `${site.origin}/mine` } } });
  });

  it('cannot pass for the front page, which would be one article for all of a site', async () => {
    const canonical = `<link rel="canonical" href="${site.origin}/">`;
    for (const name of ['mill', 'tower'])
      site.pages.set(
        `/${name}`,
        page(`The ${name} of Ostrava burns`, `The ${name} burned on Sunday.`, canonical),
      );
    expect(outcomes(await add([`${site.origin}/mill`, `${site.origin}/tower`]))).toEqual([
      'added the-mill-of-ostrava-burns.txt',
      'added the-tower-of-ostrava-burns.txt',
    ]);
    const { articles } = await readArticles(join(root, 'articles'));
    expect(articles.map(({ url }) => url)).toEqual([`${site.origin}/mill`, `${site.origin}/tower`]);
  });

  it('that has more articles than are taken at once gives the others the next time', async () => {
    const long = 'The council of Ostrava voted again and again on Tuesday about the bridge. '.repeat(12);
    const items = Array.from(
      { length: 202 },
      (_, index) => `<item><title>No ${index}</title><description>${long}</description></item>`,
    );
    site.pages.set(
      '/feed',
      `<rss version="2.0"><channel><title>Daily</title>${items.join('')}</channel></rss>`,
    );
    const added = async () =>
      outcomes(await add([`${site.origin}/feed`])).filter((each) => each.startsWith('added'));
    expect(await added()).toHaveLength(200);
    expect(await added()).toEqual(['added no-200.txt', 'added no-201.txt']);
  });

  it('that is a feed gives its entries, and the pages of those that are only announced', async () => {
    const long = 'The council of Ostrava voted again and again on Tuesday about the bridge. '.repeat(12);
    const item = (title: string, text: string, url: string) =>
      `<item><title>${title}</title><link>${url}</link><pubDate>Fri, 12 Mar 2021 10:00:00 GMT</pubDate><description>${text}</description></item>`;
    site.pages.set('/pool', page('Pool', `The pool in Brno opened on Saturday. ${long}`));
    site.pages.set(
      '/feed',
      `<rss version="2.0"><channel><title>Ostrava Daily</title>${[
        item('The bridge', long, `${site.origin}/long`),
        item('New pool opens', 'The pool opens.', `${site.origin}/pool`),
        item('Tower', 'The tower of the town falls down.', `${site.origin}/gone`),
      ].join('')}</channel></rss>`,
    );
    const additions = await add([`${site.origin}/feed`]);
    expect(outcomes(additions)).toEqual([
      'added the-bridge.txt',
      'added new-pool-opens.txt',
      'only what the feed says of it is taken: expected the page, got status 404',
      'added tower.txt',
    ]);
    expect(site.asked).not.toContain('/long');
    const { articles } = await readArticles(join(root, 'articles'));
    expect(articles.map(({ title, published }) => [title, published])).toEqual([
      ['New pool opens', '2021-03-12'],
      ['The bridge', '2021-03-12'],
      ['Tower', '2021-03-12'],
    ]);
    expect(articles[0]?.text).toContain('The pool in Brno opened on Saturday.');
  });

  it('that cannot be had is a line, and the others are added', async () => {
    expect(
      outcomes(await add([`${site.origin}/none`, join(root, 'none.txt'), `${site.origin}/bridge?id=1`])),
    ).toEqual([
      'expected the page, got status 404',
      'no such file or directory',
      'added ostrava-rebuilds-its-old-bridge.txt',
    ]);
  });
});

describe('a file that is added', () => {
  it('of any format reads back as the same article', async () => {
    const from = join(root, 'from');
    await cp(FILES, from, { recursive: true });
    const names = await readdir(from);
    // The feeds' entries have addresses that a test must not ask.
    for (const name of names.filter((each) => !/^feed\.|\.zip$/.test(each))) {
      const before = (await inlineReader.read({ name, bytes: await readFile(join(from, name)) })).articles;
      await rm(join(root, 'articles'), { recursive: true, force: true });
      const additions = await add([join(from, name)]);
      expect(additions.filter((each) => !('problem' in each))).toHaveLength(before.length);
      const { articles } = await readArticles(join(root, 'articles'));
      const textsOf = (
        list: readonly { text: string; sentences: readonly { start: number; end: number }[] }[],
      ) =>
        list.map(({ text, sentences }) => sentences.map(({ start, end }) => text.slice(start, end))).sort();
      expect(textsOf(articles)).toEqual(textsOf(before.map(({ content }) => content)));
    }
  });

  it('is kept without the head of a letter, and the note above it', async () => {
    const source = join(root, 'a.eml');
    const head = 'From: Brno Weekly <a@example.org>\nDate: Tue, Mar 9, 2021 at 8:00 AM\nSubject: A vote';
    await writeFile(
      source,
      `From: Jan\nSubject: Fwd: A vote\nDate: Fri, 12 Mar 2021 08:00:00 +0100\n\nFYI\n\n-- Forwarded message --\n${head}\n\n${VOTED}\n`,
    );
    await add([source]);
    const { articles } = await readArticles(join(root, 'articles'));
    expect(articles).toMatchObject([{ text: `A vote\n\n${VOTED}`, published: '2021-03-09' }]);
  });

  it.each<[string, string]>([
    ['room in its title', `A storm  hits the  coast of Peru\n\n${VOTED}\n`],
    ['a title of a thousand characters', JSON.stringify({ title: 'A storm hits '.repeat(80), text: VOTED })],
    [
      'an address of many thousand',
      JSON.stringify({ title: 'A storm', text: VOTED, url: `https://example.org/?data=${'x'.repeat(9000)}` }),
    ],
  ])('with %s has one file, however often it is added', async (_, content) => {
    const source = join(root, 'a.txt');
    await writeFile(source, content);
    const [first] = outcomes(await add([source]));
    expect(outcomes(await add([source]))).toEqual([first?.replace('added', 'unchanged')]);
    const { articles, problems } = await readArticles(join(root, 'articles'));
    expect([articles.length, problems]).toEqual([1, []]);
    expect(articles[0]?.url).toBeUndefined();
  });

  it('is told of part by part, and takes no name that differs from another by its capitals alone', async () => {
    await mkdir(join(root, 'articles'));
    await writeFile(join(root, 'articles', 'THE-POOL.txt'), 'Another pool\n');
    const path = join(root, 'many.jsonl');
    await writeFile(
      path,
      '{"title":"The pool","text":"The pool opened on Saturday."}\n{"title":"No text"}\n',
    );
    const additions = await add([path]);
    expect(additions.filter((each) => 'problem' in each)).toEqual([
      { source: `${path}, article 2`, problem: expect.stringContaining('expected a field "text"') },
    ]);
    expect(outcomes(additions)).toContain('added the-pool-2.txt');
  });

  it('does not lead out of the folder, whatever its title', async () => {
    const source = join(root, 'a.json');
    await writeFile(source, JSON.stringify({ title: '../../evil', text: VOTED }));
    expect(outcomes(await add([source]))).toEqual(['added evil.txt']);
    await expect(filesOf(join(root, 'articles')).restore('../evil.txt', 'x')).rejects.toThrow(
      'expected a path inside',
    );
  });
});

describe('a list of feeds that is added', () => {
  const outline = (url: string) =>
    `<outline text="A feed" type="rss" xmlUrl="${url.replaceAll('&', '&amp;')}"/>`;
  const list = (...feeds: readonly string[]) =>
    `<?xml version="1.0"?>\n<opml version="2.0"><head><title>Mine</title></head><body><outline text="News">${feeds.map(outline).join('')}</outline></body></opml>`;
  const feed = (title: string) =>
    `<rss version="2.0"><channel><title>Ostrava Daily</title><item><title>${title}</title><description>${VOTED} ${'It will take two years. '.repeat(30)}</description></item></channel></rss>`;
  const added = async (text: string, takesLists = true) => {
    const path = join(root, 'feeds.opml');
    await writeFile(path, text);
    return outcomes(await add([path], false, takesLists));
  };

  it('adds what each holds, in folders or not, once, and names those that cannot be had', async () => {
    site.pages.set('/a?b=1&c=2', feed('The bridge'));
    site.pages.set('/d', feed('The pool'));
    site.pages.set('/list', list(`${site.origin}/d`));
    const feeds = ['/a?b=1&c=2', '/none', '/list', '/d', '/d'].map((path) => site.origin + path);
    expect(await added(list(...feeds, 'ftp://example.org/'))).toEqual([
      'added the-bridge.txt',
      expect.stringMatching(/404/),
      expect.stringMatching(/got a list of feeds/),
      'added the-pool.txt',
    ]);
  });

  it('is only named where nobody asked for that', async () => {
    site.pages.set('/d', feed('The pool'));
    expect(await added(list(`${site.origin}/d`), false)).toEqual([
      expect.stringMatching(/got a list of feeds/),
    ]);
  });

  it.each([
    ['no feeds', list(), /got one that names no address of a feed$/],
    ['a fault in it', '<opml version="2.0"><body>', /^expected a list of feeds, got a fault in it: /],
    ['entities', '<opml version="2.0"><!ENTITY a "ha">', /got one that defines entities of its own$/],
    [
      'depth that harms',
      `<opml version="2.0"><body>${'<outline>'.repeat(50_000)}`,
      /^expected a list of feeds, got a fault in it: /,
    ],
    ['five megabytes', `<opml version="2.0">${' '.repeat(5_000_000)}`, /at most 5000000 bytes, got 5000020$/],
  ])('is refused in one line with %s', async (_, text, message) => {
    expect(await added(text)).toEqual([expect.stringMatching(message)]);
  });

  it('is followed for five hundred of them', async () => {
    const feeds = Array.from({ length: 501 }, (_, index) => `http://127.0.0.1:1/${index}`);
    const all = await added(list(...feeds));
    expect(all).toHaveLength(501);
    expect(all.at(-1)).toBe('expected at most 500 feeds, got 501; the rest are left out');
  });
});
