import { describe, expect, test } from 'vitest';
import { Abbreviations, alternativesAmong, explainedTerms } from '../../src/language/abbreviations.ts';
import { readQuestion } from '../../src/language/question.ts';
import { slipsFromStopWord } from '../../src/language/slips.ts';

describe('the kind of answer that a question asks for', () => {
  test.each([
    ['Who opened the bridge?', 'person'],
    ['Which former president opened it?', 'person'],
    ['Which company built it?', 'name'],
    ['What is the name of the river?', 'name'],
    ['When was it built?', 'date'],
    ['In what year was it built?', 'date'],
    ['Where does the river rise?', 'place'],
    ['Which cities lie on it?', 'place'],
    ['How many people came?', 'number'],
    ['What percentage of them stayed?', 'percentage'],
    ['How long is the river closed?', 'duration'],
    ['Why was it closed?', 'reason'],
    ['How was it mended?', 'manner'],
    ['Is the bridge open?', 'yes/no'],
    ['What did the mayor say when the bridge fell?', 'thing'],
    ['bridge over the river', 'thing'],
    ['', 'thing'],
  ])('%s → %s', (question, kind) => {
    expect(readQuestion(question).kind).toBe(kind);
  });
});

describe('what the words of a question do', () => {
  test.each([
    ['Who did President Novak meet in 1997?', 'presid:name novak:name meet:word 1997:number'],
    ['Which court heard the case?', 'court:focus hear:word case:word'],
    ['What kind of economic model does it follow?', 'kind:frame econom:focus model:focus follow:word'],
    ['How many bridges took place?', 'bridg:word'],
    ['Which towns besides Brno and Ostrava have pools?', 'town:focus pool:word'],
    ['Who besides Novak spoke about Brno?', 'speak:word brno:name'],
    ['Which towns other than the capital have pools?', 'town:focus pool:word'],
    ['What do the articles say about pools?', 'pool:word'],
    ['What is the latest on the pools?', 'pool:word'],
    ['What is the latest count of pools?', 'latest:word count:word pool:word'],
    ['Compare what the articles say about pools', 'pool:word'],
    ['what is it', ''],
  ])('%s', (question, terms) => {
    const read = readQuestion(question).terms.map(({ term, role }) => `${term}:${role}`);
    expect(read.join(' ')).toBe(terms);
  });

  test('an endless question is read up to thirty content words', () => {
    const words = Array.from({ length: 5000 }, (_, at) => `river${at}`).join(' ');
    expect(readQuestion(words).terms).toHaveLength(30);
  });
});

describe('what else a question says', () => {
  test.each([
    ['What is the latest count?', { recent: true }],
    ['What was the count in 1997?', { recent: false }],
    ['Who did not come?', { negated: true }],
    ['Who came?', { negated: false }],
    ['Compare the costs of both pools', { overAll: true }],
    ['What do the articles say about pools?', { overAll: true }],
    ['Which newspapers compare pools across Europe?', { overAll: false }],
  ])('%s', (question, expected) => {
    expect(readQuestion(question)).toMatchObject(expected);
  });
});

describe('abbreviations', () => {
  const read = (text: string) => {
    const abbreviations = new Abbreviations();
    for (const form of explainedTerms(text)) abbreviations.add(form);
    return abbreviations;
  };

  test.each([
    ['the Belt and Road Initiative (BRI), a project', 'bri', ['belt', 'road', 'initi']],
    ['since the International Criminal Court (ICC) issued', 'icc', ['intern', 'crimin', 'court']],
    ['run by the Food and Agriculture Organization (FAO)', 'fao', ['food', 'agricultur', 'organ']],
  ])('%s', (text, short, long) => {
    const abbreviations = read(text);
    const alternatives = (terms: readonly string[]) => alternativesAmong(abbreviations.near(terms), terms);
    expect(alternatives([short]).get(short)).toEqual([long]);
    expect(alternatives(long).get(long[0] ?? '')).toEqual([[short]]);
    expect(alternatives(long.slice(1)).size).toBe(0);
  });

  test.each(['the president of the republic (USA)', 'he said (AP)', 'the old town bridge (2021)'])(
    'none in "%s"',
    (text) => {
      expect(read(text).near(['usa', 'ap', '2021', 'old', 'town', 'bridg']).size).toBe(0);
    },
  );
});

test.each([
  ['wat', true],
  ['abuot', true],
  ['wich', true],
  ['pool', false],
  ['xi', false],
])('whether "%s" is a misspelt stop word: %s', (word, expected) => {
  expect(slipsFromStopWord(word)).toBe(expected);
});
