import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Article, markAt, quoteOf } from '../../../src/articles/article.ts';
import type { ReadResult } from '../../../src/articles/folder-reading.ts';
import { readSource } from '../../../src/articles/formats/read-source.ts';
import { readArticles } from '../../../src/articles/read.ts';
import { en } from '../../../src/locales/en.ts';
import { citationParts } from '../../../src/replies/citation.ts';
import { SEED } from '../../seed.ts';
import { mutateBytes, seeded } from './mutate-bytes.ts';

/**
 * Files as other programs write them: python-docx (word.docx), odfpy (document.odt), EbookLib (magazine.epub), ReportLab (pages.pdf), feedgen (feed.rss, feed.atom), Python's email,
 * zipfile and gzip; the others by hand. All tell of the bridge of Ostrava.
 */
const FILES = fileURLToPath(new URL('files', import.meta.url));

const TITLE = 'Ostrava rebuilds its old bridge';
const VOTED = 'The council of Ostrava voted on Tuesday to rebuild the old bridge over the river.';
const BEGIN = 'Work will begin in spring, Mayor Petra Novak said, and take two years.';
const CLOSED = 'The bridge was closed in July 1997, when the flood took two of its pillars.';
const FACTS = { publisher: 'Ostrava Daily', author: 'Petra Novak', published: '2021-03-12' };

let result: ReadResult;
beforeAll(async () => {
  result = await readArticles(FILES);
});

function article(id: string): Article {
  const found = result.articles.find((each) => each.id === id);
  if (!found) throw new Error(`expected ${id} among ${result.articles.map((each) => each.id).join(', ')}`);
  return found;
}

/** The place that is cited with a sentence of an article. */
function citedWith(id: string, sentence: string): string[] {
  const own = article(id);
  const start = own.text.indexOf(sentence);
  return citationParts(
    own,
    { quote: quoteOf(own, { start, end: start + sentence.length }), paragraph: 1 },
    en,
  );
}

