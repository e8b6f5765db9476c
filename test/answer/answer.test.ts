import { describe, expect, it } from 'vitest';
import { type AnswerOptions, answerQuestion } from '../../src/answer/answer-question.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { contextOf } from '../context.ts';
import { corpus } from '../corpus.ts';

const context = contextOf(corpus);
const ask = (question: string, options: AnswerOptions = {}) => answerQuestion(context, question, options);

describe('what became of a question', () => {
  it('is an answer if a sentence answers it', async () => {
    expect(await ask('When was the bridge closed?')).toMatchObject({ outcome: 'answer', answered: true });
  });

  it('is unclear if the articles speak of it, but no sentence is sure enough', async () => {
    const { outcome, answered, nearest } = await ask('When was the bridge closed?', { threshold: 0.999 });
    expect([outcome, answered]).toEqual(['unclear', false]);
    expect(nearest[0]?.text).toContain('closed in July 1997');
  });

  it('is absence if they do not speak of it, even if a word of it stands somewhere', async () => {
    const { outcome, nearest } = await ask('What does the prime minister of Norway think of the river?');
    expect(nearest.length).toBeGreaterThan(0);
    expect(outcome).toBe('absent');
    expect(await ask('xylophone')).toMatchObject({ outcome: 'absent', nearest: [], confidence: 0 });
  });

  it('is absence beyond the last quote', async () => {
    const { quotes } = await ask('When was the bridge closed?', { limit: 100 });
    const skip = quotes.length;
    expect(await ask('When was the bridge closed?', { skip: skip - 1 })).toMatchObject({
      outcome: 'answer',
      more: false,
    });
    expect(await ask('When was the bridge closed?', { skip })).toMatchObject({
      outcome: 'absent',
      answered: false,
      quotes: [],
      nearest: [],
      more: false,
    });
  });
});

describe('quotes', () => {
  it('are three, and there are more if there are', async () => {
    const all = (await ask('the bridge', { limit: 100 })).quotes.length;
    expect(all).toBeGreaterThan(3);
    expect((await ask('the bridge')).quotes).toHaveLength(3);
    expect((await ask('the bridge', { limit: all })).more).toBe(false);
    expect((await ask('the bridge', { limit: all - 1 })).more).toBe(true);
  });

  it('have their paragraph as a reader counts it', async () => {
    const { quotes } = await ask('When was the bridge closed?');
    expect(quotes[0]).toMatchObject({ kind: 'body', paragraph: 2 });
    expect((await ask('How many lanes has the pool?')).quotes[0]).toMatchObject({ paragraph: 2 });
  });

  it('have scores of which the best is 1, none below 0', async () => {
    const { quotes } = await ask('When was the bridge closed?', { limit: 100 });
    const scores = quotes.map(({ score }) => score);
    expect(scores[0]).toBe(1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores[1]).toBeGreaterThan(0);
    expect(scores[1]).toBeLessThan(1);
  });

  it('name no other article if none says the same', async () => {
    for (const quote of (await ask('When was the bridge closed?')).quotes) {
      expect(quote).not.toHaveProperty('alsoIn');
      expect(quote).not.toHaveProperty('antecedent');
      expect(quote).not.toHaveProperty('folded');
      expect(quote).not.toHaveProperty('contradicts');
    }
  });

  it('keep their places when more are asked for', async () => {
    const few = await ask('the bridge', { limit: 2 });
    const many = await ask('the bridge', { limit: 4 });
    expect(many.quotes.slice(0, 2)).toEqual(few.quotes);
  });
});

describe('a question', () => {
  it('in another language is told so', async () => {
    expect((await ask('¿Cuándo se cerró el puente sobre el río?')).language).toBe('es');
    expect(await ask('When was the bridge closed?')).not.toHaveProperty('language');
  });

  it('that only words were matched for was not too late for anything', async () => {
    const answer = await ask('When was the bridge closed?');
    expect(answer).not.toHaveProperty('late');
    expect(answer).not.toHaveProperty('explanation');
  });
});

describe('a question about what is new', () => {
  const told = (day: string, price: number) =>
    parseArticle(
      `${day}.txt`,
      `---\npublished: ${day}\n---\nFerry news from the coast\n\nA ticket for the ferry costs ${price} crowns.\n`,
    );
  const [older, newer] = [told('2020-01-01', 12), told('2020-01-02', 21)];
  const undated = parseArticle('x.txt', 'Ferry news\n\nA ticket for the ferry costs 7 crowns.\n');

  it.each([
    ['older first', [older, newer, undated]],
    ['newer first', [newer, undated, older]],
  ])('is answered from the newest article, %s', async (_, articles) => {
    const { quotes, nearest } = await answerQuestion(
      contextOf(articles),
      'What is the latest price of a ferry ticket?',
    );
    expect([...quotes, ...nearest][0]?.article.id).toBe('2020-01-02');
  });

  it('is answered all the same if no article has a date', async () => {
    const answer = await answerQuestion(contextOf([undated]), 'What is the latest price of a ferry ticket?');
    expect([...answer.quotes, ...answer.nearest][0]?.text).toContain('7 crowns');
  });
});

describe('an explanation', () => {
  it('has each word with its share, and each sentence’s parts, the weightiest first', async () => {
    const { explanation } = await ask('When was the bridge of Oslo closed?', { explain: true, limit: 2 });
    expect(explanation?.terms.map(({ word, role, known }) => [word, role, known])).toEqual([
      ['bridge', 'word', true],
      ['oslo', 'name', false],
      ['closed', 'word', true],
    ]);
    expect(explanation?.terms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(explanation?.sentences).toHaveLength(2);
    const [best] = explanation?.sentences ?? [];
    expect([best?.found, best?.missed]).toEqual([['bridge', 'closed'], ['oslo']]);
    const parts = best?.parts.map(([, part]) => Math.abs(part)) ?? [];
    expect(parts).toEqual([...parts].sort((a, b) => b - a));
    expect(Math.min(...parts)).toBeGreaterThan(0);
    expect(best?.quote.text).toContain('closed in July 1997');
  });
});
