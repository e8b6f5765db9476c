import { describe, expect, it } from 'vitest';
import { READING_RANK_WEIGHTS } from '../../src/answer/reading-weights.ts';
import { openArchive } from '../../src/archives/open-archive.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { type FakeOptions, fakeReader, spanOf } from '../reader/fake-reader.ts';

const QUESTION = 'Why did the ferry of Skagen leave the northern harbour?';

/** An archive of articles of one sentence each, and the windows that its reader saw of a question. */
async function windowsFor(
  sentences: readonly string[],
  near: (sentence: string) => number,
  question = QUESTION,
) {
  const articles = sentences.map((sentence, at) =>
    parseArticle(`${String(at).padStart(3, '0')}.txt`, `News number ${at} of the day\n\n${sentence}\n`),
  );
  const { reader, seen, budgets } = fakeReader({ near });
  const archive = await openArchive(articles, { reader });
  await archive.prepared;
  await archive.ask(question);
  return { windows: seen.map(({ sentences: read }) => read.join(' ')), budgets };
}

/** Sentences without a word of the question, the first the nearest to it in meaning. */
const strangers = Array.from(
  { length: 40 },
  (_, at) => `Stranger ${at} ate a plate of green beans with butter.`,
);
const nearOf = (sentence: string) => 0.9 - Number(/Stranger (\d+)/.exec(sentence)?.[1] ?? 40) / 100;
/** Sentences that share ever fewer words with the question. */
const sharers = [
  'First the ferry of Skagen did leave the northern harbour.',
  'Second the ferry of Skagen did leave the northern coast.',
  'Third the ferry of Skagen did leave at the bell.',
  'Fourth the ferry of Skagen met a whale.',
  'Fifth the ferry burnt oil.',
];

describe('what is read', () => {
  it('is five windows of some hundred words', async () => {
    const long = Array.from({ length: 8 }, (_, at) =>
      Array.from({ length: 12 }, (__, i) => `Ferry ${at} left the harbour for trip ${i} at noon today.`).join(
        ' ',
      ),
    );
    const { windows } = await windowsFor(long, (sentence) => (sentence.includes('trip 0') ? 0.9 : 0.1));
    expect(windows).toHaveLength(5);
    const words = windows.map((window) => window.split(' ').length);
    expect(Math.max(...words)).toBeLessThanOrEqual(110);
    // The first has all the room that it wants; a later one may lie between two that are taken.
    expect(words[0]).toBeGreaterThan(95);
  });

  it('begins with what is near in meaning, and what shares words comes soon: a place there counts two thirds', async () => {
    const { windows } = await windowsFor([...sharers, ...strangers], nearOf);
    expect(windows).toEqual([...strangers.slice(0, 3), sharers[0], strangers[3]]);
  });

  it('has before all what stands high in both orders, though first in none', async () => {
    const near = (sentence: string) => (sentence === sharers[3] ? 0.875 : nearOf(sentence));
    const { windows } = await windowsFor([...sharers, ...strangers], near);
    expect(windows[0]).toBe(sharers[3]);
  });

  it('has what is first in one order before what stands low in both', async () => {
    const near = (sentence: string) => (sentence === sharers[4] ? 0.785 : nearOf(sentence));
    const { windows } = await windowsFor([...sharers, ...strangers], near);
    expect(windows.slice(3)).toEqual([sharers[0], sharers[4]]);
  });

  it('is read for the sentence that asks first, whatever is told before it', async () => {
    const articles = [parseArticle('a.txt', `Ferry news of the day\n\n${sharers[0]}\n`)];
    const asked: string[] = [];
    const says = (question: string) => void asked.push(question);
    const archive = await openArchive(articles, { reader: fakeReader({ says }).reader });
    await archive.prepared;
    await archive.ask('The ferry of Skagen is late. Why did it leave the harbour?');
    expect(new Set(asked)).toEqual(new Set(['Why did it leave the harbour? The ferry of Skagen is late.']));
  });

  it('begins with the window of two promising sentences before that of a better one, but not of the best', async () => {
    const [first = '', second = '', third = '', fourth = '', ...others] = strangers;
    const { windows } = await windowsFor([first, second, `${third} ${fourth}`, ...others], nearOf);
    expect(windows.slice(0, 3)).toEqual([first, `${third} ${fourth}`, second]);
  });

  it('may take a second, three tenths of it for the vector of the question', async () => {
    expect((await windowsFor(sharers, () => 0.5)).budgets).toEqual([300, 700]);
  });
});

