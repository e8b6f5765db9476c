import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askingFirst } from '../../src/language/asking-first.ts';
import { SEED } from '../seed.ts';

describe('a question of several sentences', () => {
  it.each([
    ['The bridge fell. Who built it?', 'Who built it? The bridge fell.'],
    ['The bridge fell. It was old.  whos to blame', 'whos to blame The bridge fell. It was old.'],
    ['The bridge fell. Was it old', 'Was it old The bridge fell.'],
    ['The bridge fell on Feb. 3. It was built by:', 'It was built by: The bridge fell on Feb. 3.'],
  ])('has the one that asks first: %s', (text, expected) => {
    expect(askingFirst(text)).toBe(expected);
  });

  it.each([
    'Who built it? The bridge fell.',
    'Who built it? Why did it fall?',
    'Who built the bridge of Mr. Novak?',
    'The bridge fell. It was old.',
    'How old is St. Paul’s',
    '',
  ])('is left as it is where the last does not ask alone: %s', (text) => {
    expect(askingFirst(text)).toBe(text);
  });

  it('keeps every word of any text', () => {
    const words = (text: string) => text.split(/\s+/).filter(Boolean).sort();
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        expect(words(askingFirst(text)).join('')).toHaveLength(words(text).join('').length);
      }),
      { seed: SEED },
    );
  });
});
