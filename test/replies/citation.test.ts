import { describe, expect, it } from 'vitest';
import { type Article, quoteOf } from '../../src/articles/article.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { en } from '../../src/locales/en.ts';
import { articleFacts, citationParts } from '../../src/replies/citation.ts';

const TEXT = 'The council voted on Tuesday to rebuild the bridge.';
const plain = parseArticle('a.txt', `A vote on the old bridge\n\n${TEXT}\n`);
const start = plain.text.indexOf(TEXT);

describe('a citation', () => {
  const cited = (title: string, heading: string) => {
    const article: Article = { ...plain, title, marks: [{ kind: 'heading', at: 0, label: heading }] };
    const quote = quoteOf(article, { start, end: start + TEXT.length });
    return citationParts(article, { quote, paragraph: 1 }, en);
  };

  it('names the heading that a quote stands under', () => {
    expect(cited('The bridge', 'A vote')).toEqual(['The bridge', 'A vote', '¶ 1']);
  });

  it('does not name it if it says no more than the title', () => {
    expect(cited('“The bridge”: a vote', 'The bridge: A Vote')).toEqual(['“The bridge”: a vote', '¶ 1']);
  });
});

describe('a citation under its article', () => {
  it.each([
    [{ brief: true, paragraph: 3 }, ['¶ 3']],
    [{ brief: false, paragraph: 3 }, ['A vote on the old bridge', '¶ 3']],
    // What has no number is called after its article after all.
    [{ brief: true }, ['A vote on the old bridge']],
    [{ brief: true, origin: 'caption' }, ['caption in: A vote on the old bridge']],
  ] as const)('is brief where it can be: %j', (place, expected) => {
    expect(citationParts(plain, place, en)).toEqual(expected);
  });
});

describe('the facts of an article', () => {
  it.each([
    ['A storm', ['The Week']],
    ['A storm | The Week', []],
    ['A storm - the week', []],
    ['A storm – a week', ['The Week']],
    ['Rain - a storm at The Week', ['The Week']],
    ['A storm in the week', ['The Week']],
    ['A good end of The Week', ['The Week']],
    ['The Week', ['The Week']],
  ])('have the publisher unless the title has it behind a dash: %s', (title, expected) => {
    expect(articleFacts({ ...plain, title, publisher: 'The Week' }, en)).toEqual(expected);
  });
});
