import { describe, expect, it, vi } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import { findNew } from '../../src/watches/find-new.ts';
import { createNearness, type Nearness } from '../../src/watches/nearness.ts';
import { readTopic } from '../../src/watches/topic.ts';
import { fakeReader } from '../reader/fake-reader.ts';

/** The sentence that tells of the topic in a piece, if one does. */
async function told(topic: string, text: string, nearness?: Nearness): Promise<string | undefined> {
  const article = parseArticle('piece.txt', text);
  const watch = { id: 'w', server: 's', channel: 'c', topic, locale: 'en-US' };
  const [finding, ...others] = await findNew([article], [watch], nearness);
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

  it.each(['Brno', 'bridge in Brno', 'vote in the hall', '???', 'the', 'Paris'])(
    'but not otherwise: %s',
    async (topic) => {
      expect(await told(topic, PIECE)).toBeUndefined();
    },
  );

  it.each([
    'what is happening with the bridge in Ostrava?',
    'any news on the Ostrava bridge? thanks!',
    'Will the bridge be rebuilt?',
  ])('if it holds the content of a question: %s', async (question) => {
    expect(await told(question, PIECE)).toContain('the bridge over the river would be rebuilt');
  });

  it('if it writes two words of the topic as one', async () => {
    expect(
      await told('hill top hotel', 'Hilltop hotel burns\n\nA hilltop hotel burnt down on Monday night.\n'),
    ).toContain('A hilltop hotel');
  });

  it('by its title alone, which its first sentence stands for', async () => {
    const text = 'Ostrava flood\n\nThe water came at night, when all were asleep in their beds.\n';
    expect(await told('Ostrava flood', text)).toContain('The water came');
  });
});

it('a piece may have more sentences than a call may have arguments', async () => {
  const count = 130_000;
  const sentences = Array.from({ length: count }, (_, at) => ({ start: 3 * at, end: 3 * at + 2, block: 0 }));
  const text = 'A. '.repeat(count);
  const piece = parseArticle('piece.txt', PIECE);
  const article = {
    ...piece,
    text,
    sentences,
    blocks: [{ kind: 'body' as const, start: 0, end: text.length }],
  };
  const watch = { id: 'w', server: 's', channel: 'c', topic: 'Ostrava', locale: 'en-US' };
  expect(await findNew([article], [watch])).toMatchObject([{ start: 0, end: 2 }]);
});

describe('with a reader', () => {
  /** A sentence is as near as told, the others are far. */
  const near =
    (cosine: number, at = 0): Nearness =>
    async () => ({ cosine, at });

  it.each([
    ['words and meaning agree', 'bridge Ostrava', 0.72, true],
    ['words alone agree', 'bridge Ostrava', 0.71, false],
    ['a rare word and the meaning agree', 'is anybody repairing a bridge', 0.82, true],
    ['the meaning is not near enough', 'is anybody repairing a bridge', 0.81, false],
    ['another name is meant', 'bridge in Brno', 0.95, false],
    ['no word agrees', 'ferry strike', 0.95, false],
  ])('%s', async (_, topic, cosine, isTold) => {
    expect((await told(topic, PIECE, near(cosine))) !== undefined).toBe(isTold);
  });

  it('two sentences are more than a passing word, wherever they stand', async () => {
    const text = `${PIECE}\nIn Paris he saw three bridges and a tower of iron.\n`;
    expect(await told('Paris', text, near(0.7))).toContain('He also spoke of Paris');
    expect(await told('Paris', text, near(0.69))).toBeUndefined();
    expect(await told('Paris', PIECE, near(0.71))).toBeUndefined();
  });

  it('the nearest sentence is quoted if none holds a word', async () => {
    const text =
      'Ostrava flood\n\nAll were asleep in their beds then.\n\nThe water came at night, it is said.\n';
    expect(await told('Ostrava flood', text, near(0.9, 1))).toContain('The water came');
  });

  it('the first three sentences are looked at', async () => {
    let looked: readonly string[] = [];
    await told('bridge Ostrava', PIECE, async (_, __, sentences) => {
      looked = sentences;
      return { cosine: 1, at: 0 };
    });
    expect(looked).toEqual(PIECE.trim().split('\n\n').slice(1, 4));
  });

  it('words do when it fails', async () => {
    const problems: unknown[] = [];
    const reader = {
      ...fakeReader().reader,
      questionVector: () => Promise.reject(new Error('broken')),
    };
    const nearness = createNearness(reader, (error) => problems.push(error));
    expect(await told('bridge Ostrava', PIECE, nearness)).toContain('the bridge over the river');
    expect(problems).toEqual([new Error('broken')]);
  });

  it('the nearest by vectors is told, and nothing is read twice', async () => {
    const { reader } = fakeReader({ near: (sentence) => (sentence === 'two' ? 0.6 : 0) });
    const questions = vi.spyOn(reader, 'questionVector');
    const sentences = vi.spyOn(reader, 'sentenceVectors');
    const nearness = createNearness(reader, () => {});
    const article = parseArticle('piece.txt', PIECE);
    for (const _ of [1, 2]) {
      const nearest = await nearness('bridge', article, ['one', 'two']);
      expect(nearest?.at).toBe(1);
      expect(nearest?.cosine).toBeCloseTo(0.6, 1);
    }
    expect([questions.mock.calls.length, sentences.mock.calls.flatMap(([texts]) => texts).length]).toEqual([
      1, 2,
    ]);
    // A reader that hangs stops no round for ever.
    const budgets = [...questions.mock.calls, ...sentences.mock.calls].map(
      ([, budget = Number.POSITIVE_INFINITY]) => budget,
    );
    expect(budgets.map((budget) => budget <= 60_000)).toEqual([true, true]);
  });
});

describe('a topic is read', () => {
  const words = (topic: string) => readTopic(topic).terms.map(({ term }) => term);

  it('without what belongs to the asking, unless there is nothing else', () => {
    expect(words('any updates on the strike?')).toEqual(['strike']);
    expect(words('news updates')).toEqual(['news', 'updat']);
    expect(words('updates on')).toEqual(['updat']);
    expect(words('what happened with the ferry')).toEqual(['ferri']);
    expect(words('the')).toEqual([]);
  });

  it('with words that may be written as one if nothing stands between them', () => {
    const joined = (topic: string) => readTopic(topic).terms.map((term) => term.joined);
    expect(joined('air bag')).toEqual([['airbag'], ['airbag']]);
    expect(joined('air-bag')).toEqual([['airbag'], ['airbag']]);
    for (const topic of ['air, bag', 'air - bag', 'air (bag)']) expect(joined(topic)).toEqual([[], []]);
  });

  it('with the rarer words telling more', () => {
    const [gas, yosemite] = readTopic('gas Yosemite').terms;
    expect(yosemite?.share).toBeGreaterThan(gas?.share ?? 1);
    expect((gas?.share ?? 0) + (yosemite?.share ?? 0)).toBeCloseTo(1);
  });
});
