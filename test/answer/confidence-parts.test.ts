import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findByWords } from '../../src/answer/candidates.ts';
import {
  confidenceOf,
  evidence,
  logistic,
  logit,
  questionFeatures,
  topicOf,
} from '../../src/answer/confidence.ts';
import { understand } from '../../src/answer/understand.ts';
import { weigh } from '../../src/answer/weigh.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { contextOf } from '../context.ts';
import { corpus as articles } from '../corpus.ts';
import { SEED } from '../seed.ts';

const context = contextOf(articles);
/** What is looked at to tell how sure an answer is. */
async function lookedAt(text: string, among = context) {
  const question = understand(among.corpus, text);
  const { candidates } = await findByWords(among, question);
  const [best] = candidates;
  if (!best) throw new Error(`expected a sentence for "${text}"`);
  return { question, candidates, best, features: questionFeatures(question, best, candidates) };
}

describe('what tells how sure an answer is', () => {
  it('is how far the best sentence leads', async () => {
    const { candidates, features } = await lookedAt('When was the bridge closed?');
    expect(features.bias).toBe(1);
    expect(features.score).toBe(candidates[0]?.score);
    expect(features.lead).toBeCloseTo((candidates[0]?.score ?? 0) - (candidates[1]?.score ?? 0));
    expect(features.lead).toBeGreaterThan(0);
  });

  it('is how many words are asked, and whether there is a name', async () => {
    const { features } = await lookedAt('When was the bridge closed?');
    expect([features.length, features.names]).toEqual([Math.log(3), 0]);
    expect((await lookedAt('When was the bridge of Ostrava closed?')).features.names).toBe(1);
  });

  it('is how many of the five best stand in one article, and how good their passages are', async () => {
    const { candidates, best, features } = await lookedAt('the bridge and the pool cost euros');
    const few = candidates.slice(0, 5);
    expect(few).toHaveLength(5);
    const together = few.filter(({ sentence }) => sentence.article === best.sentence.article).length;
    expect(together).toBeLessThan(5);
    expect(features.together).toBe(together / 5);
    expect(features.meanPassage).toBeCloseTo(few.reduce((sum, { hit }) => sum + hit.score, 0) / 5);
  });

  it('is what stands nowhere in the article', async () => {
    const { question, features } = await lookedAt('Was the bridge closed for the whales of Norway?');
    const unknown = question.terms.filter(({ known }) => !known);
    expect(unknown.length).toBeGreaterThan(0);
    expect(features.nowhere).toBeCloseTo(unknown.reduce((sum, { share }) => sum + share, 0));
    expect((await lookedAt('the bridge closed')).features.nowhere).toBeCloseTo(0);
  });

  it('is nothing that stands before, after, in the passage or elsewhere in the article', async () => {
    const body = `The harbour froze. The old bridge was shut. Nobody swam. A council met. ${'The river flows on. '.repeat(50)}\n\nThe ferry left.`;
    const coast = contextOf([parseArticle('a.txt', `News from the coast\n\n${body}\n`)]);
    const { best, features } = await lookedAt('the shut bridge harbour swam council ferry', coast);
    expect(best.features).toMatchObject({ before: expect.any(Number), after: expect.any(Number) });
    const { before, after, inPassage, inArticle } = best.features;
    expect(Math.min(before, after, inPassage, inArticle)).toBeGreaterThan(0);
    expect(features.nowhere).toBeCloseTo(0);
  });

  it('is how many articles there are, up to the number of the development set', async () => {
    const few = await lookedAt('the bridge');
    expect(few.features.size).toBe(few.question.unseenWeight);
    const many = contextOf(
      Array.from({ length: 1000 }, (_, at) =>
        parseArticle(`${at}.txt`, `News ${at}\n\nThe bridge ${at} fell.\n`),
      ),
    );
    const { question, features } = await lookedAt('the bridge 7', many);
    expect(question.unseenWeight).toBeGreaterThan(7.5);
    expect(features.size).toBe(7.5);
  });
});

describe('confidence', () => {
  it('is none without a sentence', () => {
    const question = understand(context.corpus, 'whales');
    expect([confidenceOf(question, []), topicOf(question, [])]).toEqual([0, 0]);
  });

  it('is about that of both, that the articles speak of it and that the sentence answers', () => {
    const probability = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(probability, probability, probability, (topic, fit, more) => {
        const [low, high] = [Math.min(fit, more), Math.max(fit, more)];
        expect(evidence(topic, low)).toBeLessThanOrEqual(evidence(topic, high));
        expect(evidence(low, fit)).toBeLessThanOrEqual(evidence(high, fit));
        expect(logistic(evidence(topic, 1))).toBeCloseTo(topic);
        expect(logistic(evidence(topic, fit))).toBeCloseTo(topic * fit ** 0.7);
      }),
      { seed: SEED },
    );
  });
});

describe('the log odds of a probability', () => {
  it('are finite, and the other way round the probability', () => {
    expect(logit(0.5)).toBe(0);
    expect(logit(0.9)).toBeCloseTo(Math.log(9));
    expect(logistic(logit(0.2))).toBeCloseTo(0.2);
    expect(logit(0)).toBeCloseTo(-Math.log(1e9), 5);
    expect(logit(1)).toBeCloseTo(Math.log(1e9), 5);
  });
});

describe('a weighted sum', () => {
  it('counts what is missing in either as 0', () => {
    expect(weigh({ a: 2, b: 3 }, { a: 10, b: -1 })).toBe(17);
    expect(weigh<string>({ a: 2, b: 3 }, { a: 10, c: 5 })).toBe(20);
    expect(weigh<string>({ a: 2 }, { a: undefined } as never)).toBe(0);
  });
});
