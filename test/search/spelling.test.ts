import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isOneSlip } from '../../src/language/slips.ts';
import { nearestOf, Spelling } from '../../src/search/spelling.ts';
import { SEED } from '../seed.ts';

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

  it('has at least five letters, as what it is taken for', () => {
    expect(nearest('pods', ['ponds', 'podse'])).toBeUndefined();
    expect(nearest('ponsd', ['ponds'])).toBe('ponds');
    expect(nearest('pondss', ['ponds'])).toBe('ponds');
    expect(nearest('ponds', ['pond'])).toBeUndefined();
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

test('every word that is one slip away is found, with whatever letters', () => {
  const letters = fc.constantFrom(...'abcdeiouxyzéñж-ß');
  const word = fc.array(letters, { minLength: 7, maxLength: 9 }).map((all) => `s${all.join('')}`);
  /** The word itself, with a letter put in, put for another, or left out, or two swapped. */
  const slipped = fc.tuple(word, fc.nat(6), letters, fc.nat(3)).map(([meant, place, letter, how]) => {
    const at = place + 1;
    const [before, here, next] = [meant.slice(0, at), meant.charAt(at), meant.charAt(at + 1)];
    const typed = [letter + here, letter, '', next + here][how] ?? '';
    return { meant, typed: before + typed + meant.slice(at + (how === 3 ? 2 : 1)) };
  });
  let found = 0;
  fc.assert(
    fc.property(slipped, word, ({ meant, typed }, other) => {
      const words = [...new Set([meant, other])];
      const spelling = new Spelling(words);
      for (const number of words.keys()) spelling.add(number, false);
      const near = spelling.near(typed).map((one) => one.word);
      const expected = words.filter((one) => isOneSlip(typed, one) && one.charAt(0) === typed.charAt(0));
      expect(new Set(near)).toEqual(new Set(expected));
      found += near.length;
    }),
    { seed: SEED, numRuns: 2000 },
  );
  expect(found).toBeGreaterThan(1000);
});
