import { describe, expect, it } from 'vitest';
import { candidateOf, findByWords } from '../../src/answer/candidates.ts';
import type { Feature } from '../../src/answer/features.ts';
import { understand } from '../../src/answer/understand.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { sentenceText } from '../../src/search/passages.ts';
import { contextOf } from '../context.ts';

/** What is seen in a sentence of an article, here its body of one paragraph, for a question. */
async function seen(question: string, sentence: string, { body = sentence, title = 'News of the day' } = {}) {
  const context = contextOf([
    parseArticle('a.txt', `${title}\n\n${body}\n`),
    parseArticle('b.txt', 'Recipes for spring\n\nCook the peas for two minutes. Add salt and butter.\n'),
  ]);
  const understood = understand(context.corpus, question);
  const indexed = context.corpus.passages
    .flatMap(({ sentences }) => sentences)
    .find((one) => sentenceText(one) === sentence);
  if (!indexed) throw new Error(`expected a sentence "${sentence}"`);
  const { hits } = await findByWords(context, understood);
  const { features } = candidateOf(context, understood, hits)(indexed);
  const share = (word: string) => understood.terms.find((term) => term.word === word)?.share;
  return { features, share, understood };
}

const BRIDGE = 'The old bridge over the river was closed in July 1997.';

describe('the words of a question that a sentence has', () => {
  it('count by what they weigh, by the square of that and by their number', async () => {
    const { features, share } = await seen('bridge closed kettle', BRIDGE);
    const [bridge = 0, closed = 0, kettle = 0] = ['bridge', 'closed', 'kettle'].map(share);
    expect(features.found).toBeCloseTo(bridge + closed);
    expect(features.foundSquared).toBeCloseTo(
      (bridge ** 2 + closed ** 2) / (bridge ** 2 + closed ** 2 + kettle ** 2),
    );
    expect(features.foundCount).toBeCloseTo(2 / 3);
    expect(features.missingLargest).toBeCloseTo(kettle);
    expect(features.nothing).toBe(0);
  });

  it('are none in a sentence that shares none', async () => {
    const { features } = await seen('whale kettle', BRIDGE);
    expect(features).toMatchObject({ found: 0, foundSquared: 0, foundCount: 0, nothing: 1, early: 0 });
  });

  it('may be its first', async () => {
    const { features } = await seen('the bridges', 'Bridges fell.');
    expect(features).toMatchObject({ found: 1, nothing: 0, early: 1 });
  });

  it('are told to stand early if one is among the first five', async () => {
    expect((await seen('the river', BRIDGE)).features.early).toBe(0);
    expect((await seen('the bridge', BRIDGE)).features.early).toBe(1);
    expect((await seen('bridge river', BRIDGE)).features.early).toBe(1);
    expect((await seen('the tired', 'We are so very tired now.')).features.early).toBe(1);
    expect((await seen('the tired', 'We are so very, very tired now.')).features.early).toBe(0);
  });

  it('may stand there in the form that an article defines', async () => {
    const body =
      'The Northern Trade Union (NTU) met in Oslo. The NTU was founded in 1951 by five states of the north.';
    const sentence = 'The NTU was founded in 1951 by five states of the north.';
    const { features } = await seen('When was the Northern Trade Union founded?', sentence, { body });
    expect(features.found).toBeCloseTo(1);
    const part = await seen('the NTU', 'A trade of the north began.', {
      body: `${body} A trade of the north began.`,
    });
    expect(part.features.found).toBe(0);
    // "Northern Trade" and "Trade Union", not "Union founded".
    expect(features.pairs).toBeCloseTo(2 / 3);
  });
});

