import { describe, expect, it } from 'vitest';
import { formatOf, readSource } from '../../../src/articles/formats/read-source.ts';
import { zipped } from './zipped.ts';

const TYPE = 'application/vnd.oasis.opendocument.text';
const content = (body: string, styles = '') =>
  `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
const packed = (body: string, styles?: string) =>
  zipped({
    mimetype: TYPE,
    'content.xml': content(body, styles),
    'meta.xml': '<dc:title>A template</dc:title>',
  });
const nameOf = (bytes: Uint8Array) => formatOf({ name: 'a', bytes })?.name;
const only = async (bytes: Uint8Array) => (await readSource({ name: 'a', bytes })).documents[0];
const p = (words: string, style = 'Standard') => `<text:p text:style-name="${style}">${words}</text:p>`;

describe('an OpenDocument text', () => {
  it('is known by the type that it opens with', () => {
    expect(nameOf(packed(''))).toBe('an OpenDocument text');
    expect(nameOf(zipped({ 'a.txt': 'a', mimetype: TYPE }))).toBe('a ZIP archive');
    expect(nameOf(zipped({ mimetype: 'application/epub+zip' }))).toBe('an EPUB book');
  });

  it('has the title that is styled as one, whatever its own style is called, else its first heading', async () => {
    const heading = '<text:h text:outline-level="1">A heading</text:h>';
    const style =
      '<style:style style:name="P7" style:family="paragraph" style:parent-style-name="Title"><style:text-properties/></style:style>';
    expect(await only(packed(heading + p('Old bridge', 'P7') + p('It was closed.'), style))).toMatchObject({
      title: 'Old bridge',
      basis: { title: 'its title' },
      text: 'A heading\n\nIt was closed.',
      marks: [{ kind: 'heading', at: 0, label: 'A heading' }],
      layout: 'article',
    });
    expect(await only(packed(heading + p('It was closed.')))).toMatchObject({ title: 'A heading' });
    const bare = await only(packed(p('Old bridge') + p('It was closed.')));
    expect(bare).toMatchObject({ text: 'Old bridge\n\nIt was closed.', layout: 'page' });
    expect(bare).not.toHaveProperty('title');
  });

  it('keeps lists, rows, text boxes, signs of their own, and notes behind the text', async () => {
    const list = `<text:list><text:list-item>${p('One')}</text:list-item><text:list-item>${p('Two')}</text:list-item></text:list>`;
    const row = `<table:table><table:table-column/><table:table-row><table:table-cell>${p('Steel')}</table:table-cell><table:covered-table-cell/><table:table-cell>${p('2 &lt; 3')}</table:table-cell></table:table-row></table:table>`;
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('For the third time.')}</text:note-body></text:note>`;
    const box = `<draw:frame><draw:text-box>${p('In a box.')}</draw:text-box><svg:title>Seen by none</svg:title></draw:frame>`;
    const body = `${p(`It<text:s text:c="2"/>was<text:tab/>closed${note}<text:line-break/>at <text:span>night</text:span>.`)}${list}${row}${p(box)}`;
    expect((await only(packed(body)))?.text).toBe(
      'It was closed\nat night.\n\nOne\nTwo\n\nSteel\t2 < 3\n\nIn a box.\n\nFor the third time.',
    );
  });

  it('shows nothing that its reader does not see', async () => {
    const hidden = [
      `<text:tracked-changes>${p('Hidden 1')}</text:tracked-changes>`,
      `<text:section text:display="none">${p('Hidden 2')}</text:section>`,
      p('Hidden 3', 'H'),
      p(
        'It was <office:annotation><text:p>Hidden 4</text:p><text:p>Hidden 5</text:p></office:annotation>closed.',
      ),
      `<text:table-of-content>${p('Hidden 6')}</text:table-of-content>`,
    ];
    const style =
      '<style:style style:name="H"><style:text-properties text:display="none"/></style:style><style:style style:name="S"/>';
    expect((await only(packed(hidden.join(''), style)))?.text).toBe('It was closed.');
  });

  it('may be one file of XML', async () => {
    const flat = Buffer.from(
      `<?xml version="1.0" encoding="UTF-8"?>\n\n<office:document xmlns:office="urn:oasis" office:version="1.3" office:mimetype="${TYPE}"><office:meta><dc:title>A template</dc:title></office:meta><office:body><office:text>${p('Café.')}</office:text></office:body></office:document>`,
    );
    expect(nameOf(flat)).toBe('an OpenDocument text');
    expect((await only(flat))?.text).toBe('Café.');
  });

  it.each<[string, Uint8Array, string]>([
    [
      'a spreadsheet',
      zipped({ mimetype: TYPE.replace('text', 'spreadsheet') }),
      'got another document (spreadsheet; save it as CSV or PDF)',
    ],
    ['no content', zipped({ mimetype: TYPE }), 'got one without content.xml'],
    ['no words', packed(p(' ')), 'expected an OpenDocument text with text, got none'],
    [
      'more tags than memory has room for',
      packed('<text:p/>'.repeat(2_000_001)),
      'at most 2000000 tags, got more',
    ],
    ['tags that are not closed', packed('<text:p><text:span></text:p>'), 'got a damaged one'],
    [
      'tags that end before they begin',
      zipped({ mimetype: TYPE, 'content.xml': '</a></a>' }),
      'got a damaged one',
    ],
    [
      'tags too deep',
      packed('<text:list>'.repeat(500) + '</text:list>'.repeat(500)),
      'got tags nested more than 400 deep',
    ],
    [
      'entities',
      zipped({ mimetype: TYPE, 'content.xml': '<!DOCTYPE a [<!ENTITY a "ha">]><a/>' }),
      'got one that defines entities of its own',
    ],
  ])('is refused with %s', async (_, bytes, message) => {
    await expect(only(bytes)).rejects.toThrow(message);
  });
});
