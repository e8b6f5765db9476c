import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../src/articles/formats/format.ts';
import { formatOf, readSource } from '../../../src/articles/formats/read-source.ts';
import { articleContent } from '../../../src/articles/parse.ts';
import { zipped } from './zipped.ts';

const nameOf = (bytes: Uint8Array) => formatOf({ name: 'a', bytes })?.name;
const read = (bytes: Uint8Array) => readSource({ name: 'a', bytes });

const paragraph = (text: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
/** The files of a Word document of these paragraphs that has no styles. */
const plainFiles = (body: string) => ({
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
});
/** A Word document of these paragraphs. */
function wordDocument(body: string, more: Readonly<Record<string, string>> = {}) {
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const styles = `<w:styles ${W}>${style('Title', 'Title')}${style('H1', 'heading 1')}</w:styles>`;
  return zipped({ ...plainFiles(body), 'word/styles.xml': styles, ...more });
}
const onlyOf = async (...paragraphs: readonly string[]) =>
  (await read(wordDocument(paragraphs.join('')))).documents[0];

describe('a Word document', () => {
  it('is known by its files', () => {
    expect(nameOf(wordDocument(''))).toBe('a Word document');
    expect(nameOf(zipped({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }))).toBe('a ZIP archive');
    expect(nameOf(zipped({ 'a.txt': '', 'word/document.xml': '' }))).toBe('a ZIP archive');
  });

  it('has the title that is styled as one, else its first heading', async () => {
    const [heading, title] = [paragraph('A heading', 'H1'), paragraph('Old bridge', 'Title')];
    const body = paragraph('It was closed.');
    expect(await onlyOf(heading, title, body)).toMatchObject({
      title: 'Old bridge',
      basis: { title: 'its title' },
      text: 'A heading\n\nIt was closed.',
      layout: 'article',
    });
    expect(await onlyOf(heading, body)).toMatchObject({ title: 'A heading', text: 'It was closed.' });
    expect(await onlyOf(body)).not.toHaveProperty('title');
    expect(await onlyOf(body, heading, body)).toMatchObject({
      text: 'It was closed.\n\nA heading\n\nIt was closed.',
      layout: 'page',
    });
  });

  it('without styles has its title and its day from its first lines', async () => {
    const title = 'Ostrava rebuilds its old bridge';
    const told = [
      'The council of Ostrava voted on Tuesday to rebuild the old bridge over the river.',
      'Work will begin in spring, Mayor Petra Novak said, and take two years.',
      'The bridge was closed in July 1997, when the flood took two of its pillars.',
    ];
    const lines = [title, 'March 12, 2021', ...told].map((line) => paragraph(line));
    const { documents } = await read(zipped(plainFiles(lines.join(''))));
    const content = articleContent(documents[0] as SourceDocument);
    expect(content).toMatchObject({ title, published: '2021-03-12' });
    const body = content.blocks.filter(({ kind }) => kind === 'body');
    expect(body.map(({ start, end }) => content.text.slice(start, end).trim())).toEqual(told);
  });

  it('is refused without words, and with entities of its own', async () => {
    await expect(onlyOf(paragraph('Old bridge', 'Title'))).rejects.toThrow(
      'expected a Word document with text, got none',
    );
    const laughs = { 'word/comments.xml': '<!DOCTYPE a [<!ENTITY a "ha">]><a/>' };
    await expect(read(wordDocument(paragraph('It was closed.'), laughs))).rejects.toThrow(
      'expected a Word document, got one that defines entities of its own',
    );
    await expect(read(wordDocument('<w:p>'))).rejects.toThrow(/^expected a Word document, got a damaged one/);
  });
});
