import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import { type LabelledText, labelledTexts } from './labelled-texts.ts';

const TEXTS = (['a', 'b', 'c', 'd'] as const).flatMap(labelledTexts);

/** The lines of all texts, whether they were set aside, and what they are. */
const judged = ({ text, lines, facts }: LabelledText) => {
  const { blocks } = parseArticle('a.txt', text);
  let at = 0;
  return lines.map((line) => {
    const start = text.indexOf(line.text, at);
    at = start + line.text.length;
    const block = blocks.find((each) => each.start <= start && start < each.end);
    return { ...line, of: facts.title, isAside: block?.kind === 'boilerplate' };
  });
};
const JUDGED = TEXTS.flatMap(judged);
/** No rule and no model was mended by these. */
const UNSEEN = labelledTexts('e').flatMap(judged);

describe('texts of all kinds, marked by hand', () => {
  it('are a hundred or more', () => {
    expect(TEXTS.length).toBeGreaterThanOrEqual(100);
    expect(JUDGED.every(({ label }) => label !== undefined)).toBe(true);
  });

  it('lose no line of what they tell', () => {
    const lost = [...JUDGED, ...UNSEEN].filter(
      ({ label, isAside }) => isAside && (label === 'body' || label === 'title'),
    );
    expect(lost.map(({ of, text }) => `${of}: ${text}`)).toEqual([]);
  });

  it('keep at most one in twenty of the lines that stand around them', () => {
    const furniture = JUDGED.filter(({ label }) => label === 'aside');
    expect(furniture.length).toBeGreaterThan(150);
    expect(furniture.filter(({ isAside }) => !isAside).length).toBeLessThan(furniture.length / 20);
  });

  it('of outlets that nothing was mended by, keep at most one in five of such lines', () => {
    const furniture = UNSEEN.filter(({ label }) => label === 'aside');
    expect(furniture.length).toBeGreaterThan(150);
    expect(furniture.filter(({ isAside }) => !isAside).length).toBeLessThan(furniture.length / 5);
  });

  it.each(TEXTS.map((each) => [each.facts.title, each] as const))(
    'say of themselves what they state: %s',
    (_, { text, facts }) => {
      const { title, published, author, publisher } = parseArticle('a.txt', text);
      expect({ title, published, author, publisher }).toEqual({
        title: facts.title,
        published: facts.published,
        author: facts.author,
        publisher: facts.publisher,
      });
    },
  );
});
