import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import { buildTimeline } from '../../src/timeline/timeline.ts';

/** All events of a piece published on Wednesday 15 May 2024: the days and how many mentions each has. */
function eventsOf(title: string, ...lines: string[]) {
  const text = `---\npublished: 2024-05-15\n---\n${title}\n\n${lines.join('\n\n')}\n`;
  return buildTimeline([parseArticle('a.txt', text)])
    .select({ all: true })
    .map(({ earliest, mentions }) => `${earliest}: ${mentions.map((mention) => mention.text).join(' | ')}`);
}

describe('a headline without a date', () => {
  const LEAD = 'The council of Ostrava voted on 6 May to close the old mill.';

  it('tells the dated event of the opening again', () => {
    expect(eventsOf('Ostrava council votes to close mill', LEAD)).toEqual([
      `2024-05-06: ${LEAD} | Ostrava council votes to close mill`,
    ]);
  });

  it('stays on the day of the piece if the opening tells of something else', () => {
    expect(eventsOf('Mill workers of Ostrava march in protest', LEAD)).toEqual([
      `2024-05-06: ${LEAD}`,
      '2024-05-15: Mill workers of Ostrava march in protest',
    ]);
  });

  it('is not what happens only later', () => {
    const will = 'The council of Ostrava will vote on 20 May to close the old mill.';
    expect(eventsOf('Ostrava council votes to close mill', will)).toHaveLength(2);
  });

  it('is not what happened in some year', () => {
    expect(eventsOf('Ostrava council votes to close mill', LEAD.replace('on 6 May', 'in 2009'))).toHaveLength(
      2,
    );
  });

  it('is not what stands far down', () => {
    const between = ['It rained.', 'Nobody came.', 'The river rose.'];
    expect(eventsOf('Ostrava council votes to close mill', ...between, LEAD)).toHaveLength(5);
  });
});

describe('a clause without a date in a piece about the day before', () => {
  const lead = 'The firm showed its telephone on Tuesday in Brno.';

  it.each([
    ['The telephone has a new screen, praised by critics.', '2024-05-15'],
    ['The telephone has sold well.', '2024-05-14'],
  ])('is of the day that its tense says: %s', (line, day) => {
    expect(eventsOf('A telephone is shown', lead, line).map((event) => event.slice(0, 10))).toContain(day);
    expect(
      eventsOf('A telephone is shown', lead, line).find((event) => event.includes(line.slice(0, 20))),
    ).toBe(`${day}: ${line}`);
  });
});
