import { describe, expect, it } from 'vitest';
import { fileStem } from '../../../src/articles/file-name.ts';
import { readSource } from '../../../src/articles/formats/read-source.ts';
import { zipped } from './zipped.ts';

const read = (content: string | Uint8Array, name = 'a') =>
  readSource({ name, bytes: typeof content === 'string' ? Buffer.from(content) : content });
const VOTED = 'The council of Ostrava voted to rebuild the old bridge.';
const PAGE_ID = '0123456789abcdef0123456789abcdef';

describe('an export of Substack', () => {
  const posts = [
    'post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url',
    '1.the-bridge,2021-03-12T08:00:00.000Z,true,,newsletter,everyone,"The bridge, at last","Two years & more",',
    '2.the-pool,,false,,newsletter,everyone,The pool,,',
    '3.nothing,2021-03-13T08:00:00.000Z,true,,newsletter,everyone,Nothing,,',
  ].join('\n');
  const files = (folder = '') => ({
    [`${folder}email_list.example.csv`]:
      'email,active_subscription\na@example.org,false\nb@example.org,true\n',
    [`${folder}posts.csv`]: posts,
    [`${folder}posts/1.the-bridge.html`]: `<p>${VOTED}</p><h3>The flood</h3><p>It was closed.</p>`,
    [`${folder}posts/1.the-bridge.opens.csv`]: 'post_id,email\n1,a@example.org\n1,b@example.org\n',
    [`${folder}posts/2.the-pool.html`]: '<p>It is not done.</p>',
    [`${folder}posts/3.nothing.html`]: '<p> </p>',
  });

  it.each(['', 'export/'])(
    'has titles and days from its table, and nothing of its readers: %j',
    async (folder) => {
      const { documents, problems } = await read(zipped(files(folder)));
      expect(documents).toEqual([
        {
          title: 'The bridge, at last',
          published: '2021-03-12',
          basis: { title: 'the export', published: 'the export' },
          text: `Two years & more\n\n${VOTED}\n\nThe flood\n\nIt was closed.`,
          marks: [expect.objectContaining({ label: 'The flood' })],
          part: `${folder}posts/1.the-bridge`,
          layout: 'article',
        },
      ]);
      expect(problems).toEqual([
        {
          part: `${folder}posts/2.the-pool.html`,
          message: 'expected a post that was published, got a draft',
        },
        { part: `${folder}posts/3.nothing.html`, message: 'expected a post with text, got none' },
      ]);
    },
  );

  it('is none with a table that has no rows', async () => {
    const other = 'title,text\nThe bridge,It was closed.\nThe pool,It is open.';
    const { documents } = await read(
      zipped({ 'posts.csv': 'post_id,post_date,title\n', 'other.csv': other }),
    );
    expect(documents.map(({ title }) => title)).toContain('The pool');
  });

  it('is none without the columns of its table', async () => {
    const { documents } = await read(
      zipped({ 'posts.csv': 'title,text\nThe bridge,It was closed.\nThe pool,It is open.' }),
    );
    expect(documents.map(({ title }) => title)).toEqual(['The bridge', 'The pool']);
    await expect(read(zipped({ 'posts.csv': '"', 'a.txt': VOTED }))).resolves.toMatchObject({
      documents: expect.arrayContaining([expect.objectContaining({ part: 'a' })]),
    });
  });
});

