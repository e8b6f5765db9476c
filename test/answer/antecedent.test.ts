import { describe, expect, it } from 'vitest';
import { antecedentOf } from '../../src/answer/antecedent.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { sentenceText } from '../../src/search/passages.ts';
import { createCorpus } from '../../src/search/read-corpus.ts';

/** The sentence that comes with the last sentence of `body`, so that a reader knows who is meant. */
function antecedent(body: string) {
  const article = parseArticle('a.txt', `News from the coast today\n\n${body}\n`);
  const corpus = createCorpus([article]);
  const last = corpus.sentencesOf(article).at(-1);
  if (!last) throw new Error(`expected a sentence in "${body}"`);
  expect(body.endsWith(sentenceText(last))).toBe(true);
  return antecedentOf(corpus, last)?.text;
}

const SOTO = 'Ana Soto flew north.';

describe('the sentence that comes with a quote', () => {
  it.each([
    'He left.',
    'She left.',
    'They left.',
    'It left.',
    'His ship left.',
    'Her ship left.',
    'Their ship left.',
    'Its crew left.',
    '“She left.”',
    '(She left.)',
    "It's gone.",
    'It is the oldest ship, and the best that they have.',
    'It was the last ship of the seven old ships that left.',
  ])('is the one before "%s"', (sentence) => {
    expect(antecedent(`${SOTO} ${sentence}`)).toBe(SOTO);
  });

  it.each([
    'Sheila left.',
    'Ana and she left.',
    'When she left, it rained.',
    'It was in March when the harbour opened.',
    'It is clear that she left.',
    "It's clear who left.",
    'It has been hard to leave.',
    'It will be hard because of her.',
    'It would be she who left.',
    '“It was here where she left.”',
    'It seems she left.',
    'It appeared she left.',
    'It rained.',
    'It snows.',
    'It follows from all this.',
    'It turned out well.',
  ])('is none for "%s", which opens with no pronoun that stands for somebody', (sentence) => {
    expect(antecedent(`${SOTO} ${sentence}`)).toBeUndefined();
  });

  it('is the nearest that names somebody, at most three back', () => {
    expect(antecedent(`Leo Berg stayed. ${SOTO} He left. She came.`)).toBe(SOTO);
    expect(antecedent(`${SOTO} She rang. She wrote. She came.`)).toBe(SOTO);
    expect(antecedent(`${SOTO} She rang. She wrote. She called. She came.`)).toBeUndefined();
  });

  it('is none if nothing stands before', () => {
    expect(antecedent('She left.')).toBeUndefined();
    expect(antecedent('He stayed. She left.')).toBeUndefined();
  });

  it('is none from another kind of text', () => {
    expect(
      antecedent(
        `${SOTO}\n\nPHOTO: The ship in the harbour of Oslo\n\nShe left the coast for the south of the country on Monday.`,
      ),
    ).toBeUndefined();
  });
});
