import { expect, test } from 'vitest';
import { differencesOf, saysTheSame } from '../../src/answer/corroboration.ts';
import { SentenceAnalysis } from '../../src/answer/sentence-analysis.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { createCorpus } from '../../src/search/read-corpus.ts';

const sentences = (...texts: string[]) => {
  const articles = texts.map((text, at) =>
    parseArticle(`${at}.txt`, `A headline about the news\n\n${text}\n`),
  );
  const { sentencesOf } = createCorpus(articles);
  return articles.map((article) => {
    const [first] = sentencesOf(article);
    if (!first) throw new Error(`expected a sentence in "${article.text}"`);
    return new SentenceAnalysis(first);
  });
};
const pair = (a: string, b: string) => {
  const [first, second] = sentences(a, b);
  if (!first || !second) throw new Error('expected two sentences');
  return [first, second] as const;
};
const differing = (a: string, b: string) => {
  const [first, second] = pair(a, b);
  return differencesOf(first, second).map(({ here, there }) => [
    first.sentence.article.text.slice(here.start, here.end),
    second.sentence.article.text.slice(there.start, there.end),
  ]);
};

test.each([
  [
    'the same in other words',
    'The court in The Hague issued a warrant for the arrest of the president in March.',
    'In March the court issued an arrest warrant for the president, who stayed at home.',
    true,
  ],
  [
    'the same topic only',
    'The court in The Hague issued a warrant for the arrest of the president in March.',
    'The president flew to Oslo in order to speak about fish and trade.',
    false,
  ],
  ['too little to tell', 'The president smiled today.', 'The president smiled.', false],
])('%s', (_, a, b, expected) => {
  const [first, second] = pair(a, b);
  expect(saysTheSame(first, second)).toBe(expected);
  expect(saysTheSame(second, first)).toBe(expected);
});

test('two sentences say the same from a cosine of .45 on, with four words in common', () => {
  const same = (a: string, b: string) => saysTheSame(...pair(`${a}.`, `${b}.`));
  const common = 'anchor barrel candle dagger';
  expect(same(`${common} engine falcon garden hammer`, `${common} island jacket kettle ladder`)).toBe(true);
  // 4 of 9 and 9 words: .444.
  expect(
    same(`${common} engine falcon garden hammer oyster`, `${common} island jacket kettle ladder velvet`),
  ).toBe(false);
  expect(same('anchor barrel candle', 'anchor barrel candle')).toBe(false);
  expect(same(common, common)).toBe(true);
  expect(same(`${common} engine falcon`, 'anchor barrel candle island')).toBe(false);
});

test('one of few words is a part of one of many that are up to five times as many', () => {
  const same = (a: string, b: string) => saysTheSame(...pair(`${a}.`, `${b}.`));
  const common = 'anchor barrel candle dagger';
  const more =
    'engine falcon garden hammer island jacket kettle ladder market needle orange pepper quarry rabbit saddle'.split(
      ' ',
    );
  // 4 / √(4 × 19) is .459, 4 / √(4 × 20) .447.
  expect(same(common, `${common} ${more.join(' ')}`)).toBe(true);
  expect(same(common, `${common} ${more.join(' ')} temple`)).toBe(false);
});

test('a sentence does not corroborate its own article', () => {
  const [first] = sentences('The court issued a warrant for the arrest of the president in March.');
  expect(first && saysTheSame(first, first)).toBe(false);
});

test.each([
  ['a number', 'The quake killed 12 people.', 'The quake killed 15 people.', [['12', '15']]],
  ['a date', 'The fair opens on 3 May in Oslo.', 'The fair opens on 4 May in Oslo.', [['3', '4']]],
  [
    'a name',
    'They chose minister Novak yesterday in Brno.',
    'They chose minister Svoboda yesterday in Brno.',
    [['Novak', 'Svoboda']],
  ],
  ['a number before', 'In June 12 people came.', 'In May 15 people came.', [['12', '15']]],
  [
    'a number after',
    'They gave the council 12 of them.',
    'They told the council 15 of these.',
    [['12', '15']],
  ],
  [
    'no name between other words',
    'They chose Novak yesterday in Brno.',
    'They met Svoboda yesterday again.',
    [],
  ],
  ['no name after another word', 'They chose Novak quickly.', 'They praised Svoboda quickly.', []],
  ['no name before another word', 'They chose Novak quickly.', 'They chose Svoboda slowly.', []],
  ['no other word', 'They chose the mayor quickly.', 'They chose the farmer quickly.', []],
  ['no number that there stands elsewhere', 'It killed 12 people.', 'It killed 15 people, not 12.', []],
  ['no number that here stands elsewhere', 'It killed 15 people, not 12.', 'It killed 12 people.', []],
  ['a number at the end', 'The river rose by 12.', 'The river rose by 15.', [['12', '15']]],
  ['no first word', 'Novak opened the pool in Brno.', 'Svoboda opened the pool in Brno.', []],
  [
    'no word for a name',
    'They chose minister Novak yesterday.',
    'They chose minister herself yesterday.',
    [],
  ],
  ['no number that the other has too', 'It took 12 people 15 days.', 'It took 15 people 12 days.', []],
  [
    'both of two numbers',
    'The quake killed 12 people and hurt 40 others.',
    'The quake killed 15 people and hurt 50 others.',
    [
      ['12', '15'],
      ['40', '50'],
    ],
  ],
  ['nothing, said in words and figures', 'The pool has six lanes.', 'The pool has 6 lanes.', []],
  ['nothing that is about the same', 'It cost 12 euros.', 'After 15 years it opened.', []],
])('two sentences differ in %s', (_, a, b, expected) => {
  expect(differing(a, b)).toEqual(expected);
});
