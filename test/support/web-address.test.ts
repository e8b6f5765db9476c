import { expect, it } from 'vitest';
import { articlesCommand } from '../../commands/articles.ts';
import { addressesIn } from '../../src/support/web-address.ts';

it.each<[string, readonly string[]]>([
  ['Read https://example.org/story, it is good.', ['https://example.org/story']],
  [
    'Read https://example.org/story. And (https://example.org/b)!',
    ['https://example.org/story', 'https://example.org/b'],
  ],
  ['https://en.wikipedia.org/wiki/Brno_(city)', ['https://en.wikipedia.org/wiki/Brno_(city)']],
  ['(see https://en.wikipedia.org/wiki/Brno_(city).)', ['https://en.wikipedia.org/wiki/Brno_(city)']],
  [
    '**https://example.org/a** ||https://example.org/b|| <https://example.org/c>',
    ['https://example.org/a', 'https://example.org/b', 'https://example.org/c'],
  ],
  [
    '[the story](https://example.org/a) [https://example.org/b](https://example.org/b)',
    ['https://example.org/a', 'https://example.org/b'],
  ],
  ['“https://example.org/a” and again https://example.org/a?', ['https://example.org/a']],
  [
    'https://example.org/a/ https://example.org/?q=1&b[0]=2#c-d',
    ['https://example.org/a/', 'https://example.org/?q=1&b[0]=2#c-d'],
  ],
  ['https://... and http://', []],
  ['no link here', []],
])('the addresses in "%s"', (message, addresses) => {
  expect(addressesIn(message)).toEqual(addresses);
});

it('a message of brackets alone is soon read', () => {
  expect(addressesIn(`https://example.org/a${')'.repeat(3900)}`)).toEqual(['https://example.org/a']);
});

it('the links of a message are added as they are meant', () => {
  const { ofMessage } = articlesCommand(() => undefined);
  expect(ofMessage?.('Read https://example.org/story, it is good. https://example.org/story')).toEqual({
    command: 'articles',
    args: { task: 'add', link: 'https://example.org/story' },
  });
});
