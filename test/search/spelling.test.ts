import { describe, expect, it } from 'vitest';
import { nearestOf, Spelling } from '../../src/search/spelling.ts';

/** The word that `typed` is taken for if these were read, in their order; a capital says that a text capitalises it. */
function nearest(typed: string, words: readonly string[], isName = false) {
  const known = [...new Set(words.map((word) => word.toLowerCase()))];
  const spelling = new Spelling(known);
  for (const word of words) spelling.add(known.indexOf(word.toLowerCase()), /^\p{Lu}/u.test(word));
  return nearestOf(spelling.near(typed), isName);
}

describe('a word that no article holds', () => {
  it('is taken for the most frequent one that is one slip away', () => {
    expect(nearest('planers', ['planets', 'planners', 'planners'])).toBe('planners');
    expect(nearest('planers', ['planors', 'planors', 'planners'])).toBe('planors');
  });

  it('is taken for the first of those that are equally frequent and long', () => {
    expect(nearest('bridgas', ['bridges', 'bridgos'])).toBe('bridges');
    expect(nearest('bridgas', ['bridgos', 'bridges'])).toBe('bridgos');
  });

  it('is rather as long as typed, then shorter, then longer', () => {
    expect(nearest('bridgas', ['bridgass', 'bridas', 'bridges'])).toBe('bridges');
    expect(nearest('bridgas', ['bridgass', 'bridas'])).toBe('bridas');
    expect(nearest('bridgas', ['bridgass'])).toBe('bridgass');
  });

  it('begins with the letter that was typed', () => {
    expect(nearest('bridge', ['ridges', 'fridge'])).toBeUndefined();
  });

  it('has at least six letters; what it is taken for may have one less', () => {
    expect(nearest('ponds', ['pond', 'ponda', 'pondss'])).toBeUndefined();
    expect(nearest('pondss', ['ponds'])).toBe('ponds');
    expect(nearest('pondss', ['pond'])).toBeUndefined();
  });

  it('is no number, and is taken for none', () => {
    expect(nearest('covid18', ['covid1', 'covid118'])).toBeUndefined();
    expect(nearest('covidx', ['covid1', 'covidx1'])).toBeUndefined();
  });

  it('that is a name is taken for a word that some text capitalises', () => {
    expect(nearest('ostrva', ['ostrava', 'ostrava'], true)).toBeUndefined();
    expect(nearest('ostrva', ['ostrava', 'Ostrava'], true)).toBe('ostrava');
    expect(nearest('ostrva', ['Ostrava', 'ostrava'], true)).toBe('ostrava');
    expect(nearest('ostrva', ['Ostrava', 'Ostrava'], true)).toBe('ostrava');
    expect(nearest('ostrva', ['ostrava'], false)).toBe('ostrava');
  });
});
