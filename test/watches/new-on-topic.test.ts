import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import { findNew } from '../../src/watches/new-on-topic.ts';

/** The sentence that tells of the topic in a piece, if one does. */
async function told(topic: string, text: string): Promise<string | undefined> {
  const article = parseArticle('piece.txt', text);
  const watch = { id: 'w', server: 's', channel: 'c', topic, locale: 'en-US' };
  const [finding, ...others] = await findNew([article], [watch]);
  expect(others).toEqual([]);
  return finding && article.text.slice(finding.start, finding.end);
}

const PIECE = `Council meets in Ostrava

The council of Ostrava met on Monday in the old hall of the town.

It said that the bridge over the river would be rebuilt within two years.

A second vote is to be held in May, when the money is there.

The mayor thanked all members for coming so early in the day.

He also spoke of Paris, where he had been on holiday with his family.
`;

describe('a piece tells of a topic', () => {
  it.each([
    ['Ostrava', 'The council of Ostrava met on Monday in the old hall of the town.'],
    ['the bridges', 'It said that the bridge over the river would be rebuilt within two years.'],
    ['bridge Ostrava', 'It said that the bridge over the river would be rebuilt within two years.'],
  ])('if its title, its opening or its title and a sentence do: %s', async (topic, sentence) => {
    expect(await told(topic, PIECE)).toBe(sentence);
  });

  it('if two sentences do, wherever they stand', async () => {
    expect(await told('Paris', PIECE)).toBeUndefined();
    expect(await told('Paris', `${PIECE}\nIn Paris he saw three bridges and a tower of iron.\n`)).toContain(
      'He also spoke of Paris',
    );
  });

  it.each(['Brno', 'bridge in Brno', 'second hall', '???', 'the'])('but not otherwise: %s', async (topic) => {
    expect(await told(topic, PIECE)).toBeUndefined();
  });
});
