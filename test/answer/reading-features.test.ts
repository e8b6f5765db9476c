import { describe, expect, it } from 'vitest';
import { type Candidate, findByWords } from '../../src/answer/candidates.ts';
import { logit } from '../../src/answer/confidence.ts';
import { type Features, noFeatures } from '../../src/answer/features.ts';
import type { ReadCandidate } from '../../src/answer/read-candidates.ts';
import { readingConfidence, readingTopic } from '../../src/answer/reading-confidence.ts';
import { rankFeatures, readingFeatures } from '../../src/answer/reading-features.ts';
import { understand } from '../../src/answer/understand.ts';
import { contextOf } from '../context.ts';
import { corpus } from '../corpus.ts';

const context = contextOf(corpus);
const question = understand(context.corpus, 'the bridge and the pool cost euros');
const { candidates: found } = await findByWords(context, question);

/** A sentence that was read; what is not said of it is 0. */
function read(
  { at = 0, place = 0, features = {} as Partial<Features> },
  said: Partial<ReadCandidate['read']> = {},
): ReadCandidate {
  const candidate = found[at] as Candidate;
  const nothing = { score: 0, named: 0, contradicts: 0, span: undefined, words: 0, cosine: 0, behind: 0 };
  return { ...candidate, features: { ...noFeatures(), ...features }, read: { ...nothing, place, ...said } };
}

describe('what orders a sentence that was read', () => {
  it('is what the reader said, its window’s place, and what its words tell', () => {
    const features = { found: 0.4, isQuestion: 1, isHeading: 1 };
    const one = read({ place: 3, features }, { score: 5, named: -8, cosine: 0.7, words: 30, behind: 30 });
    expect(rankFeatures(one)).toEqual({
      read: 5,
      named: -2,
      place: 1 / 4,
      cosine: 7,
      words: 3,
      found: 0.4,
      older: Math.log(31) / 4,
      isQuestion: 1,
      isHeading: 1,
    });
  });

  it('is no more for words that are less sure than tells anything', () => {
    expect(rankFeatures(read({}, { named: -20 })).named).toBe(-5);
    expect(rankFeatures(read({}, { named: -90 })).named).toBe(-5);
  });
});

describe('what tells how sure an answer is that was read', () => {
  const best = read(
    {
      features: {
        found: 0.9,
        missingName: 0.1,
        missingNumber: 0.2,
        missingLargest: 0.3,
        replaced: 0.4,
        'lacks person': 0.5,
        'lacks number': 0.7,
        'lacks date': 0.8,
      },
    },
    { score: 2, named: -4, contradicts: 0.25, cosine: 0.5 },
  );

  it('is what was said of it and what its words lack', () => {
    expect(readingFeatures(question, best, [best], 0.9)).toEqual({
      bias: 1,
      read: 2,
      largest: 2,
      named: -1,
      cosine: 5,
      nearest: 5,
      byWords: logit(0.9),
      found: 0.9,
      missingName: 0.1,
      missingNumber: 0.2,
      missingLargest: 0.3,
      replaced: 0.4,
      lacksPerson: 0.5,
      lacksNumber: 0.7,
      lacksDate: 0.8,
      size: question.unseenWeight,
      together: 1,
      contradicted: 0.25,
      yesNo: 0,
      yesNoCosine: 0,
    });
  });

  it('is how the others compare, the five best by where they stand', () => {
    const { article } = best.sentence;
    const isSame = (at: number) => found[at]?.sentence.article === article;
    const same = [...found.keys()].filter(isSame);
    const other = [...found.keys()].filter((at) => !isSame(at));
    const stranger = () => read({ at: other[0] ?? 0 }, { score: 7, cosine: 0.8 });
    const friend = () => read({ at: same[1] ?? 0 });
    const of = (others: readonly ReadCandidate[]) => readingFeatures(question, best, [best, ...others], 0.5);
    expect(of([stranger(), friend()])).toMatchObject({ largest: 7, nearest: 8, together: 2 / 3 });
    expect(of([friend(), friend(), friend(), friend(), stranger()]).together).toBe(1);
    expect(of([stranger(), stranger(), stranger(), stranger(), friend()]).together).toBe(1 / 5);
  });

  it('is whether yes or no is asked, and how near the answer is to that', () => {
    const asked = understand(context.corpus, 'Was the bridge closed?');
    const near = read({}, { cosine: 0.8 });
    expect(readingFeatures(asked, near, [near], 0.9)).toMatchObject({
      yesNo: 1,
      yesNoCosine: 10 * (0.8 - 0.75),
    });
    expect(readingFeatures(asked, best, [best], 0.9).yesNoCosine).toBe(-2.5);
  });
});

