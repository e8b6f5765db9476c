import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { rankCandidates } from '../../src/answer/rank-candidates.ts';
import { understand } from '../../src/answer/understand.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { createBm25 } from '../../src/search/bm25.ts';
import { createMiniSearch } from '../../src/search/minisearch.ts';
import { contextOf } from '../context.ts';
import { corpus } from '../corpus.ts';
import { createPlainRetriever } from '../search/plain-retriever.ts';
import { SEED } from '../seed.ts';

test('an answer pauses after the question, after the search and after each sentence', async () => {
  const context = contextOf(corpus);
  const question = 'How much will the work on the bridge cost?';
  let pauses = 0;
  const pause = async () => {
    pauses++;
  };
  const { candidates } = await rankCandidates(context, understand(context.corpus, question));
  expect(candidates.length).toBeGreaterThan(1);
  expect(await answerQuestion({ ...context, pause }, question)).toEqual(
    await answerQuestion(context, question),
  );
  expect(pauses).toBe(4 + candidates.length);
});

test('a question in another language is told so, unless an article in it answers', async () => {
  const bird =
    'Verband kürt den Vogel des Jahres\n\nDer Steinkauz ist nun der Vogel des Jahres 2021 und nicht die Amsel.\n';
  const context = contextOf([...corpus, parseArticle('vogel.txt', bird)]);
  const answered = await answerQuestion(context, 'Welcher ist der Vogel des Jahres 2021?');
  expect(answered).toMatchObject({ answered: true });
  expect(answered.language).toBeUndefined();
  const near = await answerQuestion(context, 'Wer ist die Mayor Petra Novak aus Ostrava?');
  expect(near.language).toBe('de');
});

test('for a topic alone what opens an article comes before what is short or late', async () => {
  const of = (file: string, lead: string, late: string) =>
    parseArticle(
      file,
      `A week in the town hall\n\n${lead}\n\nNobody else was asked.\n\nIt rained for most of the week.\n\n${late}\n`,
    );
  const lead =
    'The council of the town voted after a long night of talks to give the old tramway back to its first owner.';
  const context = contextOf([...corpus, of('a.txt', lead, 'See the tramway.')]);
  for (const topic of ['tramway', 'tell me about the tramway']) {
    const { quotes } = await answerQuestion(context, topic);
    expect(quotes.slice(0, 2).map(({ text }) => text)).toEqual([lead, 'See the tramway.']);
  }
});

