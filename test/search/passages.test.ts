import { describe, expect, it } from 'vitest';
import type { Article, Block, BlockKind, Sentence } from '../../src/articles/article.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { passagesOf, sentenceText } from '../../src/search/passages.ts';

/** A block and its sentences as numbers of words. */
type Written = readonly [kind: BlockKind, ...sentences: number[]];

function articleOf(...blocks: readonly Written[]): Article {
  const article = { id: 'a', key: 'a', file: 'a.txt', title: 'T', text: '', setAside: [] };
  const built = { ...article, blocks: [] as Block[], sentences: [] as Sentence[] };
  for (const [at, [kind, ...sentences]] of blocks.entries()) {
    const start = built.text.length;
    for (const words of sentences) {
      const sentence = Array.from({ length: words }, (_, word) => `w${word}`).join(' ');
      built.sentences.push({ block: at, start: built.text.length, end: built.text.length + sentence.length });
      built.text += `${sentence}\n`;
    }
    built.blocks.push({ kind, start, end: built.text.length, ...(kind === 'body' && { paragraph: at + 1 }) });
  }
  return built;
}

/** The passages as lists of the numbers of their sentences, after their kind. */
function passages(...blocks: readonly Written[]) {
  return passagesOf(articleOf(...blocks), (text) => [text]).map(({ kind, sentences }) => [
    kind,
    ...sentences.map(({ number }) => number),
  ]);
}

describe('a passage', () => {
  it('takes the next paragraph while it has fewer than 60 words', () => {
    expect(passages(['body', 59], ['body', 5])).toEqual([['body', 0, 1]]);
    expect(passages(['body', 60], ['body', 5])).toEqual([
      ['body', 0],
      ['body', 1],
    ]);
    expect(passages(['body', 30], ['body', 30], ['body', 5], ['body', 5])).toEqual([
      ['body', 0, 1],
      ['body', 2, 3],
    ]);
  });

  it('counts words, not the white space between them', () => {
    const article = parseArticle(
      'a.txt',
      `A title of this article\n\n${'river  '.repeat(58)}flows.\n\nThe end of it.\n`,
    );
    expect(passagesOf(article, (text) => [text])).toHaveLength(1);
  });

  it('ends inside a paragraph with the sentence that brings it to 200 words', () => {
    expect(passages(['body', 100, 99, 5])).toEqual([['body', 0, 1, 2]]);
    expect(passages(['body', 100, 100, 5])).toEqual([
      ['body', 0, 1],
      ['body', 2],
    ]);
  });

  it('never goes across kinds; captions and insets stand alone, each', () => {
    expect(
      passages(['body', 5], ['caption', 5, 5], ['caption', 5], ['inset', 5], ['inset', 5], ['body', 5]),
    ).toEqual([
      ['body', 0],
      ['caption', 1, 2],
      ['caption', 3],
      ['inset', 4],
      ['inset', 5],
      ['body', 6],
    ]);
  });

  it('holds no title and no boilerplate, which part nothing', () => {
    expect(passages(['title', 5], ['body', 5], ['boilerplate', 5], ['body', 5])).toEqual([['body', 0, 1]]);
    expect(passages(['title', 5], ['boilerplate', 5])).toEqual([]);
  });

  it('has sentences with their exact text, their terms and their paragraph', () => {
    const article = articleOf(['body', 2], ['caption', 3]);
    const sentences = passagesOf(article, (text) => text.split(' ')).flatMap((passage) => passage.sentences);
    expect(sentences.map(sentenceText)).toEqual(['w0 w1', 'w0 w1 w2']);
    expect(sentences.map(({ terms }) => terms)).toEqual([
      ['w0', 'w1'],
      ['w0', 'w1', 'w2'],
    ]);
    expect(sentences[0]).toMatchObject({ paragraph: 1, kind: 'body', article });
    expect(sentences[1]?.paragraph).toBeUndefined();
  });
});
