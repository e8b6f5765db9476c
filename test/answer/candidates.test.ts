import { describe, expect, it } from 'vitest';
import { findByWords } from '../../src/answer/candidates.ts';
import { understand } from '../../src/answer/understand.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { sentenceText } from '../../src/search/passages.ts';
import { contextOf } from '../context.ts';

const articleOf = (body: string, name = 'a') =>
  parseArticle(`${name}.txt`, `News of the day from the coast\n\n${body}\n`);

/** The sentences of some articles that are looked at for a question, best first. */
async function candidates(question: string, ...articles: readonly ReturnType<typeof articleOf>[]) {
  const context = contextOf(articles);
  return (await findByWords(context, understand(context.corpus, question))).candidates;
}
const textsOf = async (...given: Parameters<typeof candidates>) =>
  (await candidates(...given)).map(({ sentence }) => sentenceText(sentence));

/** Sentences that hold the question's first word alone. */
const ferries = (count: number) => Array.from({ length: count }, (_, at) => `Ferry number ${at} came by.`);

describe('of the sentences of a passage', () => {
  it('fourteen are looked at', async () => {
    expect(await textsOf('ferry', articleOf(ferries(20).join(' ')))).toHaveLength(14);
    expect(await textsOf('ferry', articleOf(ferries(9).join(' ')))).toHaveLength(9);
  });

  it('those that hold more of the question are, wherever they stand', async () => {
    const texts = [...ferries(20), 'The ferry sank.'];
    expect(await textsOf('Which ferry sank?', articleOf(texts.join(' ')))).toContain('The ferry sank.');
  });

  it('that of a weightier word is', async () => {
    const texts = [...ferries(20), 'The zubrowka froze.'];
    expect(await textsOf('ferry zubrowka', articleOf(texts.join(' ')))).toContain('The zubrowka froze.');
  });

  it('the one after a sentence that holds the question is, by half of that', async () => {
    const texts = [...ferries(20), 'The ferry sank.', 'Nobody saw it.', 'Nobody cared.'];
    const found = await textsOf('Which ferry sank?', articleOf(texts.join(' ')));
    expect(found).toContain('Nobody saw it.');
    expect(found).not.toContain('Nobody cared.');
  });

  it('what only goes on with the same words counts once', async () => {
    // Each holds "ferry" as the one before does; the last one the other word, after "ferry".
    const texts = [...ferries(20), 'It sank.'];
    expect(await textsOf('Which ferry sank?', articleOf(texts.join(' ')))).toContain('It sank.');
  });

  it('that with an abbreviation that the articles define is', async () => {
    const texts = [
      'The Northern Trade Union (NTU) met.',
      ...Array.from({ length: 20 }, (_, at) => `Union number ${at} came.`),
      'The NTU sank.',
    ];
    const question = 'the Northern Trade Union';
    expect(await textsOf(question, articleOf(texts.join(' ')))).toContain('The NTU sank.');
  });

  it('no word that stands for only a part of an abbreviation counts as all of it', async () => {
    const texts = [
      'The Northern Trade Union (NTU) met.',
      ...Array.from({ length: 20 }, (_, at) => `Butter number ${at} came.`),
      'Trade came.',
    ];
    const found = await textsOf('NTU butter', articleOf(texts.join(' ')));
    expect(found).not.toContain('Trade came.');
  });
});

describe('of the passages', () => {
  it('the best twelve are looked into', async () => {
    const told = Array.from({ length: 14 }, (_, at) =>
      articleOf(
        `The ferry ${at === 13 ? 'sank' : 'left'} near town${at} today.`,
        String.fromCharCode(97 + at),
      ),
    );
    const found = await candidates('Which ferry sank?', ...told);
    expect(found).toHaveLength(12);
    expect(found[0]?.sentence.article.id).toBe('n');
  });

  it('sentences of the better one go before others that hold as much', async () => {
    const rest = (name: string, text: string) => articleOf(`${ferries(9).join(' ')} ${text}`, name);
    const found = await candidates(
      'Which ferry sank?',
      rest('a', 'It rained for days.'),
      rest('b', 'One sank.'),
    );
    const count = (id: string) => found.filter(({ sentence }) => sentence.article.id === id).length;
    expect([count('b'), count('a')]).toEqual([10, 4]);
  });

  it('none is looked into for a question without words', async () => {
    expect(await candidates('???', articleOf(ferries(3).join(' ')))).toEqual([]);
    expect(await candidates('whales', articleOf(ferries(3).join(' ')))).toEqual([]);
  });
});

describe('candidates', () => {
  it('come in the order of their scores', async () => {
    const texts = [...ferries(9), 'The ferry sank.', 'Nobody saw it.'];
    const found = await candidates('Which ferry sank?', articleOf(texts.join(' ')));
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(found[0] && sentenceText(found[0].sentence)).toBe('The ferry sank.');
    expect(found.every(({ hit, sentence }) => hit.passage.sentences.includes(sentence))).toBe(true);
  });
});
