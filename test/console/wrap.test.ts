import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapMarked } from '../../src/console/wrap.ts';
import { plain } from '../../src/support/safe-text.ts';
import { SEED } from '../seed.ts';

const sizeOf = (line: string) => [...line].length;
const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });
const mark = (text: string) => `<${text}>`;

describe('wrapped text', () => {
  it('keeps the words and folds the space between them', () => {
    expect(wrapMarked('one  two\nthree four', [], { width: 9, prefix: '| ', mark })).toEqual([
      '| one two',
      '| three',
      '| four',
    ]);
  });

  it('marks spans, also parts of words and over line ends', () => {
    const text = 'in March 2023, he';
    expect(wrapMarked(text, [{ start: 3, end: 13 }], { width: 80, prefix: '', mark })).toEqual([
      'in <March>< ><2023>, he',
    ]);
    expect(wrapMarked(text, [{ start: 3, end: 13 }], { width: 8, prefix: '', mark })).toEqual([
      'in <March>',
      '<2023>, he',
    ]);
  });

  it('breaks words longer than a line between characters, and goes on after them', () => {
    const family = '👨‍👩‍👧';
    expect(wrapMarked('a bcdefghij k', [], { width: 4, prefix: '', mark })).toEqual([
      'a',
      'bcde',
      'fghi',
      'j k',
    ]);
    expect(wrapMarked(`e\u0301${family}${family}`, [], { width: 6, prefix: '', mark })).toEqual([
      'e\u0301',
      family,
      family,
    ]);
    expect(wrapMarked('abcdef', [{ start: 1, end: 5 }], { width: 3, prefix: '', mark })).toEqual([
      'a<bc>',
      '<de>f',
    ]);
  });

  it('shows control characters by their number, so that no text acts on the terminal', () => {
    expect(wrapMarked('a\u001b[31mb \u202ec', [], { width: 80, prefix: '', mark }).join('')).toBe(
      'a‹U+001B›[31mb ‹U+202E›c',
    );
  });

  it('loses and adds nothing, whatever the text and the marks', () => {
    // Spans of articles begin and end between characters, never inside a surrogate pair.
    const snap = (text: string, at: number) => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at);
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)));
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        spans,
        fc.integer({ min: 1, max: 40 }),
        (text, pairs, width) => {
          const marks = pairs.map(([a, b]) => ({
            start: snap(text, Math.min(a, b)),
            end: snap(text, Math.max(a, b)),
          }));
          const lines = wrapMarked(text, marks, { width, prefix: '', mark: (part) => part });
          // Only a character that is wider than the line alone may stand out.
          const widest = [...characters.segment(text)].map(({ segment }) => sizeOf(plain(segment)));
          for (const line of lines) expect(sizeOf(line)).toBeLessThanOrEqual(Math.max(width, ...widest));
          expect(lines.join(' ').replace(/\s+/g, '')).toBe((text.match(/\S+/g) ?? []).map(plain).join(''));
        },
      ),
      { seed: SEED, numRuns: 500 },
    );
  });
});
