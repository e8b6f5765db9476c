import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import { buildTimeline } from '../../src/timeline/timeline.ts';

const lines = readFileSync(new URL('retold.txt', import.meta.url), 'utf8');
const cases = [...lines.matchAll(/^= (same|two): (.+)\n(\S+) (.+)\n(\S+) (.+)$/gm)].map(
  ([, expected, name, ...rest]) => ({ expected, name, pieces: [rest.slice(0, 2), rest.slice(2, 4)] }),
);

/** The dated events of pieces that are each a headline and a sentence. */
function eventsOf(pieces: readonly (readonly string[])[]) {
  const articles = pieces.map(([published = '', sentence = ''], index) =>
    parseArticle(`${index}.txt`, `---\npublished: ${published}\n---\nA headline\n\n${sentence}\n`),
  );
  return buildTimeline(articles).select().slice();
}

/** The articles that tell each event. */
function tellers(pieces: readonly (readonly string[])[]): string[] {
  return eventsOf(pieces).map(({ mentions }) =>
    [...new Set(mentions.map(({ article }) => article.id))].join(),
  );
}

describe('two articles that tell', () => {
  it.each(cases.filter(({ expected }) => expected === 'same'))('one event: $name', ({ pieces }) => {
    expect(tellers(pieces)).toContainEqual(expect.stringMatching(/^(?:0,1|1,0)$/));
    expect(tellers(pieces.toReversed())).toContainEqual(expect.stringMatching(/^(?:0,1|1,0)$/));
  });

  it.each(cases.filter(({ expected }) => expected === 'two'))('two events: $name', ({ pieces }) => {
    expect(tellers(pieces).toSorted()).toEqual(['0', '1']);
  });

  it('each in its own words, with its source', () => {
    for (const { pieces } of cases)
      for (const { mentions } of eventsOf(pieces))
        for (const { article, start, end, text } of mentions)
          expect(article.text.slice(start, end)).toBe(text);
  });
});