describe('an archive of a Mac', () => {
  it('is named, and what to save instead', async () => {
    await expect(read('bplist00\u0000\u0001WebMainResource')).rejects.toThrow(
      /got a web archive of Safari \(save/,
    );
  });
});

describe('an export of Notion', () => {
  it.each([
    [`The bridge ${PAGE_ID}.md`, 'The bridge'],
    [`News ${PAGE_ID}/The bridge ${PAGE_ID}.md`, 'News/The bridge'],
    [`Works ${PAGE_ID}_all.csv`, 'Works_all'],
    [`${PAGE_ID}.md`, PAGE_ID],
    [`a/${PAGE_ID}.md`, `a/${PAGE_ID}`],
    [`The bridge ${PAGE_ID}0.md`, `The bridge ${PAGE_ID}0`],
    ['The bridge 2021.md', 'The bridge 2021'],
  ])('has no ids in its names: %s', (file, stem) => {
    expect(fileStem(file)).toBe(stem);
  });

  it('may be an archive in an archive', async () => {
    const part = zipped({ [`News ${PAGE_ID}/The bridge ${PAGE_ID}.md`]: `# The bridge\n\n${VOTED}\n` });
    const { documents } = await read(zipped({ 'Export-Part-1.zip': part }));
    expect(documents).toMatchObject([{ title: 'The bridge', part: 'Export-Part-1/News/The bridge' }]);
  });
});

describe('notes of Evernote', () => {
  const note = (words: string, about = '<created>20210312T080000Z</created>') =>
    `<note><title>Bridge &amp; river</title><content><![CDATA[<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd"><en-note>${words}</en-note>]]></content>${about}<resource><data encoding="base64">aGlkZGVu</data></resource></note>`;
  const notes = (...all: readonly string[]) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">\n<en-export export-date="20220101T000000Z" application="Evernote" version="10">${all.join('\n')}</en-export>`;

  it('are an article each, with its title and the day on which it was made', async () => {
    const words = `<div>${VOTED}<en-media type="image/png" hash="a"/></div><div/><en-todo checked="true"/>Closed ]]]]><![CDATA[> since. <en-crypt hint="a">aGlkZGVu</en-crypt>`;
    const about =
      '<created>20210312T080000Z</created><note-attributes><author>Petra Novak</author></note-attributes>';
    const { documents, problems } = await read(notes(note(words, about), note('<div>It is open.</div>')));
    expect(documents).toMatchObject([
      {
        title: 'Bridge & river',
        author: 'Petra Novak',
        published: '2021-03-12',
        basis: { title: 'the note', published: 'the note' },
        text: `${VOTED}\n\nClosed ]]> since.`,
        part: 'Bridge & river',
        layout: 'article',
      },
      { text: 'It is open.' },
    ]);
    expect(problems).toEqual([]);
  });

  it('have the address of the page that they were clipped from, and not its day, which nobody says', async () => {
    const about =
      '<created>20210312T080000Z</created><note-attributes><source-url>https://example.org/a?b=1&amp;c=2</source-url></note-attributes>';
    const [clipped] = (await read(notes(note(`<p>${VOTED}</p>`, about)))).documents;
    expect(clipped).toMatchObject({ url: 'https://example.org/a?b=1&c=2' });
    expect(clipped).not.toHaveProperty('published');
  });

  it('are named where they have no words, and refused where there are none', async () => {
    const { documents, problems } = await read(notes(note('<div/>'), '<note><title/></note>', note(VOTED)));
    expect(documents).toHaveLength(1);
    expect(problems).toEqual([
      { part: 'Bridge & river', message: 'expected a note with text, got none' },
      { part: 'note 2', message: 'expected a note with text, got none' },
    ]);
    await expect(read(notes())).rejects.toThrow('expected notes of Evernote, got none');
  });

  it('that harm are named, and the others are read', async () => {
    const { documents, problems } = await read(notes(note('<div>'.repeat(20_000)), note(VOTED)));
    expect(documents).toHaveLength(1);
    expect(problems).toMatchObject([{ message: expect.stringContaining('nested more than 400 deep') }]);
  });
});

describe('a list of links', () => {
  const LINKS =
    /^expected an? [a-z ]+, got a list of links \(take their pages by "npx dateline add ADDRESS..."\)$/;
  it.each([
    [
      'of Pocket',
      'title,url,time_added,tags,status\nBridge,https://example.org/1,1615573905,,unread\nPool,https://example.org/2,1615573906,a|b,archive\n',
    ],
    [
      'of Instapaper',
      'URL,Title,Selection,Folder,Timestamp\nhttps://example.org/1,Bridge,,Unread,1615573905\nhttps://example.org/2,Pool,,Archive,1615573906\n',
    ],
    [
      'of Pocket, older',
      '<!DOCTYPE html>\n<html>\n\t<!--So long and thanks for all the fish-->\n\t<head>\n\t\t<meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />\n\t\t<title>Pocket Export</title>\n',
    ],
    [
      'of a browser',
      '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<!-- This is an automatically generated file. -->\n<DT><A HREF="https://example.org/1">Bridge</A>\n',
    ],
  ])('is none to quote from, and it is said what to do: %s', async (_, text) => {
    await expect(read(text)).rejects.toThrow(LINKS);
  });

  it('is none with figures or words in it', async () => {
    const table = 'title,url,votes\nBridge,https://example.org/1,11\nPool,https://example.org/2,12\n';
    expect((await read(table)).documents).toHaveLength(1);
    const noAddress = 'title,url,status\nBridge,,open\nPool,https://example.org/2,closed\n';
    expect((await read(noAddress)).documents).toHaveLength(1);
  });
});

describe('a list of feeds', () => {
  it.each([
    '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">',
    '\ufeff<opml version="1.0">',
    '<?xml version="1.0"?>\n<!-- exported --><OPML version="2.0">',
  ])('is none to quote from, and it is said what to do: %j', async (opening) => {
    await expect(
      read(`${opening}<head/><body><outline xmlUrl="https://example.org/a"/></body></opml>`),
    ).rejects.toThrow(
      /^expected an article, got a list of feeds \(take what they hold by "npx dateline add FILE", or name those to follow in FEEDS\)$/,
    );
  });
});
