import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VOCABULARY } from '../../src/reader/model-files.ts';
import { createWordPieces } from '../../src/reader/word-pieces.ts';
import { anyCharacter } from '../any-text.ts';
import { SEED } from '../seed.ts';

const pieces = createWordPieces(readFileSync(VOCABULARY, 'utf8'));
const words = (text: string, limit = 100) =>
  pieces.cut(text, limit).map(({ start, end }) => text.slice(start, end));

describe('word pieces', () => {
  // The numbers are those of the tokenizer that the encoder was trained with.
  it.each([
    ['Who owns the Ostrava bridge?', [2040, 8617, 1996, 9808, 6494, 3567, 2958, 1029]],
    ['Café naïve — “quotes”', [7668, 15743, 1517, 1523, 16614, 1524]],
    ['£5.50 東京', [27813, 1012, 2753, 1879, 1755]],
    ['Łódź’s Café', [17814, 1521, 1055, 7668]],
    ['x'.repeat(150), [100]],
  ])('of %j are those of the encoder', (text, ids) => {
    expect(pieces.cut(text, 100).map(({ id }) => id)).toEqual(ids);
  });

  it('say where in the text they stand, accents and capitals as they are', () => {
    expect(words('The Café unaffordable')).toEqual(['The', 'Café', 'una', 'ff', 'ord', 'able']);
    // Also after characters of two units.
    expect(words('😀 Café')).toEqual(['😀', 'Café']);
  });

  it('leave out what nobody sees, and are parted by any white space', () => {
    for (const unseen of ['\u200b', '\ufffd', '\u0007'])
      expect(words(`bri${unseen}dge`)).toEqual([`bri${unseen}dge`]);
    for (const space of ['\t', '\n', '\r', '\u00a0'])
      expect(words(`old${space}bridge`)).toEqual(['old', 'bridge']);
  });

  it('of a word of more than a hundred letters are one', () => {
    const { cut } = createWordPieces('[UNK]\na\n##a');
    expect([100, 101].map((count) => cut('a'.repeat(count), 200).length)).toEqual([100, 1]);
  });

  it('are at most as many as asked for', () => {
    expect(words('one two three four', 2)).toEqual(['one', 'two']);
  });

  it('of any text lie in it, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => {
        let [lastStart, lastEnd] = [0, 0];
        for (const { start, end } of pieces.cut(text, 400)) {
          // One character may give several letters, and so several pieces: "ﬁ", or a syllable of Korean.
          expect(start >= lastEnd || (start >= lastStart && start >= lastEnd - 2)).toBe(true);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          [lastStart, lastEnd] = [start, end];
        }
      }),
      { seed: SEED },
    );
  });

  it('want a vocabulary with a piece for the unknown', () => {
    expect(() => createWordPieces('a\nb')).toThrow(/\[UNK\]/);
  });
});
