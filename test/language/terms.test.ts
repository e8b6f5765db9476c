import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentTerms, eachWord, tokenize } from '../../src/language/terms.ts';

describe('the terms of a text', () => {
  test.each([
    ['possessives and curly quotes fold', "Putin’s, Putin's, Putin", 'putin putin putin'],
    ['diacritics fold', 'Café Łódź naïve', 'cafe łodz naiv'],
    ['hyphens part words', 'full-scale invasion', 'full scale invas'],
    ['inflection folds', 'visits visited visiting', 'visit visit visit'],
    ['irregular forms fold', 'bought buying; went; three children and a child', 'buy buy go 3 child child'],
    ['a form of one verb is no other verb', 'they founded it and found it', 'found find'],
    ['thousands separators go, decimals stay', '1,000 containers, 3.5 tonnes', '1000 contain 3.5 tonn'],
    ['number words become digits', 'two dozen attendees, twenty-four ships, seven', '24 attende 24 ship 7'],
    ['neighbouring numbers stay apart', 'two, three and twenty four', '2 3 20 4'],
    ['abbreviations lose their dots', 'the U.S. and the US told us', 'US US tell'],
    ['May is a month, may is not', 'May may', 'May'],
    ['a text all in capitals keeps its stop words', 'WHO IS PUTIN', 'putin'],
    ['question words and auxiliaries go', "Who's the president? Don't they know?", 'presid know'],
    ['other scripts are words too', 'Путин 北京', 'путин 北京'],
    ['nothing gives nothing', ' — … “”', ''],
  ])('%s', (_, text, terms) => {
    expect(contentTerms(text).join(' ')).toBe(terms);
  });

  test('words that are names of object properties are words like others', () => {
    expect(contentTerms('constructor __proto__ toString')).toEqual(['constructor', 'proto', 'tostr']);
  });
});

test('tokens stand in order, apart from each other, on the words that they say', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      let end = 0;
      for (const token of tokenize(text)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(token.end).toBeGreaterThan(token.start);
        expect(token.end).toBeLessThanOrEqual(text.length);
        expect(token.term).not.toBe('');
        end = token.end;
      }
    }),
    { seed: 20231018 },
  );
});

/** What words, numbers and abbreviations are made of, and what stands between them. */
const PART = fc.constantFrom(
  ..."twenty,Twenty,four,dozen,-, ,U.S.,US,may,May,WHO,a.b.c,A,9th,1,000,.,x,don't,'s,’s,',2,ok1,…,“".split(
    ',',
  ),
  ',',
);

test('words of ASCII are the same ones whether all of the text is or not', () => {
  fc.assert(
    fc.property(fc.array(PART, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      expect(tokenize(`${text} ЖЖ`).slice(0, -1)).toEqual(tokenize(text));
    }),
    { seed: 20231018, numRuns: 2000 },
  );
});

test('a part of a text has the words that it has when it is cut out', () => {
  fc.assert(
    fc.property(fc.array(PART, { maxLength: 20 }), fc.nat(), fc.nat(), (parts, a, b) => {
      const text = `é${parts.join('')}`;
      const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
      const words: object[] = [];
      eachWord(
        text,
        ({ term, word, stop }, start, end) => {
          words.push({ term, word, stop, start: start - from, end: end - from });
        },
        from,
        to,
      );
      expect(words).toEqual(tokenize(text.slice(from, to)));
    }),
    { seed: 20231018, numRuns: 2000 },
  );
});

test('words have the same terms again, also after more of them than are remembered', () => {
  const words = Array.from({ length: 200_000 }, (_, at) => `Ship${at}ab`);
  const terms = (from: number, to: number) =>
    tokenize(words.slice(from, to).join(' ')).map(({ term }) => term);
  const all = terms(0, words.length);
  expect(all).toEqual(words.map((word) => word.toLowerCase()));
  for (const [from, to] of [
    [0, 10],
    [195_000, 200_000],
    [0, 10],
  ] as const)
    expect(terms(from, to)).toEqual(all.slice(from, to));
});
