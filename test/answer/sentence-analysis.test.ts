import { describe, expect, it } from 'vitest';
import { SentenceAnalysis } from '../../src/answer/sentence-analysis.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { similarity, vectorOf } from '../../src/language/word-vectors.ts';
import { createCorpus } from '../../src/search/read-corpus.ts';

const TEXT = 'The minister met the president in Paris, and the minister spoke of war and trade.';

function analysisOf(text: string): SentenceAnalysis {
  const article = parseArticle('a.txt', `A headline about the news\n\n${text}\n`);
  const [sentence] = createCorpus([article]).sentencesOf(article);
  if (!sentence) throw new Error('expected a sentence');
  return new SentenceAnalysis(sentence);
}

/** The largest cosine of a term and the content words but for some. */
function nearestCosine({ content }: SentenceAnalysis, term: number, except: ReadonlySet<string>): number {
  const cosines = [...content].flatMap((word) => {
    const at = vectorOf(word);
    return at === undefined || except.has(word) ? [] : [similarity(term, at)];
  });
  return Math.max(0, ...cosines);
}

describe("a sentence's analysis", () => {
  it('tells where a term first stands', () => {
    const analysis = analysisOf(TEXT);
    for (const word of analysis.words) expect(analysis.placeOf(word)).toBe(analysis.words.indexOf(word));
    expect(analysis.placeOf('minist')).toBe(1);
    expect(analysis.placeOf('moon')).toBe(-1);
  });

  it('tells the content word nearest in meaning to a term, but for those that are asked for', () => {
    const analysis = analysisOf(TEXT);
    const terms = ['leader', 'talk', 'conflict', 'capit', 'commerc'].map(vectorOf);
    const exceptions = [[], ['presid'], ['presid', 'minist'], [...analysis.content]].map(
      (some) => new Set(some),
    );
    // Twice, since what was found is kept.
    for (const term of [...terms, ...terms])
      for (const except of exceptions)
        expect(analysis.nearestTo(term as number, except).cosine).toBe(
          nearestCosine(analysis, term as number, except),
        );
    expect(analysis.nearestTo(terms[2] as number, new Set()).word).toBe('war');
  });

  it('finds the same when more terms are asked for than it keeps', () => {
    const analysis = analysisOf(TEXT);
    const terms = Array.from({ length: 100 }, (_, at) => at * 7);
    for (const term of [...terms, ...terms])
      expect(analysis.nearestTo(term, new Set()).cosine).toBe(nearestCosine(analysis, term, new Set()));
  });
});