describe('a folder of every format', () => {
  it.each([
    ['text', TITLE, {}, [VOTED, BEGIN]],
    [
      'notes',
      TITLE,
      { publisher: 'Ostrava Daily', published: '2021-03-12' },
      [VOTED, CLOSED, 'See the report.'],
    ],
    [
      'page',
      TITLE,
      { ...FACTS, url: 'https://example.org/bridge' },
      [VOTED, BEGIN, CLOSED, 'The café by the river was closed too, “for ever”, its owner said.'],
    ],
    ['saved', TITLE, { ...FACTS, url: 'https://example.org/2021/03/12/bridge' }, [VOTED, BEGIN, CLOSED]],
    ['one', TITLE, { ...FACTS, url: 'https://example.org/1' }, [VOTED, BEGIN]],
    ['magazine/ostrava-rebuilds-its-old-bridge', TITLE, FACTS, [VOTED, BEGIN, CLOSED]],
    [
      'magazine/new-pool-opens-in-brno',
      'New pool opens in Brno',
      FACTS,
      ['The pool in Brno opened on Saturday.'],
    ],
    ['many/ostrava-rebuilds-its-old-bridge', TITLE, { published: '2021-03-12' }, [VOTED]],
    ['many/pool', 'New pool', {}, ['The pool in Brno opened on Saturday.']],
    [
      'feed.rss/ostrava-rebuilds-its-old-bridge',
      TITLE,
      { ...FACTS, url: 'https://example.org/0' },
      [VOTED, BEGIN],
    ],
    [
      'feed.rss/new-pool-opens-in-brno',
      'New pool opens in Brno',
      { ...FACTS, published: '2021-03-14', url: 'https://example.org/1' },
      ['The pool in Brno opened on Saturday.'],
    ],
    [
      'feed/ostrava-rebuilds-its-old-bridge',
      TITLE,
      { ...FACTS, url: 'https://example.org/0' },
      [VOTED, BEGIN],
    ],
    [
      'feed.json/ostrava-rebuilds-its-old-bridge',
      TITLE,
      { ...FACTS, url: 'https://example.org/1' },
      [VOTED, BEGIN],
    ],
    ['word', TITLE, {}, [VOTED, CLOSED]],
    ['document', TITLE, {}, [VOTED, CLOSED, 'Nine of fifteen members voted for it.']],
    [
      'story',
      TITLE,
      { author: 'Petra Novak', published: '2021-03-12' },
      [VOTED, BEGIN, CLOSED, 'The café by the river was closed too, “for ever”, its owner said.'],
    ],
    ['pages', TITLE, {}, [`${VOTED.slice(0, -1)}, for the third time.`, BEGIN, CLOSED]],
    ['letter', `${TITLE} – and more`, { publisher: 'Ostrava Daily', published: '2021-03-12' }, [VOTED]],
    ['meeting', 'meeting', {}, ['We have waited long enough for the bridge.', 'Work will begin in spring.']],
    [
      'meeting.vtt',
      'Council meeting',
      {},
      [
        'Petra Novak: We have waited long enough for the bridge.',
        'Jan Kral: It will cost 3.2 million & more.',
      ],
    ],
    ['packed', TITLE, {}, [VOTED]],
    ['archive/2021-bridge', TITLE, { ...FACTS, url: 'https://example.org/bridge' }, [VOTED, CLOSED]],
    [
      'archive/feed-new-pool-opens-in-brno',
      'New pool opens in Brno',
      { published: '2021-03-14' },
      ['The pool in Brno opened on Saturday.'],
    ],
    ['archive/etc-passwd', TITLE, {}, [VOTED]],
  ])('holds %s with its title, its facts and its sentences', (id, title, facts, sentences) => {
    const own = article(id);
    expect(own).toMatchObject({ title, ...facts });
    const { publisher, author, published, url } = {
      publisher: undefined,
      author: undefined,
      published: undefined,
      url: undefined,
      ...facts,
    };
    if (!id.startsWith('archive/feed'))
      expect([own.publisher, own.author, own.published, own.url]).toEqual([
        publisher,
        author,
        published,
        url,
      ]);
    const quoted = own.sentences
      .filter(({ block }) => own.blocks[block]?.kind === 'body')
      .map((span) => quoteOf(own, span).text);
    expect(quoted).toEqual(expect.arrayContaining(sentences));
  });

  it('has one article for each that is in its files, and a line for each that is not', () => {
    expect(result.articles).toHaveLength(26);
    expect(
      result.problems.map(({ message }) => message.replace(/expected a PDF.*text, got/, 'expected ..., got')),
    ).toEqual([
      'archive.zip, photo.jpg: left out: expected ..., got a JPEG image',
      'many.jsonl, article 2: left out: expected a field "text" (or "body", "content", "html"), got none',
      'many.jsonl, article 4: left out: expected an object with "title" and "text"',
    ]);
  });

  it('shows nothing that a browser hides, nor what stands around the article', () => {
    for (const id of [
      'page',
      'saved',
      'document',
      'story',
      'letter',
      'notes',
      'magazine/ostrava-rebuilds-its-old-bridge',
    ]) {
      expect(article(id).text).not.toMatch(
        /Hidden|old browsers|A template|script|a comment|Sport|©|nobody sees|[<>]|\]\(/,
      );
    }
    expect(article('pages').text).not.toContain('Ostrava Daily');
  });

  it('keeps the rows of a table together', () => {
    for (const id of ['word', 'document', 'notes']) expect(article(id).text).toMatch(/Steel\t1\.1 million/);
  });

  it('cites the page, the heading or the time code that a quote stands under', () => {
    expect(citedWith('pages', CLOSED)).toEqual([TITLE, 'p. 2', '¶ 1']);
    expect(citedWith('page', CLOSED)).toEqual([TITLE, 'Ostrava Daily', '12 Mar 2021', 'The flood', '¶ 1']);
    expect(citedWith('page', VOTED)).toEqual([TITLE, 'Ostrava Daily', '12 Mar 2021', '¶ 1']);
    for (const id of ['word', 'document']) expect(citedWith(id, CLOSED)).toEqual([TITLE, 'The flood', '¶ 1']);
    expect(citedWith('magazine/ostrava-rebuilds-its-old-bridge', CLOSED)).toEqual([
      TITLE,
      'Ostrava Daily',
      '12 Mar 2021',
      'The flood',
      '¶ 1',
    ]);
    expect(citedWith('meeting', 'Work will begin')).toEqual(['meeting', '00:12:31', '¶ 1']);
    expect(citedWith('meeting.vtt', 'Jan Kral: It will')).toEqual(['Council meeting', '01:12:31', '¶ 1']);
    expect(citedWith('text', VOTED)).toEqual([TITLE, '¶ 1']);
  });

  it('has marks inside its text, in order', () => {
    for (const { marks = [], text } of result.articles) {
      const offsets = marks.map(({ at }) => at);
      expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
      for (const { kind, at, label } of marks) {
        expect(at).toBeLessThan(text.length);
        if (kind === 'heading') expect(text.slice(at).startsWith(label)).toBe(true);
      }
    }
    expect(markAt({}, 5)).toBeUndefined();
  });
});

