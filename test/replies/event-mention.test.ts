import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import { en } from '../../src/locales/en.ts';
import { eventMarks, mentionHighlights, ownDate, withoutCopies } from '../../src/replies/event-mention.ts';
import type { EventDate, Mention, TimelineEvent } from '../../src/timeline/event.ts';

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

  it('is nothing where no words give the date of a whole sentence', () => {
    const whole = { start: 1000, end: 1100 };
    expect(mentionHighlights({ ...whole, sentence: whole } as Mention)).toEqual([]);
  });
});

describe('what is said beside an event’s date', () => {
  const day = (iso: string): EventDate => ({
    earliest: iso,
    latest: iso,
    precision: 'day',
    basis: 'stated',
    value: iso,
  });
  const event: TimelineEvent = { ...day('2021-03-05'), planned: false, mentions: [] };

  it.each<[Partial<TimelineEvent>, readonly string[]]>([
    [{}, []],
    [{ basis: 'relative' }, ['reckoned']],
    [{ planned: true, sourcesDiffer: true }, ['planned when written', 'sources differ']],
    [{ held: true }, ['planned before, since told of as done']],
  ])('tells of what is particular to %j', (is, marks) => {
    expect(eventMarks({ ...event, ...is }, en)).toEqual(marks);
  });

  it.each<[string, boolean, EventDate | undefined, string | undefined]>([
    ['is another', true, day('2021-03-06'), '6 March 2021'],
    ['begins the same', true, { ...day('2021-03-05'), latest: '2021-03-06' }, '5 March 2021 – 6 March 2021'],
    ['is the same', true, day('2021-03-05'), undefined],
    ['is not known', true, undefined, undefined],
    ['is another, but sources agree', false, day('2021-03-06'), undefined],
  ])('is the date of a source that differs, where that %s', (_, sourcesDiffer, date, told) => {
    const mention = { ...(date && { date }) } as Mention;
    expect(ownDate(mention, { ...event, sourcesDiffer }, en)).toBe(told);
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