describe('of two that were read', () => {
  /** Which of two articles of the same words comes first, if the reader's score of the older is larger by `more`. */
  const first = async (question: string, more: number) => {
    const told = (day: string, price: string) =>
      parseArticle(
        `${day}.txt`,
        `---\npublished: ${day}\n---\nFerry news from the coast\n\nA ticket for the ferry costs ${price} crowns.\n`,
      );
    const { reader } = fakeReader({ says: (_, s) => ({ score: s.includes('21') ? more : 0, named: -1 }) });
    const archive = await openArchive([told('2020-01-01', '21'), told('2020-01-02', '12')], {
      reader,
      threshold: 0,
    });
    await archive.prepared;
    return (await archive.ask(question)).quotes[0]?.article.id;
  };
  const { read = 1, place = 0 } = READING_RANK_WEIGHTS;
  /** What makes up for the second place among the windows, and a lead beyond it, on the scale of the sums. */
  const lead = (sum: number) => (place / 2 + sum) / read;

  it.each([
    [
      'is the newer if the question asks what is new',
      'What is the latest price of a ferry ticket?',
      0.3,
      '2020-01-02',
    ],
    ['is the better if it does not', 'What is the price of a ferry ticket?', 0.3, '2020-01-01'],
    ['is the better if it is much better', 'What is the latest price of a ferry ticket?', 0.8, '2020-01-01'],
  ])('the first %s', async (_, question, sum, expected) => {
    expect(await first(question, lead(sum))).toBe(expected);
  });
});

describe('a sentence of an older article', () => {
  const told = (name: string, published: string | undefined, price: string) =>
    parseArticle(
      `${name}.txt`,
      `${published ? `---\npublished: ${published}\n---\n` : ''}Ferry news, ${price}\n\nA ticket for the ferry costs ${price} crowns.\n`,
    );
  /** What the age of each article takes from its sentence, by the article's id. */
  const takenFor = async (question: string) => {
    const articles = [
      told('old', '2019-12-01', '10'),
      told('newest', '2020-01-01', '20'),
      told('undated', undefined, '30'),
    ];
    const { reader } = fakeReader({ says: () => ({ score: 1, named: -1 }) });
    const archive = await openArchive(articles, { reader, threshold: 0 });
    await archive.prepared;
    const { explanation } = await archive.ask(question, { explain: true });
    const rows = (explanation?.sentences ?? []).filter(({ quote }) => quote.text.includes('ticket'));
    return new Map(
      rows.map(({ quote, parts }) => [quote.article.id, parts.find(([name]) => name === 'older')?.[1] ?? 0]),
    );
  };

  it('loses by how much older it is than the newest; one without a day loses nothing', async () => {
    const { older = 0 } = READING_RANK_WEIGHTS;
    expect(older).toBeLessThan(0);
    const taken = await takenFor('What does a ferry ticket cost?');
    expect(taken.get('old')).toBeCloseTo((older * Math.log(32)) / 4);
    expect([taken.get('newest'), taken.get('undated')]).toEqual([0, 0]);
  });

  it('loses nothing if the question names a year', async () => {
    expect((await takenFor('What did a ferry ticket cost in 2019?')).get('old')).toBe(0);
  });
});

describe('what is shown of what was read', () => {
  const SENTENCE = 'The northern harbour of Skagen was shut because of thick ice.';
  const ask = async (says: NonNullable<FakeOptions['says']>, threshold = 0) => {
    const { reader } = fakeReader({ says });
    const archive = await openArchive([parseArticle('a.txt', `News of the coast\n\n${SENTENCE}\n`)], {
      reader,
      threshold,
    });
    await archive.prepared;
    return archive.ask('Why was the harbour shut?');
  };

  it('is marked by its words if they are up to six tenths of the sentence', async () => {
    const marks = async (words: string) =>
      (await ask((_, sentence) => ({ score: 5, span: spanOf(sentence, words) }))).quotes[0]?.highlights
        .length;
    expect(await marks('of Skagen was shut because of thick')).toBe(1);
    expect(await marks('of Skagen was shut because of thick ice.')).toBe(0);
  });

  it('contradicts the question if that is likelier than not', async () => {
    const says = async (contradicts: number) =>
      (await ask(() => ({ score: -3, contradicts }), 1)).nearest[0]?.contradicts;
    expect([await says(0.45), await says(0.55)]).toEqual([undefined, true]);
  });

  it('is called sure from .8 on and likely from .5', async () => {
    const said = new Map<string, number[]>();
    for (let score = -6; score < 9; score += 0.25) {
      const { sureness, confidence } = await ask(() => ({ score, named: score / 2 }));
      said.set(sureness, [...(said.get(sureness) ?? []), confidence]);
    }
    const all = (step: string, holds: (confidence: number) => boolean) => said.get(step)?.every(holds);
    expect(all('unsure', (confidence) => confidence < 0.5)).toBe(true);
    expect(all('likely', (confidence) => confidence >= 0.5 && confidence < 0.8)).toBe(true);
    expect(all('sure', (confidence) => confidence >= 0.8)).toBe(true);
  });
});