describe('the name of a file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'formats-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('says nothing of what is in it', async () => {
    const names = await readdir(FILES);
    for (const name of names) await cp(join(FILES, name), join(folder, name.replaceAll('.', '-')));
    const { articles } = await readArticles(folder);
    expect(articles.map(({ text }) => text).sort()).toEqual(result.articles.map(({ text }) => text).sort());
  });
});

describe('a letter', () => {
  const read = async (head: string) => {
    const text = `${head}\r\n\r\n${VOTED}\r\n`;
    const { documents } = await readSource({ name: 'a.txt', bytes: strToU8(text) });
    return documents[0];
  };

  it('is told by the lines that people read, whatever stands beside them', async () => {
    const letter = await read(
      'From: Ann <ann@example.org>\r\nSubject: Re: the bridge\r\nDate: Fri, 6 May 2022 08:00:00 +0000',
    );
    expect(letter).toMatchObject({ title: 'the bridge', author: 'Ann', published: '2022-05-06' });
    expect(letter?.text.trim()).toBe(VOTED);
  });

  it('is none with fewer of them', async () => {
    expect(await read('From: Ann\r\nSubject: the bridge')).toMatchObject({ layout: 'page' });
  });
});

describe('a file that harms or is broken', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const half = async (name: string) => (await readFile(join(FILES, name))).subarray(0, 1200);
  const nested = async (depth: number): Promise<Uint8Array> =>
    depth === 0 ? strToU8(`${TITLE}\n\n${VOTED}`) : zipSync({ 'inner.zip': await nested(depth - 1) });
  /** The archive is refused by what it says of itself, before anything is unpacked. */
  const saysToUnpackTo = (size: number, zip: Uint8Array) => {
    const bytes = Buffer.from(zip);
    bytes.writeUInt32LE(size, bytes.indexOf('PK\u0001\u0002') + 24);
    return bytes;
  };
  const laughs = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';

  it.each<[string, () => Promise<Uint8Array>, RegExp]>([
    [
      'bomb.zip',
      async () => saysToUnpackTo(101_000_000, zipSync({ 'a.txt': strToU8('a') })),
      /expected an archive of at most 100000000 bytes unpacked, got more/,
    ],
    [
      'bomb.gz',
      async () => Buffer.concat(Array(101).fill(gzipSync(new Uint8Array(1_000_000)))),
      /expected a file of at most 100000000 bytes unpacked, got more/,
    ],
    ['nested.zip', () => nested(4), /expected at most 2 archives inside one another, got more/],
    ['cut.zip', () => half('archive.zip'), /expected a ZIP archive, got a damaged one/],
    ['cut.gz', async () => (await readFile(join(FILES, 'packed.txt.gz'))).subarray(0, 12), /expected/],
    ['cut.docx', () => half('word.docx'), /expected a (?:ZIP archive|Word document), got a damaged one/],
    ['cut.epub', () => half('magazine.epub'), /expected a ZIP archive, got a damaged one/],
    [
      'laughs.epub',
      async () =>
        zipSync({
          mimetype: [strToU8('application/epub+zip'), { level: 0 }],
          'META-INF/container.xml': strToU8(`${laughs}<rootfile full-path="a.opf"/>`),
        }),
      /expected an EPUB book, got one that defines entities of its own/,
    ],
    [
      'paths.epub',
      async () =>
        zipSync({
          mimetype: [strToU8('application/epub+zip'), { level: 0 }],
          'META-INF/container.xml': strToU8('<rootfile full-path="a.opf"/>'),
          'a.opf': strToU8('<item id="a" href="../../../etc/passwd"/><itemref idref="a"/>'),
        }),
      /expected a file etc\/passwd in the book, got none/,
    ],
    ['cut.pdf', () => half('pages.pdf'), /expected a PDF/],
    ['empty.pdf', async () => strToU8('%PDF-1.7\n'), /expected a PDF, got a damaged one/],
    [
      'laughs.rss',
      async () =>
        strToU8(
          `<?xml version="1.0"?>${laughs}<rss version="2.0"><channel><title>&b;</title></channel></rss>`,
        ),
      /expected a feed, got one that defines entities of its own/,
    ],
    ['broken.rss', async () => strToU8('<rss version="2.0"><chan'), /expected/],
    [
      'broken.json',
      async () => strToU8('{"title": "A bridge", "text": '),
      /expected JSON, got a fault in it/,
    ],
    [
      'deep.html',
      async () => strToU8(`<html><body>${'<div>'.repeat(20_000)}${VOTED}`),
      /expected a page, got tags nested more than 400 deep/,
    ],
    ['deep.json', async () => strToU8(`{"a":${'['.repeat(2_000_000)}`), /expected JSON, got a fault in it/],
    [
      'line.txt',
      async () => strToU8('a'.repeat(5_000_001)),
      /expected at most 5000000 characters of text, got 5000001/,
    ],
    ['huge.bin', async () => new Uint8Array(51_000_000), /expected at most 50000000 bytes, got 51000000/],
    [
      'cues.vtt',
      async () => strToU8('WEBVTT\n\nNOTE nothing\n'),
      /expected a transcript with cues, got none/,
    ],
    [
      'tags.vtt',
      async () => strToU8(`WEBVTT\n\n00:01.000 --> 00:02.000\n${'<'.repeat(5_000_001)}`),
      /at most 5000000 characters/,
    ],
    [
      'up.zip',
      async () => zipSync({ '../../etc/cron.d/up.txt': strToU8('') }),
      /^up\.zip, \.\.\/\.\.\/etc\/cron\.d\/up\.txt: left out: expected an article, got an empty file$/,
    ],
    [
      'script.pdf',
      async () =>
        strToU8(
          '%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1);while(1){})>>/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n',
        ),
      /expected a PDF/,
    ],
    [
      'dates.ics',
      async () => strToU8(`BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDESCRIPTION:${VOTED}\r\nEND:VEVENT\r\n`),
      /got a calendar \(its events are no text\)$/,
    ],
    [
      'works.bib',
      async () => strToU8(`% Works\n@article{kral2021,\n  title = {Bridges},\n  abstract = {${VOTED}}\n}\n`),
      /got a list of references \(it names works whose text is elsewhere\)$/,
    ],
    [
      'server.log',
      async () => strToU8('2021-03-12 18:00:11,123 INFO [main] The server was started by hand.\n'.repeat(4)),
      /got the log of a program$/,
    ],
    [
      'access.log',
      async () =>
        strToU8(
          '127.0.0.1 - - [12/Mar/2021:18:00:11 +0000] "GET / HTTP/1.1" 200 12 "-" "A browser"\n'.repeat(4),
        ),
      /got the log of a program$/,
    ],
    [
      'deep.rtf',
      async () => strToU8(`{\\rtf1${'{'.repeat(2_000_000)}`),
      /expected a rich text file, got groups nested more than 1000 deep$/,
    ],
    [
      'none.rtf',
      async () => strToU8('{\\rtf1\\ansi{\\info{\\title A bridge}}}'),
      /expected a rich text file with text, got none$/,
    ],
    ['cut.odt', () => half('document.odt'), /expected a ZIP archive, got a damaged one/],
    [
      'link.url',
      async () => strToU8('\ufeff[InternetShortcut]\r\nURL=https://example.com/a\r\n'),
      /got a link to a page \(save the page, or add its address\)$/,
    ],
    [
      'link.webloc',
      async () =>
        strToU8('<?xml version="1.0"?>\n<!DOCTYPE plist>\n<plist><dict><key>URL</key></dict></plist>'),
      /got a link to a page/,
    ],
    ['brackets.txt', async () => strToU8('['.repeat(5_000_001)), /at most 5000000 characters/],
    [
      'comments.txt',
      async () => strToU8(`${'<!---->'.repeat(600)}${'a'.repeat(5_000_000)}`),
      /at most 5000000 characters/,
    ],
    [
      'no-words.html',
      async () => strToU8('<html><body><script>1</script></body></html>'),
      /found no paragraph of body text/,
    ],
  ])('is named in one line, and the others are read: %s', async (name, make, message) => {
    await writeFile(join(folder, 'good.txt'), `${TITLE}\n\n${VOTED}\n`);
    await writeFile(join(folder, name), await make());
    const { articles, problems } = await readArticles(folder);
    await rm(join(folder, name));
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringMatching(message)]);
    expect(problems[0]?.message).not.toContain('\n');
    expect(articles.map(({ id }) => id)).toEqual(['good']);
  });
});

describe('a file with something wrong in it', () => {
  it('is read or refused with an error of one line, whatever its format', async () => {
    const random = seeded(SEED);
    for (const name of await readdir(FILES)) {
      const whole = await readFile(join(FILES, name));
      for (let round = 0; round < 10; round++) {
        const bytes = mutateBytes(whole, whole, random);
        const read = await readSource({ name, bytes }).catch((error: unknown) => error);
        if (read instanceof Error)
          expect(read.message.split('\n')[0]).toMatch(/^(?:expected|front matter|[a-z]+: expected)/);
        else expect(read).toHaveProperty('documents');
      }
    }
  });
});
