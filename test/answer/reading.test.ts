import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archives/open-archive.ts';
import { corpus } from '../corpus.ts';
import { type FakeOptions, fakeReader, late, spanOf } from '../reader/fake-reader.ts';

const QUESTION = 'Why did nobody cross the river for years?';
const ANSWER = 'The bridge was closed in July 1997, when the flood took two of its pillars.';

/** An archive whose reader says what `says` does, and what it reported. */
async function reading(options: FakeOptions) {
  const { reader, seen } = fakeReader(options);
  const problems: string[] = [];
  const archive = await openArchive(corpus, {
    reader,
    onProblem: (where, error) => problems.push(`${where}: ${error instanceof Error ? error.message : error}`),
  });
  await archive.prepared;
  return { archive, seen, problems };
}

const right: FakeOptions['says'] = (_, sentence) =>
  sentence === ANSWER ? { score: 6, span: spanOf(sentence, 'the flood took two of its pillars') } : undefined;

describe('an answer that was read', () => {
  it('is the sentence that the reader chooses, though it shares no word with the question', async () => {
    const { archive } = await reading({ says: right });
    const { answered, outcome, quotes } = await archive.ask(QUESTION);
    expect({ answered, outcome }).toEqual({ answered: true, outcome: 'answer' });
    expect(quotes[0]?.text).toBe(ANSWER);
    expect(await archive.ask(QUESTION)).not.toHaveProperty('late');
  });

  it('marks the words that the reader chooses and nothing else', async () => {
    const { archive } = await reading({ says: right });
    const { quotes } = await archive.ask(QUESTION);
    const [{ article, highlights } = { article: corpus[0], highlights: [] }] = quotes;
    expect(highlights.map(({ start, end }) => article?.text.slice(start, end))).toEqual([
      'the flood took two of its pillars',
    ]);
    expect(quotes.slice(1).flatMap((quote) => quote.highlights)).toEqual([]);
  });

  it('marks nothing if the words are most of the sentence, or the question is for yes or no', async () => {
    const all = await reading({
      says: (_, s) => (s === ANSWER ? { score: 6, span: { start: 0, end: s.length } } : undefined),
    });
    expect((await all.archive.ask(QUESTION)).quotes[0]?.highlights).toEqual([]);
    const some = await reading({ says: right });
    expect((await some.archive.ask('Was the bridge closed?')).quotes[0]?.highlights).toEqual([]);
  });

  it('folds quotes that do not answer, and not those that do', async () => {
    const { archive } = await reading({
      says: (_, sentence) =>
        sentence === ANSWER ? { score: 6 } : sentence.includes('2,000 people') ? { score: 5.5 } : undefined,
    });
    const { quotes } = await archive.ask(QUESTION);
    expect(quotes.map(({ folded }) => folded ?? false)).toEqual([false, false, true]);
  });

  it('is none if the reader finds that no sentence answers, whatever the words say', async () => {
    const { archive } = await reading({ says: () => ({ score: -9 }) });
    const { answered, quotes } = await archive.ask('When was the bridge closed?');
    expect(answered).toBe(false);
    expect(quotes).toEqual([]);
  });

  it('says of a sentence that it contradicts what the question takes for granted', async () => {
    const { archive } = await reading({
      says: (_, sentence) => (sentence === ANSWER ? { score: -1, contradicts: 0.9 } : { score: -9 }),
    });
    const { nearest } = await archive.ask('Why was the bridge never closed?');
    expect(nearest.filter(({ contradicts }) => contradicts).map(({ text }) => text)).toEqual([ANSWER]);
  });

  it('reads sentences with those around them and the day and headline of their article', async () => {
    const { archive, seen } = await reading({ says: right });
    await archive.ask(QUESTION);
    expect(seen.map(({ title }) => title)).toContain('12 March 2021. Ostrava rebuilds its old bridge');
    expect(seen.find(({ sentences }) => sentences.includes(ANSWER))?.sentences.length).toBeGreaterThan(1);
  });
});

describe('what the reader is not asked', () => {
  it.each([
    ['keywords that a sentence holds', 'pool lanes', 'six lanes'],
    ['a topic of which news is asked for', 'any news on the lanes of the pool?', 'six lanes'],
    ['what has no words', '???', ''],
  ])('is %s', async (_, question, expected) => {
    const { archive, seen } = await reading({ says: () => ({ score: -9 }) });
    const { quotes } = await archive.ask(question);
    expect(seen).toEqual([]);
    expect(quotes[0]?.text ?? '').toContain(expected);
  });

  it('is not keywords that no sentence holds together', async () => {
    const { archive, seen } = await reading({ says: right });
    await archive.ask('bridge recipes');
    expect(seen).not.toEqual([]);
  });
});

describe('a reader that has no time', () => {
  it('leaves the answer to the words', async () => {
    const { archive, problems } = await reading({ fails: late });
    const { answered, quotes, late: isLate } = await archive.ask('When was the bridge closed?');
    expect({ answered, isLate, text: quotes[0]?.text }).toEqual({
      answered: true,
      isLate: true,
      text: ANSWER,
    });
    expect(problems).toEqual([]);
  });

  it('is asked again the next time', async () => {
    const { archive } = await reading({ fails: late });
    const [first, second] = [await archive.ask(QUESTION), await archive.ask(QUESTION)];
    expect(first).not.toBe(second);
  });
});

describe('a reader that fails', () => {
  it('leaves the answer to the words and is reported', async () => {
    const { archive, problems } = await reading({ fails: new Error('out of memory') });
    const { answered } = await archive.ask('When was the bridge closed?');
    expect(answered).toBe(true);
    expect(problems).toEqual(['reader: out of memory']);
  });
});