describe('a word of the question that a sentence lacks', () => {
  it.each<[string, string, Feature]>([
    ['a name', 'When did the bridge of Ostrava close?', 'missingName'],
    ['a number', 'Was the bridge closed in 1998?', 'missingNumber'],
    ['what is asked for', 'Which town closed the bridge?', 'missingFocus'],
    ['a word of the asking', 'What is the name of the closed bridge?', 'missingFrame'],
    ['any other', 'When was the bridge painted?', 'missingWord'],
  ])('counts as %s', async (_, question, feature) => {
    const { features } = await seen(question, BRIDGE);
    const missing = (['missingName', 'missingNumber', 'missingFocus', 'missingFrame', 'missingWord'] as const)
      .map((name) => [name, features[name]] as const)
      .filter(([, value]) => value > 0);
    expect(missing).toEqual([[feature, features.missingLargest]]);
  });

  const PLACES = [
    'Harbours froze.',
    'The old bridge was shut.',
    'Swimmers left.',
    'A council met.',
    'Later it thawed.',
  ];
  it.each<[string, string, Feature]>([
    ['the sentence before', 'harbour', 'before'],
    ['the sentence after', 'swimmers', 'after'],
    ['another one of the passage', 'council', 'inPassage'],
  ])('may stand in %s', async (_, word, feature) => {
    const { features, share } = await seen(`the bridge ${word}`, PLACES[1] ?? '', { body: PLACES.join(' ') });
    const { before, after, inPassage, inArticle } = features;
    expect({ before, after, inPassage, inArticle }).toEqual({
      before: 0,
      after: 0,
      inPassage: 0,
      inArticle: 0,
      [feature]: share(word),
    });
    expect(features.inTitle).toBe(0);
  });

  it('may stand elsewhere in the article, or nowhere', async () => {
    const body = `${PLACES.join(' ')} ${'The river flows and flows. '.repeat(40)}\n\nThe ferry left.`;
    const { features, share } = await seen('the bridge ferry butter kettle', PLACES[1] ?? '', { body });
    // Another article tells of butter, none of kettles.
    expect(features.inArticle).toBe(share('ferry'));
    expect([features.before, features.after, features.inPassage]).toEqual([0, 0, 0]);
  });

  it('may stand in the title, whatever stands nearby', async () => {
    const title = 'A frozen harbour by the sea';
    const { features, share } = await seen('the bridge harbour', PLACES[1] ?? '', {
      title,
      body: PLACES.join(' '),
    });
    expect(features.inTitle).toBe(share('harbour'));
    expect(features.before).toBe(share('harbour'));
  });

  it('is told to stand before a sentence that goes on with a pronoun', async () => {
    const next = 'It opened the old bridge.';
    const told = async (sentence: string) =>
      (await seen('Which council opened the bridge?', sentence, { body: `The council met. ${sentence}` }))
        .features;
    expect(await told(next)).toMatchObject({ opensWithPronoun: 1, beforePronoun: (await told(next)).before });
    expect((await told(next)).beforePronoun).toBeGreaterThan(0);
    expect(await told('Someone opened the old bridge.')).toMatchObject({
      opensWithPronoun: 0,
      beforePronoun: 0,
    });
  });

  it('is not looked for beside the sentence in the words under a photograph', async () => {
    const sentence = 'The old bridge over the river was shut on Monday by the mayor of the town.';
    const caption = 'PHOTO: The council of the town in the harbour';
    for (const body of [`It froze.\n\n${caption}\n\n${sentence}`, `${sentence}\n\n${caption}\n\nIt froze.`]) {
      const { features, share } = await seen('the bridge council', sentence, { body });
      expect(features).toMatchObject({ before: 0, after: 0, inArticle: share('council') });
    }
  });
});

