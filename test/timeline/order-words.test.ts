import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import { draftsOf } from '../../src/timeline/attach.ts';
import { explainDates } from '../../src/timeline/explain-dates.ts';
import { buildTimeline } from '../../src/timeline/timeline.ts';

const marked = readFileSync(new URL('order-words.txt', import.meta.url), 'utf8');

/** Each marked sentence with the days that it is put on, and those that it should be. */
const sentences = [...marked.matchAll(/^@ (\S+)\n(.+)$/gm)].flatMap(([, published = '', line = '']) => {
  const text = line.replace(/\[[^\]]*\] /g, '');
  const article = parseArticle('a.txt', `---\npublished: ${published}\n---\nA headline\n\n${text}\n`);
  const drafts = draftsOf(article);
  return [...line.matchAll(/\[([^\]]*)\] ([^[]+?[.!?])(?= |$)/g)].map(([, days = '', sentence = '']) => {
    const draft = drafts.find(({ mention }) => mention.text.startsWith(sentence.slice(0, 12)));
    const { basis, earliest, latest } = draft?.mention.date ?? {};
    const given = basis === 'published' ? '-' : earliest === latest ? earliest : `${earliest}..${latest}`;
    return { sentence, days, given };
  });
});

describe('what an order word puts behind a day', () => {
  it.each(sentences)('is there, or has no date: $sentence', ({ days, given }) => {
    expect(['-', days]).toContain(given);
  });

  it('is found nearly always', () => {
    const missed = sentences.filter(({ days, given }) => days !== '-' && given === '-');
    expect(missed.map(({ sentence }) => sentence)).toEqual([
      'It has since asked for new accounts.',
      'Minutes later his lawyers said that he would appeal.',
    ]);
  });

  it('is shown with the words and the day that it is behind', () => {
    const [event] = explainDates(
      buildTimeline([
        parseArticle(
          'a.txt',
          '---\npublished: 2024-05-15\n---\nA headline\n\nTalks opened on 3 May 2024. Both sides then swapped lists. They met again on 8 May 2024.\n',
        ),
      ])
        .select()
        .slice()
        .slice(1),
    );
    expect(event).toEqual({
      earliest: '2024-05-03',
      latest: '2024-05-08',
      phrase: 'then',
      rule: 'order-word',
      anchor: '2024-05-03',
      isPublication: false,
    });
  });
});
