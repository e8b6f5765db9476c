import { describe, expect, it } from 'vitest';
import type { Answer, AnswerQuote } from '../../src/answer/answer.ts';
import { type Article, quoteOf } from '../../src/articles/article.ts';
import type { Reply } from '../../src/bot/reply.ts';
import { actionsInOrder } from '../../src/console/render.ts';
import { answerReply } from '../../src/replies/answer-reply.ts';
import { en } from '../../src/words/en.ts';
import { corpus } from '../corpus.ts';

const [bridge, pool, recipes] = corpus as [Article, Article, Article];

function quote(article: Article, text: string, more: Partial<AnswerQuote> = {}): AnswerQuote {
  const start = article.text.indexOf(text);
  expect(start).toBeGreaterThanOrEqual(0);
  return {
    ...quoteOf(article, { start, end: start + text.length }),
    kind: 'body',
    paragraph: 1,
    score: 1,
    highlights: [],
    ...more,
  };
}

function replyTo(answer: Partial<Answer>): Reply {
  const full: Answer = {
    question: 'What did it cost?',
    answered: true,
    confidence: 0.9,
    quotes: [],
    nearest: [],
    more: false,
    ...answer,
  };
  return answerReply(full, { searched: 3, skip: 0 }, en);
}

const shown = (reply: Reply) =>
  reply.blocks.map((block) =>
    block.kind === 'quote' ? block.quote.text : block.kind === 'text' ? block.text : block.kind,
  );

const COST = 'The work will cost 3.2 million euros, Mayor Petra Novak said.';
const POOL = 'The pool has six lanes and cost 11 million euros.';

describe('the reply to an answer', () => {
  it('shows a quote that opens with a pronoun together with the sentence before that names who is meant', () => {
    const antecedent = quote(
      bridge,
      'The council of Ostrava voted on Thursday to rebuild the old bridge over the river.',
    );
    const [first] = shown(replyTo({ quotes: [quote(bridge, COST, { antecedent })] }));
    expect(first).toBe(`${antecedent.text} ${COST}`);
  });

  it('shows the naming sentence by itself where it does not stand right before', () => {
    const antecedent = quote(
      bridge,
      'The council of Ostrava voted on Thursday to rebuild the old bridge over the river.',
    );
    const later = 'Work will begin in spring 2022 and take two years.';
    expect(shown(replyTo({ quotes: [quote(bridge, later, { antecedent })] })).slice(0, 2)).toEqual([
      antecedent.text,
      later,
    ]);
  });

  it('names who else says so, and leads there', () => {
    const witness = { ...quote(pool, POOL), differences: [] };
    const reply = replyTo({ quotes: [quote(bridge, COST, { alsoIn: [witness] })] });
    expect(shown(reply)).toContain('also in: New swimming pool opens in Brno');
    const action = actionsInOrder(reply).find(({ label }) => label === 'Also in …');
    expect(action?.invocation).toEqual({
      command: 'context',
      args: { article: pool.key, start: witness.start, end: witness.end },
    });
  });

  it('counts the others where many say so', () => {
    const witness = { ...quote(pool, POOL), differences: [] };
    const reply = replyTo({ quotes: [quote(bridge, COST, { alsoIn: Array(9).fill(witness) })] });
    expect(shown(reply).find((text) => text.startsWith('also in:'))).toMatch(/ · 6 more$/);
  });

  it('shows both where sources differ, with the words in which they do marked', () => {
    const there = quote(pool, '11 million euros');
    const here = quote(bridge, '3.2 million euros');
    const witness = { ...quote(pool, POOL), differences: [{ here, there }] };
    const reply = replyTo({ quotes: [quote(bridge, COST, { alsoIn: [witness] })] });
    expect(shown(reply).slice(0, 3)).toEqual([COST, 'Sources differ:', POOL]);
    expect(reply.blocks[0]).toMatchObject({ highlights: [{ start: here.start, end: here.end }] });
    expect(reply.blocks[2]).toMatchObject({ highlights: [{ start: there.start, end: there.end }] });
  });

  it('says which spelling it looked for, whatever the word', () => {
    const corrections = [{ from: 'it', to: '$&' }];
    expect(shown(replyTo({ corrections, quotes: [quote(bridge, COST)] }))[0]).toBe(
      'Showing results for: What did $& cost?',
    );
  });

  it('says first that the articles do not say, then offers what is near and what they could be asked', () => {
    const near = quote(
      bridge,
      'Half of the claims are still open, a survey by the Red Cross shows, and the insurers are silent on wh…',
      { kind: 'inset' },
    );
    const reply = replyTo({
      answered: false,
      confidence: 0.1,
      nearest: [near, quote(recipes, 'Add salt and butter.')],
    });
    expect(shown(reply)[0]).toBe('The articles do not say. The nearest passages, which may not answer:');
    expect(reply.found).toBe(false);
    expect(reply.actions.map(({ label }) => label)).toContain('Ask about Red Cross');
  });

  it('says that nothing comes near, and that there is no more', () => {
    expect(shown(replyTo({ answered: false }))[0]).toBe(
      'The articles do not say. Nothing in them comes near.',
    );
    expect(shown(replyTo({}))[0]).toBe('There are no more quotes.');
  });
});
