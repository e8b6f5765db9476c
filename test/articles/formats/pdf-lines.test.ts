import { describe, expect, it } from 'vitest';
import { pdfLines } from '../../../src/articles/formats/pdf-lines.ts';

type Piece = readonly [str: string, x: number, y: number, width?: number, fontSize?: number];

/** Pieces of ten units in height, as wide as half of that for each letter, unless they say otherwise. */
function linesOf(...pieces: readonly Piece[]) {
  return pdfLines(
    pieces.map(([str, x, y, width = 5 * str.length, fontSize = 10]) => ({
      str,
      x,
      y,
      width,
      fontSize,
      hasEOL: false,
    })),
  );
}
const textsOf = (...pieces: readonly Piece[]) => linesOf(...pieces).map(({ text }) => text);
const openingsOf = (...pieces: readonly Piece[]) => linesOf(...pieces).map((line) => line.opensParagraph);
/** Lines at these heights, the left edge where it is given. */
const column = (...heights: readonly (number | readonly [y: number, x: number])[]): Piece[] =>
  heights.map((height) => {
    const [y, x] = typeof height === 'number' ? [height, 50] : height;
    return ['a line', x, y];
  });

describe('the pieces of a page of a PDF', () => {
  it('are of one line where one follows the other, with a space where there is room for one', () => {
    expect(textsOf(['The bri', 0, 700], ['dge', 35, 700], ['opens', 55, 700])).toEqual(['The bridge opens']);
    expect(textsOf(['The bri', 0, 700], ['dge', 36.5, 700], ['opens', 53.1, 700])).toEqual([
      'The bridge opens',
    ]);
    expect(textsOf(['The', 0, 700], ['bridge', 0, 688])).toEqual(['The', 'bridge']);
  });

  it('are of one line where a letter is raised, or overlaps a little', () => {
    const raised = linesOf(['the 9', 0, 700], ['th', 25, 704, 6, 6], ['of May', 34, 700]);
    expect(raised).toMatchObject([{ text: 'the 9th of May', size: 10 }]);
    expect(linesOf(['a', 0, 700, 5, 8], ['b', 5, 701, 5, 12])).toMatchObject([{ text: 'ab', size: 12 }]);
    expect(textsOf(['Av', 0, 700], ['o', 8, 700])).toEqual(['Avo']);
    expect(textsOf(['one', 0, 700], ['two', 15, 695])).toEqual(['one', 'two']);
  });

  it('are of two lines where the second is of a column further left', () => {
    expect(textsOf(['of the right', 300, 700], ['of the left', 50, 700])).toEqual([
      'of the right',
      'of the left',
    ]);
  });

  it('may be blank, which parts words of its own line and makes none', () => {
    expect(textsOf(['one', 0, 700], [' ', 15, 700], ['two', 15, 700])).toEqual(['one two']);
    expect(textsOf(['one', 0, 700], [' ', 15, 690], ['two', 15, 700])).toEqual(['onetwo']);
    expect(textsOf(['one', 0, 700], ['', 15, 700], ['two', 15, 700])).toEqual(['onetwo']);
    expect(textsOf([' ', 0, 700], ['', 0, 690], ['two', 0, 650])).toEqual(['two']);
  });

  it('are written without what only lays them out', () => {
    expect(textsOf(['re\u00adbuilt  at\tlast ', 0, 700])).toEqual(['rebuilt at last']);
  });
});

describe('a line of a PDF opens a paragraph', () => {
  it('where it is the first or stands apart, and not else', () => {
    expect(openingsOf(...column(700, 688, 676, 650, 638))).toEqual([true, false, false, true, false]);
    expect(openingsOf(...column(700, 688, 676, 661))).toEqual([true, false, false, false]);
  });

  it('by the commonest distance of its page, of two as common by the smaller', () => {
    expect(openingsOf(...column(700, 676, 664, 652))).toEqual([true, true, false, false]);
    expect(openingsOf(...column(700, 676, 664))).toEqual([true, true, false]);
    expect(openingsOf(...column(700, 688, 664))).toEqual([true, false, true]);
    expect(openingsOf(...column(700, 660))).toEqual([true, false]);
  });

  it('where it is indented, and not where it is centred or stands in another column', () => {
    expect(openingsOf(...column([700, 50], [688, 60], [676, 50]))).toEqual([true, true, false]);
    expect(openingsOf(...column([700, 50], [688, 57], [676, 50]))).toEqual([true, false, false]);
    expect(openingsOf(...column([700, 50], [688, 115], [676, 115]))).toEqual([true, false, false]);
    expect(openingsOf(...column([688, 50], [676, 50], [688, 300]))).toEqual([true, false, false]);
  });

  it('where it is of another size', () => {
    const sizes = linesOf(
      ['A headline', 0, 700, 90, 14],
      ['of two lines', 0, 688, 90, 13.5],
      ['a line', 0, 676],
      ['a line', 0, 664],
    );
    expect(sizes.map(({ opensParagraph }) => opensParagraph)).toEqual([true, false, true, false]);
  });

  it('where it tops the next column, if the column before ends with a sentence', () => {
    const topAfter = (last: string) =>
      openingsOf(['The bridge', 50, 700], [last, 50, 688], ['and the road', 300, 720]).at(-1);
    expect(['was closed', 'was closed.', '“It is shut.”', 'shut (at last!) '].map(topAfter)).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(openingsOf(['It shut.', 50, 700], ['It opened', 300, 720]).at(-1)).toBe(false);
  });
});
