import { expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { type Article, quoteOf } from '../../src/articles/article.ts';
import { invoke } from '../../src/bot/invocations.ts';
import { en } from '../../src/locales/en.ts';
import { type PartsScope, partsReply } from '../../src/replies/parts-reply.ts';
import { corpus } from '../corpus.ts';

const [bridge] = corpus as [Article, ...Article[]];
const answer = (question: string, outcome: Answer['outcome']): Answer => {
  const quote = {
    ...quoteOf(bridge, { start: 0, end: 7 }),
    kind: 'title' as const,
    score: 1,
    highlights: [],
  };
  const isAnswered = outcome === 'answer';
  return {
    question,
    outcome,
    answered: isAnswered,
    sureness: 'sure',
    confidence: 0.9,
    quotes: isAnswered ? [quote] : [],
    nearest: [],
    more: false,
  };
};
const [closed, zebras] = ['When was the bridge closed?', 'Who feeds the zebras?'] as const;
const reply = (outcomes: readonly Answer['outcome'][], scope: Partial<PartsScope> = {}) =>
  partsReply(
    'both',
    [closed, zebras].map((question, at) => answer(question, outcomes[at] ?? 'absent')),
    { searched: 3, skip: 0, ...scope },
    en,
  );
const shown = ({ blocks }: ReturnType<typeof reply>) =>
  blocks.map((block) =>
    block.kind === 'text' ? `${block.style}: ${block.text}` : block.kind === 'quote' && block.quote.text,
  );

it('each of several questions stands over its own answer, and can be asked alone', () => {
  const made = reply(['answer', 'absent']);
  expect(shown(made)).toEqual([
    `heading: ${closed}`,
    'Ostrava',
    'note: This answers it · 3 articles searched',
    `heading: ${zebras}`,
    'plain: The articles do not speak of this.',
    'note: 3 articles searched',
  ]);
  const alone = (question: string) => ({ label: question, invocation: invoke.ask({ question }) });
  expect(made).toMatchObject({ subject: 'both', actions: [alone(closed), alone(zebras)] });
});

it('what was asked of one article alone is asked of it again', () => {
  const invocation = invoke.ask({ question: closed, source: bridge.key });
  expect(reply(['answer'], { source: bridge }).actions[0]).toEqual({ label: closed, invocation });
});

it('of what was to be compared is said first that it is not', () => {
  expect(shown(reply(['answer'], { compares: true })).slice(0, 2)).toEqual([
    `plain: ${en.answer.notCompared}`,
    `heading: ${closed}`,
  ]);
});

it.each([
  [['answer', 'absent'], true],
  [['absent', 'answer'], true],
  [['absent', 'absent'], false],
] as const)('something is found if one of them is answered: %j', (outcomes, found) => {
  expect(reply(outcomes).found).toBe(found);
});
