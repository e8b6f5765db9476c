import { expect, it } from 'vitest';
import { comparedTopics } from '../../src/language/comparison.ts';

it.each<[string, readonly string[]]>([
  ['compare Putin and Xi', ['Putin', 'Xi']],
  ['Can you please compare the pool with the bridge?', ['the pool', 'the bridge']],
  ['compare bridge to pool.', ['bridge', 'pool']],
  ['Compare Lima, Brno and Ostrava', ['Lima', 'Brno', 'Ostrava']],
  ['compare the growth of India and China', ['the growth of India', 'the growth of China']],
  ['compare the Bank of England and Sberbank', ['the Bank of England', 'Sberbank']],
  ['compare the mayor of Lima and the council', ['the mayor of Lima', 'the council']],
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
