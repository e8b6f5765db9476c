import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { arrange } from '../../src/answer/arrange.ts';
import type { Candidate } from '../../src/answer/candidates.ts';
import { noFeatures } from '../../src/answer/features.ts';
import { understand } from '../../src/answer/understand.ts';
import { openArchive } from '../../src/archives/open-archive.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { contextOf } from '../context.ts';
import { fakeReader } from '../reader/fake-reader.ts';
import { SEED } from '../seed.ts';

const WORDS =
  `anchor barrel candle dagger engine falcon garden hammer island jacket kettle ladder market needle orange
  pepper quarry rabbit saddle temple urchin valley window yellow zipper almond basket carpet dragon easel feather goblet
  honey ivory jungle kitten lemon mirror nectar oyster pillow quiver ribbon silver tunnel umbrella velvet walnut`.split(
    /\s+/,
  );
/** Twelve facts of a harbour that share nothing else; every third is told by a second article as well. */
const articles = Array.from({ length: 12 }, (_, at) => {
  const fact = `The harbour had a storm of ${WORDS.slice(4 * at, 4 * at + 4).join(' and ')} in ${1980 + at}.`;
  return (at % 3 === 0 ? ['first', 'second'] : ['first']).map((edition) =>
    parseArticle(`${at}-${edition}.txt`, `News of the coast, ${edition} edition\n\n${fact}\n`),
  );
}).flat();
const QUESTION = 'When did the harbour have a storm?';

/** An archive whose reader gives the sentences these scores in turn, in the order of their years. */
async function archiveOf(scores: readonly number[]) {
  const { reader } = fakeReader({
    says: (_, sentence) => ({ score: scores[Number(/\d{4}/.exec(sentence)?.[0]) % scores.length] ?? 0 }),
  });
  const archive = await openArchive(articles, { reader, threshold: 0 });
  await archive.prepared;
  return archive;
}

const shown = ({ quotes, nearest }: Answer) =>
  [...quotes, ...nearest].map(({ article, text, folded, alsoIn }) => ({
    id: article.id,
    text,
    folded,
    alsoIn: alsoIn?.map((other) => other.article.id),
  }));

describe('pages of quotes', () => {
  it.each([
    ['with a reader', true],
    ['by words alone', false],
  ])('are slices of one order, whatever their size, %s', async (_, isRead) => {
    const scores = fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(scores, fc.integer({ min: 1, max: 7 }), async (given, size) => {
        const archive = isRead ? await archiveOf(given) : await openArchive(articles, { threshold: 0 });
        const all = await archive.ask(QUESTION, { limit: 100 });
        const pages: Answer[] = [];
        for (let skip = 0, more = true; more; skip += size) {
          const page = await archive.ask(QUESTION, { limit: size, skip });
          pages.push(page);
          more = page.more;
        }
        expect(all.more).toBe(false);
        expect(pages.flatMap(shown)).toEqual(shown(all));
      }),
      { seed: SEED, numRuns: 15 },
    );
  });

  it('have what is folded after all that is not', async () => {
    const archive = await archiveOf([7, -7, 6, -6, 5]);
    const folds = shown(await archive.ask(QUESTION, { limit: 100 })).map(({ folded }) => folded ?? false);
    expect(folds).toContain(true);
    expect(folds).toContain(false);
    expect(folds).toEqual([...folds].sort());
  });
});

describe('an arrangement', () => {
  const context = contextOf(articles);
  const question = understand(context.corpus, QUESTION);
  const sentences = context.corpus.articles.flatMap((article) => context.corpus.sentencesOf(article));
  /** Candidates in this order, the first the best: which sentence, its score, how likely it answers, how much it finds. */
  const arranged = (
    given: readonly { at: number; score?: number; likely?: number; found?: number }[],
    confidence = 0.5,
    asked = question,
  ) => {
    const candidates = given.map(({ at, score = 1, found = 1 }): Candidate => {
      const sentence = sentences[at];
      if (!sentence) throw new Error(`expected a sentence ${at}`);
      const hit = { passage: { ...sentence, sentences: [sentence] }, score: 1, found: [] };
      const features = { ...noFeatures(), found };
      return { sentence, analysis: context.analyse(sentence), hit, features, score };
    });
    const likely = new Map(candidates.map((one, at) => [one, given[at]?.likely ?? 1]));
    const probabilityOf = (one: Candidate) => likely.get(one) ?? 0;
    return arrange(context.corpus, asked, { candidates, confidence, topic: 1, late: false, probabilityOf });
  };
  const folds = (likely: readonly number[], confidence: number) =>
    arranged(
      likely.map((one, at) => ({ at: 4 * at + 1, likely: one })),
      confidence,
    ).map(({ folded }) => folded);

  it('folds what is less likely to answer than not', () => {
    expect(folds([0.6, 0.52, 0.48], 0.6)).toEqual([false, false, true]);
  });

  it('folds what is much less likely to answer than the best', () => {
    expect(folds([0.95, 0.59, 0.55], 0.95)).toEqual([false, false, true]);
  });

  it('never folds the best', () => {
    expect(folds([0.1, 0.1], 0.1)).toEqual([false, true]);
  });

  it('takes another article’s sentence for a corroboration only if it matches the question about as well', () => {
    const others = (score: number) =>
      arranged([{ at: 0 }, { at: 1, score }]).map((one) => one.others.map(({ sentence }) => sentence));
    expect(others(0.65)).toEqual([[sentences[1]]]);
    expect(others(0.55)).toEqual([[]]);
  });

  it('of a question about all articles has one sentence of each that finds half as much as the best', () => {
    const all = { ...question, overAll: true };
    const found = [1, 0.52, 0.48].map((share, at) => ({ at: 2 * at + 1, found: share }));
    expect(arranged([...found, { at: 1 }], 0.5, all).map(({ candidate }) => candidate.sentence)).toEqual([
      sentences[1],
      sentences[3],
    ]);
  });
});
