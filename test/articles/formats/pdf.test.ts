import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../src/articles/formats/format.ts';
import { readSource } from '../../../src/articles/formats/read-source.ts';
import { articleContent } from '../../../src/articles/parse.ts';
import { makePdf, type PrintedLine } from './make-pdf.ts';

async function read(pages: readonly (readonly PrintedLine[])[]) {
  const { documents } = await readSource({ name: 'a.pdf', bytes: makePdf(pages) });
  return documents[0];
}
/** Lines of ten points, one under the other from a height. */
const under = (top: number, ...texts: readonly string[]): PrintedLine[] =>
  texts.map((text, index) => [text, top - 12 * index]);
/** The paragraphs of a page of these lines. */
const paragraphsOf = async (...lines: readonly string[]) =>
  (await read([under(700, ...lines)]))?.text.split('\n\n');

describe('the title of a PDF', () => {
  const body = under(600, 'The bridge was closed', 'when the flood came', 'and took two pillars.');

  it('is the largest line of its first page, with those of its size right below it', async () => {
    const [headline, second]: PrintedLine[] = [
      ['Old bridge', 700, 20],
      ['opens again', 676, 20],
    ];
    const small: PrintedLine = ['From the council', 730];
    expect(await read([[small, headline as PrintedLine, second as PrintedLine, ...body]])).toMatchObject({
      title: 'Old bridge opens again',
      basis: { title: 'its largest line' },
      text: 'From the council\n\nThe bridge was closed when the flood came and took two pillars.',
    });
    expect(await read([[headline as PrintedLine, ...body, ['A box', 500, 20]]])).toMatchObject({
      title: 'Old bridge',
    });
    expect((await read([[...body, ['At the end', 500, 20]]]))?.title).toBe('At the end');
  });

  it('is none where no line is larger, or the large ones are the text', async () => {
    const untitled = await read([[['Old bridge', 700, 11.5], ...body]]);
    expect(untitled).not.toHaveProperty('title');
    expect(untitled?.text).toContain('Old bridge');
    const large = Array<string>(8).fill('The bridge was closed when the flood came.');
    const small = Array<string>(9).fill('It is open.');
    const pages = [
      [...under(700, ...large), ...under(500, ...small).map(([text, y]): PrintedLine => [text, y, 8])],
    ];
    expect(await read(pages)).not.toHaveProperty('title');
  });

  it('is looked for on the first page alone', async () => {
    expect(await read([body, [['Large', 700, 30]]])).not.toHaveProperty('title');
  });
});

describe('what opens or closes the pages of a PDF', () => {
  const page = (number: number, text: string): PrintedLine[] => [
    [`Daily, page ${number}`, 780],
    ...under(600, text, `and ${text.toLowerCase()}`, 'that is all', 'that there is,', text),
    [`${number} / 3`, 40],
  ];

  it('is left out where three pages have it, whatever their numbers, and numbers of pages always', async () => {
    const three = await read([page(1, 'One'), page(2, 'Two'), page(3, 'Three')]);
    expect(three?.text).not.toMatch(/Daily|\/ 3/);
    expect(three?.text).toMatch(/One and one that is all that there is, One/);
    const two = await read([page(1, 'One'), page(2, 'Two')]);
    expect(two?.text).toContain('Daily, page 1');
    expect(two?.text).not.toContain('/ 3');
  });

  it.each(['12', 'Page 12', 'page 1 of 4', '1/4'])('is left out as a number of a page: %s', async (foot) => {
    expect(await paragraphsOf('The bridge', 'was closed.', foot)).toEqual(['The bridge was closed.']);
  });

  it.each(['12 May', 'on page 12', '12345'])('is kept where it is more than that: %s', async (foot) => {
    expect(await paragraphsOf('The bridge', 'was closed', foot)).toEqual([`The bridge was closed ${foot}`]);
  });

  it('is left out at the edges alone', async () => {
    expect(await paragraphsOf('The flood', 'took', '12', 'of its', 'pillars.')).toEqual([
      'The flood took 12 of its pillars.',
    ]);
    const same = ['Of all', 'bridges', 'the same', 'was closed', 'on this page.'];
    const pages = await read(['One', 'Two', 'Three'].map((first) => under(700, first, ...same, first)));
    expect(pages?.text.match(/the same/g)).toHaveLength(3);
  });
});

