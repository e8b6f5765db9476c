import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archives/open-archive.ts';
import type { Article } from '../../src/articles/article.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { copiesAmong, firstOf, isReprint } from '../../src/articles/reprint.ts';

/** Sentences of a piece, no two of which share five words in a row. */
const SENTENCES = [
  'The council of Ostrava voted on Tuesday to rebuild the old iron bridge over the river Ostravice within two years.',
  'Engineers found cracks in eleven of its pillars last winter after heavy lorries had been led across it for months.',
  'The mayor told reporters that money from the region and from Brussels would pay for four fifths of the work.',
  'Shopkeepers on the eastern bank fear that customers will stay away until the new crossing opens to traffic.',
  'A ferry that was sold to a museum in 1961 may be put into service again during the summer months.',
  'Historians want the lamps and the railings to be kept, for they were cast in the foundry of the town itself.',
  'Opponents had asked for a tunnel instead, which the planners called three times as dear and far too slow.',
];
const OTHER = [
  'A storm tore roofs from forty houses in the hills above Brno on Friday night, firemen said in the morning.',
  'Nobody was hurt, though a family of five had to be brought down from their attic with a long ladder.',
  'The power company expects all villages to have light again by Sunday evening if the wind does not return.',
  'Farmers count their losses: apples, plums and a barn full of hay that had been brought in the day before.',
];
let number = 0;
const piece = (title: string, published: string | undefined, sentences: readonly string[]): Article => {
  const head = published === undefined ? '' : `---\npublished: ${published}\n---\n`;
  return parseArticle(`piece-${number++}.txt`, `${head}${title}\n\n${sentences.join('\n\n')}\n`);
};
const first = piece('Ostrava rebuilds its bridge', '2024-03-05', SENTENCES);
const copy = piece('Old iron bridge to be rebuilt', '2024-03-06', SENTENCES.slice(0, 5));
const changed = piece('New bridge for Ostrava', undefined, [
  ...SENTENCES.slice(0, 6).map((sentence) => sentence.replace('Tuesday', 'March 5')),
  'This newspaper adds that the tram will turn round at the theatre.',
]);
const own = piece('Bridge of Ostrava', '2024-03-05', [
  ...SENTENCES.slice(0, 2),
  'Nobody who lives on the eastern bank was asked, said a woman who has sold bread there for thirty years.',
  'Her customers come on foot, and a detour by the motorway would cost each of them an hour and a half.',
  'Children would have to be driven to the school on the other side, and their parents own few cars.',
  'Our reporter walked over the bridge and counted the cracks that she could see from the pavement by herself.',
]);
const storm = piece('Storm above Brno', '2024-03-01', OTHER);
const all = [storm, copy, changed, own, first];

describe('a copy', () => {
  it('has the words of another, also if it is cut, or changed a little, or has a line of its own', () => {
    for (const other of [copy, changed])
      expect([isReprint(first, other), isReprint(other, first)]).toEqual([true, true]);
    expect(isReprint(copy, changed)).toBe(true);
    expect(isReprint(first, first)).toBe(true);
  });

  it('is not one that quotes a sentence, tells of the same or is too short to tell', () => {
    expect([isReprint(first, own), isReprint(first, storm)]).toEqual([false, false]);
    const short = piece('Short', undefined, ['The council voted.']);
    expect(isReprint(short, piece('Short too', undefined, ['The council voted.']))).toBe(false);
  });

  it('is of the oldest, whatever the order; of those without a day by their names', () => {
    expect([firstOf([copy, changed, first]), firstOf([changed, first, copy])]).toEqual([first, first]);
    const [one, two] = [piece('One', undefined, OTHER), piece('Two', undefined, OTHER)];
    expect([firstOf([one, two]), firstOf([two, one])]).toEqual([one, one]);
  });

  it('is found among all, by its first', () => {
    for (const articles of [all, all.toReversed()]) {
      const copies = copiesAmong(articles);
      expect([...copies]).toEqual(
        articles.filter((each) => each === copy || each === changed).map((each) => [each, first]),
      );
    }
  });
});

describe('a collection', () => {
  it('has articles in it, and makes them no copies of each other', () => {
    const words = (name: string) =>
      Array.from({ length: 60 }, (_, at) => `The ${name}${at} came to ${name}${at} again.`);
    const [storm, strike, twin] = [words('storm'), words('strike'), words('storm')].map((each, at) =>
      piece(`Piece ${at}`, `2024-03-0${at + 1}`, each),
    ) as [Article, Article, Article];
    const all = piece('All of the year', '2024-12-31', ['storm', 'strike', 'fire', 'flood'].flatMap(words));
    expect([...copiesAmong([storm, strike, all])]).toEqual([
      [storm, all],
      [strike, all],
    ]);
    expect([...copiesAmong([storm, strike, twin, all])]).toEqual([
      [strike, all],
      [twin, storm],
    ]);
  });
});

describe('an archive', () => {
  it('finds the copies of an article, also of one that is not in it', async () => {
    const archive = await openArchive(all);
    const found = async (article: Article) => new Set(await archive.copiesOf(article));
    expect(await found(first)).toEqual(new Set([copy, changed]));
    expect(await found(copy)).toEqual(new Set([first, changed]));
    const stranger = piece('A stranger', undefined, SENTENCES.slice(1));
    expect(await found(stranger)).toEqual(new Set([first, copy, changed]));
  });

  it('has no copy for a second witness, but one that says the same in other words', async () => {
    const witness = piece('Brothers', '2024-03-07', [
      'On Tuesday the council of Ostrava voted to rebuild the old iron bridge, and all its members stood up.',
      ...OTHER.map((sentence) => sentence.replace(/[a-z]+ing|the/g, 'this')),
    ]);
    const also = async (articles: readonly Article[]) => {
      const archive = await openArchive(articles);
      const { quotes } = await archive.ask(
        'When did the council of Ostrava vote to rebuild the old iron bridge?',
      );
      return quotes.flatMap(({ alsoIn = [] }) => alsoIn.map(({ article }) => article.title));
    };
    expect(await also([first, copy, changed])).toEqual([]);
    expect(await also([first, witness])).toHaveLength(1);
  });
});
