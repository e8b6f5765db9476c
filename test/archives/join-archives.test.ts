import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinArchives } from '../../src/archives/join-archives.ts';
import { openArchive } from '../../src/archives/open-archive.ts';
import type { Article } from '../../src/articles/article.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { SEED } from '../seed.ts';

const NAMES = ['Novak', 'Marin', 'Keita', 'Osei', 'Lund', 'Petrov'];
const THINGS = ['bridge', 'harbour', 'school', 'reservoir', 'museum', 'airport'];
const DONE = ['was closed', 'was rebuilt', 'was sold', 'burned down', 'was opened by the minister'];
const name = fc.constantFrom(...NAMES);
const thing = fc.constantFrom(...THINGS);

const sentence = fc
  .tuple(name, thing, fc.constantFrom(...DONE), fc.integer({ min: 1, max: 28 }), thing)
  .map(
    ([who, what, done, day, other]) =>
      `The ${what} of ${who} ${done} on ${day} March 2021, when the ${other} was still there.`,
  );
const text = fc
  .tuple(
    thing,
    name,
    fc.integer({ min: 1, max: 28 }),
    fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
  )
  .map(
    ([what, who, day, paragraphs]) =>
      `The ${what} of ${who}\n\n${day} April 2021\n\n${paragraphs.map((each) => each.join(' ')).join('\n\n')}\n`,
  );
const question = fc
  .tuple(
    fc.constantFrom('When', 'Where', 'Who'),
    thing,
    name,
    fc.constantFrom('closed', 'rebuilt', 'sold', 'resevoir'),
  )
  .map(([asked, what, who, done]) => `${asked} was the ${what} of ${who} ${done}?`);

const articlesOf = (folder: string, texts: readonly string[]): Article[] =>
  texts.map((each, number) => parseArticle(`${folder}/${number}.txt`, each));

describe('two archives joined, of any articles,', () => {
  it.each([0, 1, 2, 3, 4])('answer, list and find as one archive of all of them (part %d)', async (part) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 5 }),
        fc.array(text, { minLength: 1, maxLength: 3 }),
        fc.array(question, { minLength: 3, maxLength: 5 }),
        async (common, own, questions) => {
          const [a, b] = [articlesOf('common', common), articlesOf('own', own)];
          const whole = await openArchive([...a, ...b], { mostForMiniSearch: 0 });
          const joined = await joinArchives(await openArchive(a), await openArchive(b));
          for (const each of questions) {
            expect(await joined.ask(each, { explain: true })).toEqual(
              await whole.ask(each, { explain: true }),
            );
            const [source] = b;
            expect(await joined.ask(each, source && { source })).toEqual(
              await whole.ask(each, source && { source }),
            );
          }
          expect(joined.size).toBe(whole.size);
          expect(await joined.list(1, 3)).toEqual(await whole.list(1, 3));
          expect(await joined.list(0, joined.size)).toEqual(await whole.list(0, whole.size));
          for (const typed of ['', 'the', 'own', ...NAMES, ...THINGS])
            for (const under of ['', 'own/'])
              expect(await joined.matching(typed, 3, under)).toEqual(await whole.matching(typed, 3, under));
          for (const article of [...a, ...b]) {
            expect(await joined.find(article.id)).toBe(article);
            expect(await joined.find(article.key)).toBe(await whole.find(article.key));
            expect(joined.passageCount(article)).toBe(whole.passageCount(article));
            expect(new Set(await joined.copiesOf(article))).toEqual(new Set(await whole.copiesOf(article)));
          }
        },
      ),
      { seed: SEED + part, numRuns: 8 },
    );
  });
});

it('two archives joined know a copy that the one has of an article of the other, as one archive does', async () => {
  const told = [
    'Engineers of Ostrava found cracks in eleven pillars of the bridge after lorries had been led past it for months.',
    'The mayor told reporters that money from the region and from Brussels would pay for four fifths of all the work.',
    'Shopkeepers of the eastern square fear that customers will stay away until the scaffolds are taken down again.',
    'Historians want the lamps and the railings to be kept, for they were cast in the foundry of the town itself.',
  ].join('\n\n');
  // Each archive has articles of its own: what is known of one is kept with it.
  const articles = () => [
    parseArticle('common/bridge.txt', `The bridge\n\n2 March 2024\n\n${told}\n`),
    parseArticle('own/copy.txt', `An old bridge\n\n3 March 2024\n\n${told}\n`),
  ];
  const question = 'Who found cracks in the pillars of the bridge?';
  const [first, second] = articles().map((article) => openArchive([article], { mostForMiniSearch: 0 }));
  if (!first || !second) throw new Error('expected two archives');
  const joined = await joinArchives(await first, await second);
  const answer = await joined.ask(question);
  const whole = await openArchive(articles(), { mostForMiniSearch: 0 });
  expect(answer).toEqual(await whole.ask(question));
  // One witness: the copy is no second one.
  expect(answer.quotes[0]?.text).toContain('found cracks');
  expect(answer.quotes.flatMap(({ alsoIn = [] }) => alsoIn)).toEqual([]);
  const apart = await openArchive([
    ...articles().slice(0, 1),
    parseArticle('other.txt', 'News\n\nEngineers of Ostrava found cracks in eleven pillars of the bridge.\n'),
  ]);
  expect((await apart.ask(question)).quotes[0]?.alsoIn).toHaveLength(1);
});

it('two archives joined keep what was seen in a sentence with the archive that it is from', async () => {
  const seen: string[][] = [[], []];
  const [first, second] = await Promise.all(
    ['pool', 'mill'].map(async (name, number) => {
      const text = `The ${name}\n\nThe ${name} of Ostrava was closed in 1997 by the mayor.\n`;
      const archive = await openArchive([parseArticle(`${name}.txt`, text)]);
      const analyse: typeof archive.parts.analyse = (sentence) => {
        seen[number]?.push(sentence.article.id);
        return archive.parts.analyse(sentence);
      };
      return { ...archive, parts: { ...archive.parts, analyse } };
    }),
  );
  if (!first || !second) throw new Error('expected two archives');
  await (await joinArchives(first, second)).ask('When was Ostrava closed?');
  expect(seen.map((ids) => [...new Set(ids)])).toEqual([['pool'], ['mill']]);
});
