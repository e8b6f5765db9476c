import { expect, test } from 'vitest';
import { differencesOf, saysTheSame } from '../../src/answer/corroboration.ts';
import { SentenceAnalysis } from '../../src/answer/sentence-analysis.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { createCorpus } from '../../src/search/corpus.ts';

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
  ['nothing, said in words and figures', 'The pool has six lanes.', 'The pool has 6 lanes.', []],
  ['nothing that is about the same', 'It cost 12 euros.', 'After 15 years it opened.', []],
])('two sentences differ in %s', (_, a, b, expected) => {
  expect(differing(a, b)).toEqual(expected);
});
