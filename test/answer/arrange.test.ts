import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { openArchive } from '../../src/open-archive.ts';
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