describe('the day of a PDF', () => {
  const title: PrintedLine = ['Old bridge opens again', 700, 20];
  const words = under(640, 'The bridge was closed when the flood', 'took two of its pillars.');
  const dated = async (...pages: readonly (readonly PrintedLine[])[]) => {
    const own = articleContent((await read(pages)) as SourceDocument);
    return [own.published, own.sentences.map(({ start, end }) => own.text.slice(start, end)).slice(1)];
  };
  const told = ['The bridge was closed when the flood took two of its pillars.'];

  it.each<[string, string, number]>([
    ['of the printing', 'Printed 3 May 2024', 40],
    ['of the printing, with the hour', 'Printed on 3 May 2024 at 10:15', 780],
    ['on which it was had', 'Downloaded from https://example.org on 3 May 2024', 40],
    ['of the paper', 'Friday, 3 May 2024', 780],
    ['that a browser prints', '5/13/24, 10:15 AM Old bridge opens again', 780],
    ['where it was, as a browser prints it', 'https://example.org/a/2024/05/03 1/1', 20],
  ])('is that below its title, not one %s: %s', async (_, line, top) => {
    expect(await dated([[line, top], title, ['12 March 2021', 676], ...words])).toEqual(['2021-03-12', told]);
  });

  it('is not that of a head that both its pages have', async () => {
    const head: PrintedLine = ['Daily, 3 May 2024', 780];
    const pages = await dated(
      [head, title, ['12 March 2021', 676], ...words],
      [head, ...under(640, 'It is open.')],
    );
    expect(pages).toEqual(['2021-03-12', [...told, 'It is open.']]);
  });

  it('is that of the paper where no other is there', async () => {
    expect(await dated([['Friday, 3 May 2024', 780], title, ...words])).toEqual(['2024-05-03', told]);
    expect(await dated([['Ostrava Daily', 780], ['3 May 2024', 780, 10, 400], title, ...words])).toEqual([
      '2024-05-03',
      told,
    ]);
  });
});

describe('the words of a PDF', () => {
  it('are put together where a hyphen cuts them, unless they have one elsewhere', async () => {
    expect(
      await paragraphsOf('It was an exam-', 'ple of a well-', 'known and Well-known', 'bridge.'),
    ).toEqual(['It was an example of a well-known and Well-known bridge.']);
    expect(await paragraphsOf('From 1990-', 'to Ostrava-', 'Centre and on -', 'or off.')).toEqual([
      'From 1990- to Ostrava- Centre and on - or off.',
    ]);
  });

  it('go on over the page within a sentence, with a mark where it begins', async () => {
    const [first, second] = [under(700, 'The bridge', 'was closed'), under(700, 'in July. It', 'opens now.')];
    expect(await read([first, second])).toMatchObject({
      text: 'The bridge was closed in July. It opens now.',
      marks: [
        { kind: 'page', at: 0, label: 'p. 1' },
        { kind: 'page', at: 22, label: 'p. 2' },
      ],
    });
    expect((await read([first, under(700, 'Its road', 'is open.')]))?.text).toBe(
      'The bridge was closed\n\nIts road is open.',
    );
    expect((await read([under(700, 'The bridge', 'was closed.'), second]))?.text).toBe(
      'The bridge was closed.\n\nin July. It opens now.',
    );
  });
});

describe('a PDF is refused', () => {
  it('where it has no text, or too many pages', async () => {
    await expect(read([[]])).rejects.toThrow('expected a PDF with text, got pictures of pages');
    await expect(read(Array(2001).fill([]))).rejects.toThrow(
      'expected a PDF of at most 2000 pages, got 2001',
    );
  });
});