describe('the confidence in an answer that was read', () => {
  const features = (said: Partial<ReadCandidate['read']>, more: Partial<Features> = {}, asked = question) => {
    const one = read({ features: { found: 0.9, ...more } }, { score: 4, named: -2, cosine: 0.6, ...said });
    return readingFeatures(asked, one, [one], 0.8);
  };
  const sure = readingConfidence(features({}));

  it('is a probability', () => {
    for (const score of [-12, 0, 12]) {
      const given = readingConfidence(features({ score, named: score - 12 }));
      expect(given).toBeGreaterThan(0);
      expect(given).toBeLessThan(1);
    }
  });

  it.each([
    ['the reader is less sure', features({ score: -4 })],
    ['no words of it answer', features({ named: -16 })],
    ['it contradicts', features({ contradicts: 1 })],
    ['it is far in meaning', features({ cosine: 0.1 })],
    ['it lacks a name', features({}, { missingName: 0.4 })],
    ['it lacks a number', features({}, { missingNumber: 0.4 })],
    ['it lacks a weighty word', features({}, { missingLargest: 0.4 })],
    ['it lacks a person', features({}, { 'lacks person': 1 })],
    ['it lacks a number that is asked for', features({}, { 'lacks number': 1 })],
    ['it lacks a date', features({}, { 'lacks date': 1 })],
    ['it says another word', features({}, { replaced: 0.5 })],
    ['it has fewer of the words', features({}, { found: 0.1 })],
    ['the archive is larger', { ...features({}), size: question.unseenWeight + 2 }],
  ])('is less if %s', (_, less) => {
    expect(readingConfidence(less)).toBeLessThan(sure);
  });

  it('is less for yes or no if its name alone fits, and less so for other questions', () => {
    const asked = understand(context.corpus, 'Was the bridge closed?');
    const loss = (of: typeof question) =>
      logit(readingConfidence(features({ cosine: 0.8 }, {}, of))) -
      logit(readingConfidence(features({ cosine: 0.65 }, {}, of)));
    expect(loss(asked)).toBeGreaterThan(loss(question) + 1);
  });

  it('that the articles speak of it at all is more if something is near in meaning and the words are there', () => {
    const topic = readingTopic(features({}));
    expect(topic).toBeGreaterThan(readingTopic(features({ cosine: 0.1 })));
    expect(topic).toBeGreaterThan(readingTopic(features({}, { found: 0.1 })));
    expect(topic).toBeLessThan(1);
    expect(readingTopic(features({ cosine: 0.1 }))).toBeGreaterThan(0);
  });

  it('is what the weights and the calibration make of both probabilities', () => {
    // Both are a half: .5 × .5 ** 1.5.
    const even = logit(0.5 ** 2.5);
    expect(logit(readingConfidence(features({}), {}, {}, {}))).toBeCloseTo(even);
    const calibration = { bias: 1, evidence: 2, size: 3 };
    const { size } = features({});
    expect(logit(readingConfidence(features({}), {}, {}, calibration))).toBeCloseTo(1 + 2 * even + 3 * size);
  });
});