describe('what stands in place of a missing word', () => {
  it('may look like it', async () => {
    const alike = async (question: string, sentence: string) =>
      (await seen(question, sentence)).features.alike;
    expect(await alike('The analysis of it', 'They analyze the water.')).toBeGreaterThan(0.5);
    // Another beginning, another second letter, too short, and alike in the beginning alone.
    expect(await alike('The analysis of it', 'They paralyse the water.')).toBe(0);
    expect(await alike('The analysis of it', 'They are aanalysisable now.')).toBe(0);
    expect(await alike('The ants of it', 'An antler in the water.')).toBe(0);
    expect(await alike('The analysis of it', 'The anaconda in the water.')).toBe(0);
  });

  it('looks like it by the runs of three letters that they share', async () => {
    const { features } = await seen('the analysis', 'They analyze it.');
    // " an", "ana", "nal", "aly" of "analysi" and "analyz": 2 × 4 of 6 and 5.
    expect(features.alike).toBeCloseTo(8 / 11, 5);
    const alike = async (sentence: string) => (await seen('the analysis', sentence)).features.alike;
    expect(await alike('They saw an ana today.')).toBe(0);
    expect(await alike('They unalysed it.')).toBe(0);
  });

  it('is not alike if the question has it too', async () => {
    const { features } = await seen('the analysis and the analyst', 'The analyst swam.');
    expect(features.alike).toBe(0);
  });

  it('may mean about the same, but for names', async () => {
    const similar = async (question: string) =>
      (await seen(question, 'Her last visit was in March.')).features.similar;
    const [trip, butter] = [await similar('When was the trip?'), await similar('When was the butter?')];
    expect(trip).toBeGreaterThan(butter);
    expect(trip).toBeLessThanOrEqual(1);
    expect(await similar('When was the Trip?')).toBe(0);
  });

  it('may be its opposite', async () => {
    const opposite = async (question: string) => (await seen(question, BRIDGE)).features.opposite;
    expect(await opposite('When was the bridge opened?')).toBe(1);
    expect(await opposite('When was the bridge painted?')).toBe(0);
    expect((await seen('When was the bridge opened?', 'The bridge was painted.')).features.opposite).toBe(0);
  });

  it.each<[string, string, string, number, number]>([
    ['another number', 'the 5th session', 'The 4th session was long.', 1, 1],
    ['another word', 'general questions', 'They had supplementary questions.', 1, 0],
    ['a word for a number', 'the 5th session', 'The long session began.', 1, 0],
    ['a number for a word', 'the general session', 'The 5th session began.', 1, 0],
    ['another name', 'the deputy of Deputy Novak', 'They met deputy Svoboda again.', 1, 1],
    ['a word for a name', 'the deputy of Deputy Novak', 'They met deputy farmers again.', 1, 0],
    ['a number for a name', 'the deputy of Deputy Novak', 'They met deputy 12 again.', 1, 0],
    ['a first word for a name', 'the Novak bridge', 'Old bridge parts fell.', 1, 0],
    ['another name before', 'the Novak bridge', 'They saw Svoboda bridge parts.', 1, 1],
    ['a stop word', 'general questions', 'They had the questions.', 0, 0],
    ['nothing', 'general questions', 'Questions.', 0, 0],
    ['another word of the question', 'general questions on trade', 'They had trade questions.', 0, 0],
    ['something beside a stop word', 'the fifth of them', 'The fourth of them was long.', 0, 0],
  ])('may be %s, beside the same neighbour', async (_, question, sentence, replaced, contradicted) => {
    const { features } = await seen(question, sentence);
    expect(Math.sign(features.replaced)).toBe(replaced);
    expect(Math.sign(features.contradicted)).toBe(contradicted);
    expect(features.replaced).toBeLessThanOrEqual(1);
  });
});

describe('pairs of neighbouring words', () => {
  const pairs = async (question: string, sentence = BRIDGE) =>
    (await seen(question, sentence)).features.pairs;

  it('count if they are neighbours in the sentence too', async () => {
    expect(await pairs('old bridge')).toBe(1);
    expect(await pairs('bridge old')).toBe(0);
    expect(await pairs('old bridge closed')).toBe(1 / 2);
  });

  it('count wherever the first word stands once more', async () => {
    expect(await pairs('old bridge', 'An old man saw the old bridge.')).toBe(1);
  });

  it('are none of a question of one word', async () => {
    expect(await pairs('bridge')).toBe(0);
  });
});

describe('how a sentence is put', () => {
  it.each<[string, Feature, number]>([
    ['Who closed the bridge?', 'isQuestion', 1],
    ['"Who closed the bridge?"', 'isQuestion', 1],
    ['She asked who closed the bridge.', 'isQuestion', 0],
    ['1. The mayor on the bridge', 'isHeading', 1],
    ['The mayor stood on the bridge.', 'isHeading', 0],
    ['She closed the bridge.', 'opensWithPronoun', 1],
    ['“These closed the bridge.”', 'opensWithPronoun', 1],
    ['Sheila closed the bridge.', 'opensWithPronoun', 0],
    ['When she closed the bridge, it rained.', 'opensWithPronoun', 0],
  ])('"%s" as to %s', async (sentence, feature, expected) => {
    const body = `${sentence}\n\nIt rained for days and days.`;
    expect((await seen('the bridge', sentence, { body })).features[feature]).toBe(expected);
  });

  it('is worth a note if the question is negated and it is not', async () => {
    const noted = async (question: string, sentence: string) =>
      (await seen(question, sentence)).features.negatedQuestion;
    expect(await noted('Who did not close the bridge?', BRIDGE)).toBe(1);
    expect(await noted('Who closed the bridge?', BRIDGE)).toBe(0);
    expect(await noted('Who did not close the bridge?', 'The mayor never closed the bridge.')).toBe(0);
    expect(await noted('Who did not close the bridge?', 'The mayor didn’t close the bridge.')).toBe(0);
  });
});

