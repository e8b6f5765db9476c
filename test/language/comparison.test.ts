import { expect, it } from 'vitest';
import { comparedTopics, opposedTopics, tellsOfEach } from '../../src/language/comparison.ts';

it.each<[string, readonly string[]]>([
  ['compare Putin and Xi', ['Putin', 'Xi']],
  ['Can you please compare the pool with the bridge?', ['the pool', 'the bridge']],
  ['compare bridge to pool.', ['bridge', 'pool']],
  ['Compare Lima, Brno and Ostrava', ['Lima', 'Brno', 'Ostrava']],
  ['compare the growth of India and China', ['the growth of India', 'the growth of China']],
  ['compare the Bank of England and Sberbank', ['the Bank of England', 'Sberbank']],
  ['compare the mayor of Lima and the council', ['the mayor of Lima', 'the council']],
  ['what is the difference between the pool and the bridge?', ['the pool', 'the bridge']],
  ['Difference between Putin and Xi', ['Putin', 'Xi']],
  ["What's the main difference between Lima and Brno", ['Lima', 'Brno']],
  ['How does the pool differ from the bridge?', ['the pool', 'the bridge']],
  ['how does Lima compare to Brno?', ['Lima', 'Brno']],
  ['How do Putin and Xi differ?', ['Putin', 'Xi']],
  ['What is the difference between who pays and who rides?', []],
  ['what is the difference between them?', []],
  ['how did the prices differ', []],
  ['How do they compare?', []],
  ['What difference did the bridge make to Lima and Brno?', []],
  // Nothing to be looked for, or nothing to compare with.
  ['compare them', []],
  ['compare it with the bridge', []],
  ['compare prices in 2020 and 2021', []],
  ['compare the two', []],
  ['compare a, b, c, d and e', []],
  ['Who compared it to a war?', []],
  ['compare what the articles say about oil and gas', []],
  ['what does the mayor compare the bridge to?', []],
  ['', []],
])('what is to be compared is found: %s', (text, topics) => {
  expect(comparedTopics(text)).toEqual(topics);
});

it.each<[string, readonly string[]]>([
  ['the ferry vs the bridge', ['the ferry', 'the bridge']],
  ['Putin vs. Xi', ['Putin', 'Xi']],
  ['Lima versus Brno?', ['Lima', 'Brno']],
  ['ferry or bridge?', ['ferry', 'bridge']],
  ['ferry or bridge', []],
  ['Is the ferry or the bridge closed?', []],
  ['he or the mayor?', []],
  ['a vs b vs c vs d vs e', []],
  ['one thing that is said at length vs another', []],
  ['the ferry, the bus or the bridge?', []],
  ['ferry vs', []],
  ['', []],
])('what is set against each other is found: %s', (text, topics) => {
  expect(opposedTopics(text)).toEqual(topics);
});

it('a text tells of each topic if it has a word of each', () => {
  const text = 'Lima’s old bridge was beaten by the ferries.';
  expect(tellsOfEach(text, ['the ferry', 'the bridge of Lima'])).toBe(true);
  expect(tellsOfEach(text, ['the ferry', 'Brno'])).toBe(false);
});
