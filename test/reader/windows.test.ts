import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import { titleOf, windowsOf } from '../../src/reader/windows.ts';
import { createCorpus } from '../../src/search/read-corpus.ts';
import { corpus as articles } from '../corpus.ts';

const corpus = createCorpus(articles);
const [bridge] = articles;
const sentences = bridge ? corpus.sentencesOf(bridge) : [];
const at = (text: string) => {
  const found = sentences.find(({ article, start, end }) => article.text.slice(start, end).includes(text));
  if (!found) throw new Error(`no sentence with ${text}`);
  return found;
};
const windows = (promising: readonly string[], words: number, most = 9) =>
  windowsOf(promising.map(at), corpus.sentencesOf, { words, most }).map((window) =>
    window.sentences.map((text) => text.slice(0, 12)),
  );

describe('a window', () => {
  it('has the sentences around one that may answer, in the order of the text', () => {
    expect(windows(['closed in July'], 45)).toEqual([['The work wil', 'The bridge w', '"We have wai']]);
  });

  it('goes on to one side where nothing more is on the other', () => {
    expect(windows(['rebuild the old'], 40)).toEqual([['The council ', 'The work wil']]);
  });

  it('is the sentence alone if no other fits', () => {
    expect(windows(['closed in July'], 5)).toEqual([['The bridge w']]);
  });

  it('never holds a sentence of another window', () => {
    const all = windows(['closed in July', 'rebuild the old', 'have waited'], 30).flat();
    expect(new Set(all).size).toBe(all.length);
  });

  it('does not reach from the text into another story set into it', () => {
    const reach = windows(['Half of the claims'], 500).flat();
    expect(reach.some((text) => text.startsWith('The bridge'))).toBe(false);
  });

  it('comes once, however many of its sentences may answer, and there are no more than asked for', () => {
    expect(windows(['closed in July', 'have waited'], 60)).toHaveLength(1);
    expect(windows(['closed in July', 'Half of the claims', 'Work will begin'], 5, 2)).toHaveLength(2);
  });

  it('says the day and the headline of its article', () => {
    expect(bridge && titleOf(bridge)).toBe('12 March 2021. Ostrava rebuilds its old bridge');
    expect(titleOf(parseArticle('a.txt', 'Ten recipes\n\nCook the peas for two minutes.\n'))).toBe(
      'Ten recipes',
    );
  });
});