describe.each([
  ['MiniSearch', createMiniSearch],
  ['postings', createBm25],
  ['another engine', createPlainRetriever],
])('found by %s,', (_, engine) => {
  const context = contextOf(corpus, engine);
  const ask = (question: string, options = {}) => answerQuestion(context, question, options);
  const first = async (question: string) => (await ask(question)).quotes[0]?.text ?? '';

  describe('the sentence that answers', () => {
    test.each([
      ['a question in full', 'How much will the work on the bridge cost?', '3.2 million euros'],
      ['a question in telegram style', 'bridge closed when', 'closed in July 1997'],
      ['keywords', 'pool lanes', 'six lanes'],
      ['another form of a word', 'When was the closing of the bridge?', 'closed in July 1997'],
      ['misspelt question words', 'wen was the brigde closed', 'closed in July 1997'],
      ['a number in words', 'Which pool has 6 lanes?', 'six lanes'],
      ['a person', 'Who said how much the work on the bridge will cost?', 'Mayor Petra Novak'],
    ])('comes first for %s', async (_, question, expected) => {
      expect(await first(question)).toContain(expected);
    });

    const news = contextOf(
      [
        parseArticle(
          'visits.txt',
          `A busy year for the minister

Who opened the new library in Zlin?

The minister opened the new library in Zlin in June. Her last visit to Norway was in March 2021.

1. The new library

The mayor bought forty thousand books for it, and she paid for them herself.

PHOTO: The minister with the mayor in Norway
`,
        ),
      ],
      engine,
    );
    test.each([
      ['a word of the same meaning', 'When was her last trip to Norway?', 'March 2021'],
      ['another form of an irregular verb', 'How many books did the mayor buy?', 'forty thousand'],
      ['a question that the article itself asks', 'Who opened the new library in Zlin?', 'in June'],
      ['the words of a heading', 'What is in the new library?', 'The minister opened'],
      ['all but one who is named', 'Who besides the mayor opened the library?', 'The minister opened'],
    ])('comes first for %s', async (_, question, expected) => {
      const { quotes, nearest } = await answerQuestion(news, question);
      expect([...quotes, ...nearest][0]?.text).toContain(expected);
    });

    test('has the only word of the question rather than stands beside it', async () => {
      const { quotes } = await answerQuestion(news, 'What do the articles say about Norway?');
      expect(quotes[0]?.text).toContain('Norway');
    });

    test('is less sure where it says the opposite', async () => {
      const said = await answerQuestion(news, 'When was the new library in Zlin opened?');
      const opposite = await answerQuestion(news, 'When was the new library in Zlin closed?');
      const other = await answerQuestion(news, 'When was the new library in Zlin painted?');
      expect(said.confidence).toBeGreaterThan(other.confidence);
      expect(other.confidence).toBeGreaterThan(opposite.confidence);
    });

    test('is given from the named article only', async () => {
      const source = corpus.find(({ id }) => id === 'pool');
      const { quotes, nearest } = await ask('How much did it cost?', { source });
      const all = [...quotes, ...nearest];
      expect(all.length).toBeGreaterThan(0);
      expect(new Set(all.map(({ article }) => article.id))).toEqual(new Set(['pool']));
    });

    test('is the words of a linked story where a linked story says it', async () => {
      const { quotes } = await ask('Which survey shows that half of the claims are still open?');
      expect(quotes[0]).toMatchObject({ kind: 'inset' });
    });

    test('is never boilerplate or a title', async () => {
      const { quotes, nearest } = await ask('newsletter story rebuilds its old bridge');
      expect([...quotes, ...nearest].map(({ kind }) => kind)).not.toContain('boilerplate');
      expect([...quotes, ...nearest].map(({ kind }) => kind)).not.toContain('title');
    });
  });

  describe('an honest no', () => {
    test.each([
      'Who won the football cup?',
      'What does the prime minister of Norway think of whales?',
      'When was Angela Merkel born?',
    ])('is said to "%s"', async (question) => {
      const answer = await ask(question);
      expect(answer.answered).toBe(false);
      expect(answer.quotes).toEqual([]);
    });

    test('comes with the nearest passages', async () => {
      const answer = await ask('Which minister of Norway swam in the pool of Oslo with a whale?');
      expect(answer.answered).toBe(false);
      expect(answer.nearest.length).toBeGreaterThan(0);
    });

    test('depends on the threshold', async () => {
      const question = 'When was the bridge closed?';
      expect((await ask(question, { threshold: 0 })).answered).toBe(true);
      expect((await ask(question, { threshold: 1 })).answered).toBe(false);
    });
  });

  describe('what else an answer tells', () => {
    test('marks nothing if only words were matched', async () => {
      const { quotes } = await ask('When was the bridge closed?');
      expect(quotes.flatMap(({ highlights }) => highlights)).toEqual([]);
    });

    test('shows corrected spellings', async () => {
      const { corrections } = await ask('swiming pool in Brno');
      expect(corrections).toEqual([{ from: 'swiming', to: 'swimming' }]);
    });

    test('leaves out corrections where none was needed', async () => {
      expect(await ask('swimming pool in Brno')).not.toHaveProperty('corrections');
    });

    test('gives the next quotes after those skipped, and says whether there are more', async () => {
      const question = 'What happened to the bridge?';
      const all = await ask(question, { limit: 4, threshold: 0 });
      const next = await ask(question, { limit: 2, skip: 2, threshold: 0 });
      expect(next.quotes.map(({ text }) => text)).toEqual(all.quotes.slice(2, 4).map(({ text }) => text));
      expect((await ask(question, { limit: 1 })).more).toBe(true);
      expect((await ask(question, { limit: 50 })).more).toBe(false);
    });

    test('explains the terms found and missed, and each part of the score', async () => {
      const { explanation } = await ask('When was the bridge painted?', { explain: true });
      const [best] = explanation?.sentences ?? [];
      expect(explanation?.kind).toBe('date');
      expect(best?.found).toContain('bridge');
      expect(best?.missed).toContain('painted');
      expect(best?.parts.reduce((sum, [, part]) => sum + part, 0)).toBeCloseTo(best?.score ?? 0);
    });
  });

  describe('articles that tell the same', () => {
    const told = (file: string, date: string, text: string) =>
      parseArticle(file, `---\npublished: ${date}\n---\nQuake news from the coast\n\n${text}\n`);
    const quake = contextOf(
      [
        told(
          'a.txt',
          '2020-01-02',
          'The earthquake on the coast of Chile killed 12 people in Iquique on Tuesday. Schools stay shut.',
        ),
        told(
          'b.txt',
          '2020-01-03',
          'On Tuesday the earthquake on the coast of Chile killed 15 people in Iquique. He said so. Roads are open.',
        ),
        told(
          'c.txt',
          '2020-01-04',
          'President Ana Soto flew to the north. She promised new houses within a year. The latest count is 20 dead.',
        ),
      ],
      engine,
    );

    test('are one quote, with the other as its corroboration and where they differ', async () => {
      const { quotes } = await answerQuestion(quake, 'How many people did the earthquake in Chile kill?');
      const [other] = quotes[0]?.alsoIn ?? [];
      expect(quotes.filter(({ text }) => text.includes('earthquake'))).toHaveLength(1);
      expect(other).toMatchObject({ kind: 'body', paragraph: 1 });
      expect(other?.article.id).not.toBe(quotes[0]?.article.id);
      const differences = other?.differences.map(({ here, there }) => [
        quotes[0]?.article.text.slice(here.start, here.end),
        other.article.text.slice(there.start, there.end),
      ]);
      expect(differences?.flat().sort()).toEqual(['12', '15']);
    });

    test('a quote that opens with a pronoun comes with the sentence that names who is meant', async () => {
      const { quotes, nearest } = await answerQuestion(quake, 'Who promised new houses?');
      expect([...quotes, ...nearest][0]?.antecedent?.text).toBe('President Ana Soto flew to the north.');
    });

    test('an "it" that stands for nobody needs no name', async () => {
      const harbour = contextOf(
        [
          told(
            'd.txt',
            '2020-01-04',
            'President Ana Soto flew to the north. It was in March when the harbour of Iquique opened again.',
          ),
        ],
        engine,
      );
      const { quotes, nearest } = await answerQuestion(harbour, 'When did the harbour of Iquique open?');
      const [best] = [...quotes, ...nearest];
      expect(best?.text).toContain('Iquique');
      expect(best?.antecedent).toBeUndefined();
    });

    test('a question about all articles gets one quote from each', async () => {
      const { quotes, nearest } = await answerQuestion(
        quake,
        'What do the articles say about people in Chile?',
      );
      const ids = [...quotes, ...nearest].map(({ article }) => article.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThan(1);
    });

    test('a question about all articles gets none from an article that is not about it', async () => {
      const { quotes, nearest } = await answerQuestion(
        quake,
        'Compare what the articles say about the new houses of Ana Soto',
      );
      expect([...quotes, ...nearest].map(({ article }) => article.id)).toEqual(['c']);
    });

    test('what is the latest on something asks only about that', async () => {
      const { quotes } = await answerQuestion(quake, 'What is the latest on the earthquake?');
      expect(quotes[0]?.article.id).toBe('b');
    });

    test('words of recency move the newest article up', async () => {
      const { quotes, nearest } = await answerQuestion(quake, 'What is the latest count of the dead?');
      expect([...quotes, ...nearest][0]?.article.id).toBe('c');
    });
  });

  describe('abbreviations that the articles define', () => {
    const trade = contextOf(
      [
        parseArticle(
          'a.txt',
          'Trade talks\n\nThe Northern Trade Union (NTU) met in Oslo in May. Ministers ate fish.\n\nThe NTU was founded in 1951 by five states.\n',
        ),
      ],
      engine,
    );

    test.each([['When was the Northern Trade Union founded?'], ['When was the NTU founded?']])(
      '%s',
      async (question) => {
        const { quotes } = await answerQuestion(trade, question);
        expect(quotes[0]?.text).toContain('1951');
      },
    );
  });

  describe('any text as a question', () => {
    test.each([
      ['nothing', ''],
      ['white space', ' \n\t '],
      ['stop words only', 'who was it and what did they do to us'],
      ['emoji', '🏊 🌉 💶 ?!'],
      ['regular expressions', String.raw`.*+?^$ {}()|[]\ (?:bridge) \p{L}`],
      ['other scripts', 'Когда закрыли мост? 大桥何时关闭？ متى أغلق الجسر؟'],
      ['lone surrogates', '\ud800 bridge \udfff'],
      ['10,000 characters', 'bridge flood '.repeat(770)],
      ['10,000 different words', Array.from({ length: 1500 }, (_, at) => `word${at}`).join(' ')],
      ['names of object properties', '__proto__ constructor toString hasOwnProperty'],
    ])('%s never throws', async (_, question) => {
      const { confidence } = await ask(question);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    });

    test('gets quotes that are slices of their articles, highlights inside them, and twice the same answer', async () => {
      const words = [
        'bridge',
        'pool',
        'flood',
        'cost',
        'when',
        'who',
        'how much',
        'Novak',
        '1997',
        'Brno',
        'latest',
        'the articles',
      ];
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 })), { maxLength: 8 }),
          fc.nat(3),
          async (parts, skip) => {
            const question = parts.join(' ');
            const answer = await ask(question, { skip });
            expect(await ask(question, { skip })).toEqual(answer);
            expect(answer.answered ? answer.nearest : answer.quotes).toEqual([]);
            for (const quote of [...answer.quotes, ...answer.nearest]) {
              expect(quote.article.text.slice(quote.start, quote.end)).toBe(quote.text);
              expect(
                quote.article.sentences.some(({ start, end }) => start === quote.start && end === quote.end),
              ).toBe(true);
              expect(quote.score).toBeGreaterThanOrEqual(0);
              expect(quote.score).toBeLessThanOrEqual(1);
              for (const span of quote.highlights) {
                expect(span.start).toBeGreaterThanOrEqual(quote.start);
                expect(span.end).toBeLessThanOrEqual(quote.end);
              }
            }
          },
        ),
        { seed: SEED, numRuns: 150 },
      );
    });
  });
});
