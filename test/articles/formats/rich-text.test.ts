import { describe, expect, it } from 'vitest';
import { formatOf, readSource } from '../../../src/articles/formats/read-source.ts';

const bytesOf = (text: string) => Buffer.from(text, 'latin1');
const only = async (body: string) =>
  (await readSource({ name: 'a', bytes: bytesOf(`{\\rtf1\\ansi\\ansicpg1252\\deff0 ${body}}`) }))
    .documents[0];
const textOf = async (body: string) => (await only(body))?.text;
const STYLES = String.raw`{\stylesheet{\ql \li0 \snext0 Normal;}{\s1\outlinelevel0 heading 1;}{\*\cs10 Title;}{\s15 \b Title;}}`;
const FONTS = String.raw`{\fonttbl{\f0\fcharset0 {\*\panose 0202}Times{\*\falt Arial};}{\f1\fcharset204 Times Cyr;}{\f2\fcharset128 Mincho;}{\f3\fcharset77 Geneva;}}`;

describe('a rich text file', () => {
  it('is known by its first group', () => {
    expect(formatOf({ name: 'a', bytes: bytesOf('{\\rtf1\\ansi}') })?.name).toBe('a rich text file');
    expect(formatOf({ name: 'a', bytes: bytesOf('A brace {\\rtf1 is no file.') })?.name).toBe('text');
  });

  it('has the title that is styled as one, else its first heading', async () => {
    const title = String.raw`\pard\plain \s15 {Old bridge}\par`;
    const heading = String.raw`\pard\plain \s1 A heading\par`;
    const body = String.raw`\pard\plain It was closed.\par`;
    expect(await only(STYLES + heading + title + body)).toMatchObject({
      title: 'Old bridge',
      basis: { title: 'its title' },
      text: 'A heading\n\nIt was closed.',
      marks: [{ kind: 'heading', at: 0, label: 'A heading' }],
      layout: 'article',
    });
    expect(await only(STYLES + heading + body)).toMatchObject({ title: 'A heading' });
    expect(await only(String.raw`\pard\outlinelevel0 A heading\par ${body}`)).toMatchObject({
      title: 'A heading',
    });
    expect(await only(String.raw`\pard\outlinelevel9 A line\par ${body}`)).toMatchObject({ layout: 'page' });
  });

  it.each([
    [String.raw`caf\'e9 \'93a\'94 \'96`, 'café “a” –'],
    [String.raw`a\emdash b\endash  c \ldblquote d\rdblquote  e\rquote s`, 'a—b– c “d” e’s'],
    [String.raw`\uc0\u8212 a \uc1\u8217?b {\uc2\u8217\'92\'92}c \u8217 ?d`, '—a ’b ’c ’d'],
    [String.raw`\u-10179?\u-8704? \u-10179?`, '😀 \ufffd'],
    [String.raw`${FONTS}\f1\'cc\'ee\'f1\'f2 {\f0\'e9} \plain\'e9`, 'Мост é é'],
    [String.raw`${FONTS}{\f2\'8b\'b4\'83A}`, '橋ア'],
    [String.raw`${FONTS}{\f3\'8e}`, 'é'],
    [String.raw`\ansicpg1251 \'cc\'ee\'f1\'f2`, 'Мост'],
    [String.raw`\ansicpg65001 \'c3\'a9`, 'é'],
    [String.raw`\ansicpg99 \'e9`, 'é'],
    [String.raw`\mac\'8e`, 'é'],
    [String.raw`a\~b\-c\_d \{e\} \\f`, 'a bc\u2011d {e} \\f'],
    ['one\\\ntwo\\\r\nthree \nfour\\line five', 'one\n\ntwo\n\nthree four\nfive'],
    [String.raw`It\'01was\u0 ? closed`, 'It was closed'],
    [String.raw`a < b & c\par &lt;`, 'a < b & c\n\n&lt;'],
  ])('has the characters that are meant: %s', async (body, text) => {
    expect(await textOf(body)).toBe(text);
  });

  it('shows nothing that its reader does not see', async () => {
    const hidden =
      String.raw`{\info{\title Hidden}{\author Hidden}}{\header Hidden\par}{\footerf Hidden}{\pict\wmetafile8 0102}{\*\themedata 504b}{\*\unknown {\b Hidden}}{\v Hidden}{\v\v0 It }{\deleted Hidden}{\*\annotation Hidden}{\listtext 1.\tab}was {\field{\*\fldinst HYPERLINK "hidden"}{\fldrslt closed}}{\xe Hidden}{\object{\*\objdata 0102}{\result{\pict\bin8 {{}}\par Hidden}}}{{\NeXTGraphic a.jpg \width1}` +
      "\\'ac}.";
    expect(await textOf(hidden)).toBe('It was closed.');
  });

  it('keeps rows, and notes and text boxes behind the text', async () => {
    const row = (...cells: readonly string[]) =>
      String.raw`\trowd\cellx9\pard\intbl ${cells.map((cell) => `${cell}\\cell`).join(' ')}\row `;
    const body = String.raw`It was closed{\footnote \pard For the {\footnote Or so.}third time.\par}.\par ${row('Steel', '1')}${row(String.raw`Stone\par and sand`, '2')}\pard {\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt In a box.\par}}{\shprslt In a box.}}The end.`;
    expect(await textOf(body)).toBe(
      'It was closed.\n\nSteel\t1\nStone and sand\t2\n\nThe end.\n\nFor the Or so. third time.\n\nIn a box.',
    );
  });

  it('keeps a note that says it may be left out, as pandoc writes them', async () => {
    const note = String.raw`{\super\chftn}{\*\footnote\pard\plain\chftn \~For the third time.\par}`;
    expect(await textOf(String.raw`{\pard It was closed.${note}\par}`)).toBe(
      'It was closed.\n\nFor the third time.',
    );
  });

  it.each([
    ['a group that is not closed', '{\\b It was {\\footnote closed', 'It was\n\nclosed'],
    ['one that is closed too often', 'It }}} was closed', 'It was closed'],
    ['more data said than there is', 'It was closed.\\bin999999999 \\par Hidden', 'It was closed.'],
    ['a row that does not end', '\\intbl It\\cell was', 'It\n\nwas'],
  ])('is read as far as it goes with %s', async (_, body, text) => {
    expect(await textOf(body)).toBe(text);
  });
});
