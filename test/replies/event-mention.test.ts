import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import { mentionHighlights, withoutCopies } from '../../src/replies/event-mention.ts';
import type { Mention } from '../../src/timeline/event.ts';

const of = (file: string, text: string) =>
  ({ article: parseArticle(file, `A title of a piece\n\n${text}\n`) }) as Mention;

/** A text of so many words of its own. */
const textOf = (opening: string) => Array.from({ length: 200 }, (_, at) => `${opening}${at}`).join(' ');

describe('what is marked of a mention', () => {
  const marked = (start: number, end: number) => {
    const given = { start, end, sentence: { start: 1000, end: 1100 }, phrase: { start: 1010, end: 1014 } };
    return mentionHighlights(given as Mention);
  };

  it('is its clause, but its date alone where the clause is most of the sentence, wherever that stands', () => {
    expect(marked(1000, 1069)).toEqual([{ start: 1000, end: 1069 }]);
    expect(marked(1000, 1070)).toEqual([{ start: 1010, end: 1014 }]);
  });
});

describe('the mentions of an event', () => {
  it('are those of articles that are no copies of one before', () => {
    const text = textOf('bridge');
    const [first, second, copy, other] = [
      of('a.txt', text),
      of('a.txt', text),
      of('b.txt', text),
      of('c.txt', textOf('stone')),
    ];
    const again = { ...first } as Mention;
    expect(withoutCopies([first, again, copy, other])).toEqual([first, again, other]);
    expect(withoutCopies([copy, second])).toEqual([copy]);
  });
});
