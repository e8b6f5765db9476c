import { expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { contextOf } from '../context.ts';

const harbour = parseArticle(
  'harbour.txt',
  `Harbour council meets again

The harbour council opened its fourth session on 12 May in the old Customs House of Bremen.

Deputy Harbour Master Inge Larsen told the council that dredging would begin before the winter storms.

The council had asked for two reports on the eastern quay, and neither of them was ready.
`,
);
const confidence = async (question: string, articles = [harbour]) =>
  (await answerQuestion(contextOf(articles), question)).confidence;

test.each([
  [
    'another number beside the same word',
    'Where did the council open its fourth session?',
    'Where did the council open its fifth session?',
  ],
  [
    'another name beside the same name',
    'Who is the Deputy Harbour Master?',
    'Who is the Deputy Harbour Treasurer?',
  ],
  [
    'a word that no article holds',
    'When did the council open its session?',
    'When did the council sell its session?',
  ],
])('is lower for a question with %s', async (_, told, nearMiss) => {
  expect(await confidence(told)).toBeGreaterThan(await confidence(nearMiss));
});

test('of a question that other words of the same stem answer reaches the threshold in an archive of one short article', async () => {
  const { answered, quotes } = await answerQuestion(
    contextOf([harbour]),
    'When will they start to dredge the harbour?',
  );
  expect(answered).toBe(true);
  expect(quotes[0]?.text).toContain('dredging');
});
