import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { ANALYSIS, analysisSteps } from '../../src/database/article-analysis.ts';
import { atOnce } from '../../src/support/slices.ts';
import { corpus } from '../corpus.ts';

/** What the tables hold of the small corpus, by the analysis that this names. */
const KNOWN = { analysis: '2', digest: 'f90e5869d6df' };

it('is read as the tables were made: whoever changes that names another ANALYSIS, so that all is read anew', () => {
  const read = corpus.map((article) => {
    const { passages, sentenceTerms, words, abbreviations } = atOnce(analysisSteps(article));
    return [passages.map((counts) => [...counts]), sentenceTerms, [...words], [...abbreviations]];
  });
  const digest = createHash('sha256').update(JSON.stringify(read)).digest('hex').slice(0, 12);
  expect({ analysis: ANALYSIS, digest }).toEqual(KNOWN);
});
