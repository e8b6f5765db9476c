import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { createAnalyse } from '../../src/answer/sentence-analysis.ts';
import { complainOfUnread } from '../../src/archives/complain-of-unread.ts';
import { engineFor, openArchive } from '../../src/archives/open-archive.ts';
import { createCorpus } from '../../src/search/read-corpus.ts';
import { nextTurn } from '../../src/support/slices.ts';
import { corpus as articles } from '../corpus.ts';

const QUESTIONS = [
  'When was the bridge closed?',
  'How much did the pool cost?',
  'How many lanes does the brigde pool have?',
  'Who won the cup?',
];

describe('the engine', () => {
  it('is MiniSearch up to a number of passages, then our own, with the same answers', async () => {
    const corpus = createCorpus(articles);
    const size = corpus.passages.length;
    const [small, large] = [await engineFor(corpus, size), await engineFor(corpus, size - 1)];
    // Two engines, not one twice.
    expect(small.search.toString()).not.toBe(large.search.toString());
    for (const question of QUESTIONS) {
      const answers = [small, large].map((retriever) =>
        answerQuestion({ corpus, retriever, analyse: createAnalyse() }, question),
      );
      expect(await answers[1]).toEqual(await answers[0]);
    }
  });
});

describe('an archive', () => {
  it('leaves an article that cannot be read out of its timeline, and complains of it once', async () => {
    const [first, ...others] = articles;
    if (!first) throw new Error('expected an article');
    const lines: string[] = [];
    const onUnread = complainOfUnread((line) => lines.push(line));
    for (let times = 0; times < 2; times++) {
      const archive = await openArchive([{ ...first, published: 'soon' }, ...others], { onUnread });
      const told = await archive.timeline({ all: true });
      expect(told.length).toBeGreaterThan(0);
      for (const { mentions } of told)
        for (const { article } of mentions) expect(article.id).not.toBe(first.id);
    }
    expect(lines).toEqual([
      expect.stringMatching(`^${first.file}, ${first.id}: left out of the timeline: .*soon`),
    ]);
  });

  it('finds an article by id, key and web address', async () => {
    const url = 'https://example.org/news?id=1';
    const [first, ...others] = articles;
    if (!first) throw new Error('expected an article');
    const article = { ...first, url };
    const archive = await openArchive([article, ...others]);
    for (const reference of [article.id, article.key, url])
      expect(await archive.find(reference)).toBe(article);
    expect(await archive.find(`${url}1`)).toBeUndefined();
  });

  it('is opened in slices: others have their turn', async () => {
    const many = Array.from({ length: 300 }, (_, n) =>
      articles.map((one) => ({ ...one, id: `${one.id}${n}` })),
    );
    let turns = 0;
    let isOpen = false;
    const opening = openArchive(many.flat()).then(() => (isOpen = true));
    while (!isOpen) {
      await nextTurn();
      turns++;
    }
    await opening;
    expect(turns).toBeGreaterThan(1);
  });
});

describe('an archive that is asked much at once', () => {
  it('lets others have their turn between two answers', async () => {
    const archive = await openArchive(articles);
    const asking = Array.from({ length: 10 }, (_, n) => archive.ask(`When was bridge ${n} closed?`));
    let turns = 0;
    let isDone = false;
    void Promise.all(asking).then(() => (isDone = true));
    while (!isDone) {
      await nextTurn();
      turns++;
    }
    expect(turns).toBeGreaterThanOrEqual(9);
  });
});
