import { describe, expect, it } from 'vitest';
import { correctedText, understand } from '../../src/answer/understand.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { createCorpus } from '../../src/search/read-corpus.ts';
import { corpus as articles } from '../corpus.ts';

const corpus = createCorpus(articles);
const read = (text: string) => understand(corpus, text);
const termOf = (text: string, word: string) => {
  const found = read(text).terms.find((term) => term.word === word);
  if (!found) throw new Error(`expected "${word}" among the terms of "${text}"`);
  return found;
};

describe('the words of a question', () => {
  it('have shares that add up to 1', () => {
    const { terms, totalWeight } = read('When did the council of Ostrava rebuild the kettle?');
    expect(terms.map(({ word }) => word)).toEqual(['council', 'ostrava', 'rebuild', 'kettle']);
    expect(terms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(terms.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(totalWeight);
    for (const { share, weight } of terms) expect(share).toBeCloseTo(weight / totalWeight);
  });

  it('weigh what they do in the articles; half of that if any text uses them, three tenths if they belong to the asking', () => {
    const part = (text: string, word: string) => {
      const { term, weight } = termOf(text, word);
      return weight / corpus.weightOf(term);
    };
    expect(part('the bridge', 'bridge')).toBe(1);
    expect(part('will it begin', 'begin')).toBe(0.5);
    expect(part('what is the name of the bridge', 'name')).toBe(0.3);
  });

  it('are told if an article holds them', () => {
    expect(termOf('the bridge and the kettle', 'bridge').known).toBe(true);
    expect(termOf('the bridge and the kettle', 'kettle').known).toBe(false);
  });

  it('have a meaning unless they are names', () => {
    expect(termOf('the bridge', 'bridge').vector).toBeTypeOf('number');
    expect(termOf('on the Bridge', 'bridge').vector).toBeUndefined();
  });

  it('have opposites', () => {
    expect(termOf('it opened', 'opened').antonyms).toContain('close');
    expect(termOf('the bridge', 'bridge').antonyms).toEqual([]);
  });

  it('are rarer the less often they are written', () => {
    expect(read('the bridge').rarity).toBeLessThan(read('the zubrowka').rarity);
    expect(read('the zubrowka').rarity).toBeLessThanOrEqual(1);
    expect(read('the zubrowka').rarity).toBeGreaterThan(0.9);
    expect(read('the bridge and the zubrowka').rarity).toBeLessThan(read('the zubrowka').rarity);
  });

  it('are corrected if neither the articles nor English has them, from five letters on', () => {
    const corrected = (text: string) => read(text).corrections.map(({ to }) => to);
    expect(corrected('when was the flodo?')).toEqual(['flood']);
    expect(corrected('the brige in Ostrvaa')).toEqual(['bridge', 'ostrava']);
    // Words of their own, one slip from "bridge" and "butter".
    expect(corrected('who is the bride? it tastes bitter')).toEqual([]);
  });

  it('are none of "???"', () => {
    expect(read('???')).toMatchObject({ terms: [], totalWeight: 0, rarity: 0, pairs: [], corrections: [] });
  });
});

describe('a misspelt word', () => {
  it('is looked for as the articles spell it, and both spellings are told', () => {
    const { terms, corrections, pairs } = read('the swiming pool');
    expect(corrections).toEqual([{ from: 'swiming', to: 'swimming' }]);
    expect(terms.map(({ term, word, typed }) => [term, word, typed])).toEqual([
      ['swim', 'swimming', 'swiming'],
      ['pool', 'pool', undefined],
    ]);
    expect(pairs).toEqual([['swim', 'pool']]);
    expect(correctedText('the swiming pool', corrections)).toBe('the swimming pool');
  });

  it('is read without what only makes it polite, pairs of words too', () => {
    const asked = read('who built the swimming pool?');
    expect(read('hey, does anyone know who built the swimming pool?')).toEqual(asked);
  });

  it('counts once if the question has it right as well', () => {
    const { terms, corrections } = read('swimming in the swiming pool');
    expect(terms.map(({ term }) => term)).toEqual(['swim', 'pool']);
    expect(corrections).toEqual([{ from: 'swiming', to: 'swimming' }]);
  });

  it('is left out if a stop word is meant, but not if it is a name', () => {
    expect(read('wat is abuot the bridge').terms.map(({ term }) => term)).toEqual(['bridg']);
    expect(read('who is Wat').terms.map(({ term }) => term)).toEqual(['wat']);
  });

  it('is no word that an article holds, however near another one is', () => {
    const near = createCorpus([
      parseArticle('a.txt', 'News of the day\n\nThe planners of the planners saw the planers.\n'),
    ]);
    expect(understand(near, 'the planers').corrections).toEqual([]);
    expect(understand(near, 'the plannrs').corrections).toEqual([{ from: 'plannrs', to: 'planners' }]);
  });

  it('stays as typed where the correction has signs that a replacement would read', () => {
    expect(correctedText('the cots of it', [{ from: 'cots', to: "$& $' cost" }])).toBe(
      "the $& $' cost of it",
    );
  });
});

describe('the neighbours in a question', () => {
  it.each([
    ['old bridge', [['old', 'bridg']]],
    ['the bridge', []],
    ['who is it', []],
    [
      'work on a bridge in spring',
      [
        ['work', 'on'],
        ['bridg', 'in'],
        ['in', 'spring'],
      ],
    ],
  ])('of "%s"', (text, expected) => {
    expect(read(text).pairs).toEqual(expected);
  });
});

describe('an abbreviation that the articles define', () => {
  const trade = createCorpus([
    parseArticle(
      'a.txt',
      'Trade talks\n\nThe Northern Trade Union (NTU) met in Oslo in May. Ministers ate fish.\n',
    ),
  ]);

  it('stands for its words, and all of them for it', () => {
    const { terms, asked } = understand(trade, 'Where did the NTU meet?');
    expect(terms.map(({ term, alternatives }) => [term, alternatives])).toEqual([
      ['ntu', [['northern', 'trade', 'union']]],
      ['meet', []],
    ]);
    expect([...asked].sort()).toEqual(['meet', 'northern', 'ntu', 'trade', 'union']);
    expect(
      understand(trade, 'the Northern Trade Union').terms.map(({ alternatives }) => alternatives),
    ).toEqual([[['ntu']], [['ntu']], [['ntu']]]);
  });
});