describe('the kind of answer that is asked for', () => {
  it.each<[string, string, Feature]>([
    ['When was the bridge closed?', BRIDGE, 'shows date'],
    ['When was the bridge closed?', 'The bridge was closed by the council.', 'lacks date'],
    ['How many lanes has the pool?', 'The pool has six lanes.', 'shows number'],
    ['How much did the pool cost?', 'The pool cost 11 million euros.', 'shows number'],
    ['What percentage of the pool is full?', 'The pool is full by 40 percent.', 'shows number'],
    ['How old is the pool?', 'The pool is of stone.', 'lacks number'],
    ['How far is the pool?', 'The pool is far.', 'lacks number'],
    ['Who closed the bridge?', 'The bridge was closed by Petra Novak.', 'shows person'],
    ['Who closed the bridge?', 'The bridge was closed by a council.', 'lacks person'],
    ['Where is the bridge?', 'The bridge is in Ostrava.', 'shows place'],
    ['Why was the bridge closed?', 'The bridge was closed because of ice.', 'shows reason'],
    ['Which company closed the bridge?', 'The bridge was closed by Acme.', 'shows name'],
    ['How long was the bridge closed?', 'The bridge was closed for two years.', 'shows duration'],
  ])('%s: "%s" %s', async (question, sentence, feature) => {
    const { features } = await seen(question, sentence);
    const kinds = Object.entries(features).filter(([name, value]) => /^(?:shows|lacks) /.test(name) && value);
    expect(kinds).toEqual([[feature, 1]]);
  });

  it('is told of no question for a thing or for yes or no', async () => {
    const { features } = await seen('Was the bridge closed?', BRIDGE);
    expect(Object.keys(features).filter((name) => /^(?:shows|lacks) /.test(name))).toHaveLength(14);
    expect(
      Object.entries(features).filter(([name, value]) => /^(?:shows|lacks) |^beside$/.test(name) && value),
    ).toEqual([]);
  });

  it('is not there if the question itself names it', async () => {
    const { features } = await seen('When after July 1997 was the bridge closed?', BRIDGE);
    expect([features['shows date'], features['lacks date'], features.beside]).toEqual([0, 1, 0]);
  });

  it('counts by how near it stands to a word of the question: half of it 40 characters away', async () => {
    const beside = async (sentence: string) =>
      (await seen('How many lanes are there?', sentence)).features.beside;
    expect(await beside(`We saw 12 ${'x'.repeat(38)} lanes today.`)).toBeCloseTo(0.5, 5);
    expect(await beside(`We saw lanes ${'x'.repeat(38)} 12 today.`)).toBeCloseTo(0.5, 5);
    expect(await beside('We saw 12 lanes today and 300 swans of grey feathers.')).toBeCloseTo(40 / 41, 5);
  });
});

describe('the passage of a sentence', () => {
  it('counts by its score, and by that over the best one’s', async () => {
    const body = `${BRIDGE} ${'The river flows and flows. '.repeat(40)}\n\nA bridge fell.`;
    const best = (await seen('old bridge closed', BRIDGE, { body })).features;
    const other = (await seen('old bridge closed', 'A bridge fell.', { body })).features;
    expect(best.passageOfBest).toBe(1);
    expect(other.passageOfBest).toBeCloseTo(other.passage / best.passage);
    expect(other.passage).toBeGreaterThan(0);
  });

  it('counts nothing if no word of the question stands there', async () => {
    const { features } = await seen('salt butter', BRIDGE);
    expect([features.passage, features.passageOfBest]).toEqual([0, 0]);
  });
});
