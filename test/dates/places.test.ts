import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latinText } from '../../src/dates/latin-text.ts';
import { DATE_RULES } from '../../src/dates/rules/all-rules.ts';
import { matchesAt } from '../../src/dates/rules/match-at.ts';
import { Places } from '../../src/dates/rules/places.ts';
import { SEED } from '../seed.ts';

const places = new Places(DATE_RULES);

/** What the pattern of each rule finds only when all of the text is searched, or only at the rule's places. */
function differences(written: string): string[] {
  const text = latinText(written);
  const own = places.of(text);
  return DATE_RULES.flatMap(({ name, pattern }, rule) => {
    const [everywhere, here] = [text.matchAll(pattern), matchesAt(pattern, text, own[rule] ?? [])].map(
      (matches) => [...matches].map((match) => `${name} at ${match.index}: ${match[0]}`),
    );
    return (everywhere ?? []).join('\n') === (here ?? []).join('\n')
      ? []
      : [...(everywhere ?? []), 'is not', ...(here ?? [])];
  });
}

/** The pattern without what it asks of what stands beside a phrase. */
function withoutSurroundings({ source }: RegExp): RegExp {
  let kept = '';
  /** Of each bracket that is open: whether it looks around. */
  const open: boolean[] = [];
  for (const [token] of source.matchAll(TOKEN)) {
    const isOpening = token.startsWith('(');
    if (isOpening) open.push(LOOKS_AROUND.test(token));
    const isLeftOut = open.includes(true) || /^\\[bB]$/.test(token);
    if (token === ')') open.pop();
    // fast-check makes nothing of a reference to a group: those of the rules are to "-", "/" or ".".
    if (!isLeftOut) kept += token.startsWith('\\k') ? '[-/.]' : token;
  }
  return new RegExp(kept);
}
const TOKEN = /\\k<\w+>|\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:<?[=!]|:|<\w+>)|./gs;
const LOOKS_AROUND = /^\(\?<?[=!]/;

const pieces = [
  'test/dates/news-dates.txt',
  ...readdirSync('test/dates/news').map((name) => `test/dates/news/${name}`),
].map((file) => readFileSync(file, 'utf8'));

describe('the places where rules try their patterns', () => {
  it('are all where these match, in examples', () => {
    const texts = DATE_RULES.flatMap(({ examples, counterExamples }) => [
      ...examples,
      ...counterExamples,
    ]).map((example) => (typeof example === 'string' ? example : example.text).replaceAll(/[[\]]/g, ''));
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.flatMap(differences)).toEqual([]);
  });

  it('are all where these match, in news', () => {
    expect(pieces.flatMap(differences)).toEqual([]);
  });

  it('are all where these match, in whatever their patterns describe', () => {
    const phrase = fc
      .constantFrom(...DATE_RULES)
      .chain(({ pattern }) => fc.stringMatching(withoutSurroundings(pattern)));
    const between = fc.constantFrom(' ', ' the ', ' on ', ' in the ', '-', ', ', '. ', '\n', "'", '');
    fc.assert(
      fc.property(fc.array(fc.tuple(phrase, between), { minLength: 1, maxLength: 5 }), (chosen) => {
        expect(differences(` ${chosen.flat().join('')}`)).toEqual([]);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('are few', () => {
    const tried = pieces
      .flatMap((text) => places.of(latinText(text)))
      .reduce((sum, own) => sum + (own?.length ?? 0), 0);
    expect(tried / DATE_RULES.length / pieces.join('').length).toBeLessThan(1 / 50);
  });

  it('lie no more words before a sign than are kept in mind', () => {
    expect(DATE_RULES.filter(({ signs }) => (signs.before ?? 0) > 15).map(({ name }) => name)).toEqual([]);
  });

  it('are found by signs in small letters', () => {
    expect(
      DATE_RULES.flatMap(({ signs }) => signs.words.split(' ')).filter(
        (sign) => !/^(?:#|[a-z\d]{2,3}\*|[a-z\d]+)$/.test(sign),
      ),
    ).toEqual([]);
  });
});
