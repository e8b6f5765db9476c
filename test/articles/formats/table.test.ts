import { describe, expect, it } from 'vitest';
import { formatOf, readSource } from '../../../src/articles/formats/read-source.ts';
import { articleContent } from '../../../src/articles/parse.ts';

const fileOf = (text: string) => ({ name: 'a.csv', bytes: Buffer.from(text) });
const read = (text: string) => readSource(fileOf(text));
const linesOf = async (text: string) => (await read(text)).documents[0]?.text.split('\n');

describe('a table', () => {
  it.each([
    ['day,cases\n2021-03-01,12\n2021-03-02,13', true],
    ['name;city\r\nJan;Brno\r\nEva;Ostrava\r\n', true],
    ['name\tcity of birth\nJan\tBrno\nEva\tOstrava', true],
    ['"name","what, in words"\n"Jan","a ""b"", c"\n"Eva","two\nlines"', true],
    ['name,page\nJan,[a](https://example.org)\nEva,[b](https://example.org)', true],
    ['day,cases\n2021-03-01,12', false],
    ['day,cases\n2021-03-01,12\n2021-03-02,13,14', false],
    ['12,cases\n13,14\n15,16', false],
    ['name,name\nJan,Brno\nEva,Ostrava', false],
    ['Hello, world\nThis is, text\nOf three, lines', false],
    ['The bridge,which fell.\nIt fell,they said.\nIt stands,again.', false],
    ['The bridge fell.\n\nNobody was hurt.', false],
  ])('is known by the names above its rows: %j', (text, isOne) => {
    expect(formatOf(fileOf(text))?.name === 'a table (CSV)').toBe(isOne);
  });

  it.each(['Text', 'body', 'CONTENT'])('with a column %s is a list of articles', async (name) => {
    const { documents, problems } = await read(
      `Title,Published,${name}\nThe bridge,2021-03-12,"It opened, he said.\nAll came."\nThe pool,2021-03-13,\nThe mill,2021-03-14,It burned.`,
    );
    expect(documents).toMatchObject([
      {
        title: 'The bridge',
        published: '2021-03-12',
        text: 'It opened, he said.\nAll came.',
        part: 'The bridge',
      },
      { title: 'The mill', published: '2021-03-14', text: 'It burned.' },
    ]);
    expect(problems).toEqual([
      { part: 'row 3', message: 'expected a field "text" (or "body", "content", "html"), got none' },
    ]);
  });

  it('of anything else is an article of its rows, each cell with its name but days and what is told', async () => {
    expect(
      await linesOf(
        'Day;what happened;place\n12 March 2021;"The old bridge; it\nwas closed";Brno\n;Rain;\n2021-03-13;Snow;Ostrava',
      ),
    ).toEqual([
      '12 March 2021\tThe old bridge; it was closed\tplace: Brno',
      'what happened: Rain',
      '2021-03-13\twhat happened: Snow\tplace: Ostrava',
    ]);
  });

  it('of figures is quoted row by row, and has no day of publication', async () => {
    const { documents } = await read('day,cases,in all\n2021-03-01,12,12\n2021-03-02,13,25\n2021-03-03,9,34');
    const own = documents[0] && articleContent(documents[0]);
    expect(own?.sentences.map(({ start, end }) => own.text.slice(start, end))).toEqual([
      '2021-03-01\tcases: 12\tin all: 12',
      '2021-03-02\tcases: 13\tin all: 25',
      '2021-03-03\tcases: 9\tin all: 34',
    ]);
    expect(own?.published).toBeUndefined();
  });
});
