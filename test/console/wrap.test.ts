import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/console/columns.ts';
import { wrapMarked, wrapPieces } from '../../src/console/wrap.ts';
import { plain } from '../../src/support/safe-text.ts';
import { anyCharacter } from '../any-text.ts';
import { SEED } from '../seed.ts';

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
    expect(wrapMarked(`e\u0301${family}${family}`, [], { width: 3, prefix: '', mark })).toEqual([
      `e\u0301${family}`,
      family,
    ]);
    expect(wrapMarked('abcdef', [{ start: 1, end: 5 }], { width: 3, prefix: '', mark })).toEqual([
      'a<bc>',
      '<de>f',
    ]);
  });

  it('counts the columns that a terminal gives to a character, two for a Chinese one and none for an accent', () => {
    expect(wrapMarked('习近平会见普京', [], { width: 6, prefix: '', mark })).toEqual([
      '习近平',
      '会见普',
      '京',
    ]);
    expect(wrapMarked('cafe\u0301 ole\u0301', [], { width: 8, prefix: '', mark })).toEqual([
      'cafe\u0301 ole\u0301',
    ]);
    expect(wrapMarked('a \u0301', [], { width: 8, prefix: '', mark })).toEqual(['a \u0301']);
  });

  it('keeps pieces such as offered choices whole, and begins a line where one has no room', () => {
    expect(wrapPieces(['[1] Open', '[2] 下一页', '[3] Back'], '   ', 21)).toEqual([
      '[1] Open   [2] 下一页',
      '[3] Back',
    ]);
    expect(wrapPieces(['[1] Much too long'], '   ', 5)).toEqual(['[1] Much too long']);
  });

  it('shows control characters by their number, so that no text acts on the terminal', () => {
    expect(wrapMarked('a\u001b[31mb \u202ec', [], { width: 80, prefix: '', mark }).join('')).toBe(
      'a‹U+001B›[31mb ‹U+202E›c',
    );
  });

  it('takes as many columns as a terminal gives it', () => {
    const signs = fc.oneof(
      fc.string({ unit: fc.integer({ min: 0, max: 0x2fff }).map((code) => String.fromCharCode(code)) }),
      fc.string({ unit: anyCharacter }),
      fc.constant('\u001b[1m“10 €…”\u001b[22m'),
    );
    fc.assert(
      fc.property(signs, (text) => {
        expect(columnsOf(text)).toBe(stringWidth(text));
      }),
      { seed: SEED, numRuns: 500 },
    );
    const each = Array.from({ length: 0x3000 }, (_, code) => `a${String.fromCharCode(code)}b`);
    expect(each.filter((text) => columnsOf(text) !== stringWidth(text))).toEqual([]);
  });

  it('loses and adds nothing, whatever the text and the marks', () => {
    // Spans of articles begin and end between characters, never inside a surrogate pair.
    const snap = (text: string, at: number) => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at);
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)));
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter, maxLength: 60 }),
        spans,
        fc.integer({ min: 1, max: 40 }),
        (text, pairs, width) => {
          const marks = pairs.map(([a, b]) => ({
            start: snap(text, Math.min(a, b)),
            end: snap(text, Math.max(a, b)),
          }));
          const lines = wrapMarked(text, marks, { width, prefix: '', mark: (part) => part });
          // Only a character that is wider than the line alone may stand out.
          const widest = [...characters.segment(text)].map(({ segment }) => stringWidth(plain(segment)));
          for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(Math.max(width, ...widest));
          expect(lines.join(' ').replace(/\s+/g, '')).toBe((text.match(/\S+/g) ?? []).map(plain).join(''));
        },
      ),
      { seed: SEED, numRuns: 500 },
    );
  });
});
