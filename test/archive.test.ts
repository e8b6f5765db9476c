import { describe, expect, it } from 'vitest';
import type { ArchiveOptions } from '../src/archive.ts';
import { openArchive } from '../src/archives/open-archive.ts';
import type { Article } from '../src/articles/article.ts';
import { corpus } from './corpus.ts';

const QUESTION = 'What did the bridge cost?';

describe('an archive that is asked again', () => {
  it('gives the answer that it gave', async () => {
    const archive = await openArchive(corpus);
    const first = await archive.ask(QUESTION);
    expect(await archive.ask(QUESTION)).toBe(first);
  });

  it('gives what one that keeps no answers gives', async () => {
    const [keeping, anew] = [await openArchive(corpus), await openArchive(corpus, { kept: 0 })];
    for (const options of asked()) {
      await keeping.ask(QUESTION, options);
      expect(await keeping.ask(QUESTION, options)).toEqual(await anew.ask(QUESTION, options));
    }
    expect(await anew.ask(QUESTION)).not.toBe(await anew.ask(QUESTION));
  });

  it('tells questions apart by their words and by everything that is asked beside them', async () => {
    const archive = await openArchive(corpus);
    const answers = [
      await archive.ask(QUESTION.toUpperCase()),
      ...(await Promise.all(asked().map((options) => archive.ask(QUESTION, options)))),
    ];
    expect(new Set(answers).size).toBe(answers.length);
  });

  it('forgets the answer that nobody has asked for longest', async () => {
    const archive = await openArchive(corpus, { kept: 1 });
    const first = await archive.ask(QUESTION);
    await archive.ask('When did the pool open?');
    expect(await archive.ask(QUESTION)).not.toBe(first);
  });

  it('has no answers from an article of another archive, though it has the id of one of its own', async () => {
    const archive = await openArchive(corpus);
    const [own] = corpus.filter(({ id }) => id === 'bridge');
    const stranger = { ...own } as Article;
    expect((await archive.ask(QUESTION, own && { source: own })).quotes.length).toBeGreaterThan(0);
    expect((await archive.ask(QUESTION, { source: stranger })).quotes).toEqual([]);
  });

  it('keeps to its own threshold unless it is told another', async () => {
    const certain: ArchiveOptions = { threshold: 1 };
    const archive = await openArchive(corpus, certain);
    expect((await archive.ask(QUESTION)).answered).toBe(false);
    expect((await archive.ask(QUESTION, { threshold: 0 })).answered).toBe(true);
    expect((await archive.ask(QUESTION)).answered).toBe(false);
  });

  /** Nothing, then each thing that can be asked beside a question. */
  function asked() {
    return [
      {},
      ...corpus.map((source) => ({ source })),
      { limit: 1 },
      { skip: 1 },
      { threshold: 0 },
      { explain: true },
    ];
  }
});
