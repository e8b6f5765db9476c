import { describe, expect, it } from 'vitest';
import type { Answer, AnswerQuote } from '../../src/answer/answer.ts';
import { type Article, quoteOf } from '../../src/articles/article.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import type { Reply } from '../../src/bot/reply.ts';
import { actionsInOrder } from '../../src/console/render.ts';
import { type Catalogue, en } from '../../src/locales/en.ts';
import { es } from '../../src/locales/es.ts';
import { type AnswerScope, answerReply } from '../../src/replies/answer-reply.ts';
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

function replyTo(
  answer: Partial<Answer>,
  scope: Partial<AnswerScope> = {},
  catalogue: Catalogue = en,
): Reply {
  const full: Answer = {
    question: 'What did it cost?',
    outcome: 'answer',
    answered: (answer.outcome ?? 'answer') === 'answer',
    sureness: 'sure',
    confidence: 0.9,
    quotes: [],
    nearest: [],
    more: false,
    ...answer,
  };
  return answerReply(full, { searched: 3, skip: 0, ...scope }, catalogue);
}

const shown = (reply: Reply) =>
  reply.blocks.map((block) =>
    block.kind === 'quote' ? block.quote.text : block.kind === 'text' ? block.text : block.kind,
  );

const quotesIn = (reply: Reply) =>
  reply.blocks.flatMap((block) => (block.kind === 'quote' ? [block.quote.text] : []));
const labels = (reply: Reply) => reply.actions.map(({ label }) => label);
const invoked = (reply: Reply, label: string) =>
  reply.actions.find((action) => action.label === label)?.invocation;

const COST = 'The work will cost 3.2 million euros, Mayor Petra Novak said.';
const CLOSED = 'The bridge was closed in July 1997, when the flood took two of its pillars.';
const POOL = 'The pool has six lanes and cost 11 million euros.';

describe('the reply to an answer', () => {
  it('is made once for all who ask the same in one language, and anew for a part of it', () => {
    const answer = {
      quotes: [],
      nearest: [],
      question: 'Who?',
      outcome: 'absent',
    } as Partial<Answer> as Answer;
    const scope = { searched: 2, skip: 0, nearest: false };
    const first = answerReply(answer, scope, en);
    expect(answerReply(answer, scope, en)).toBe(first);
    expect(answerReply(answer, scope, es)).not.toEqual(first);
    expect(answerReply(answer, { ...scope, searched: 3 }, en)).not.toBe(first);
    expect(answerReply(answer, scope, en)).toEqual(first);
  });

  it('shows a quote that opens with a pronoun together with the sentence before that names who is meant', () => {
    const antecedent = quote(
      bridge,
      'The council of Ostrava voted on Thursday to rebuild the old bridge over the river.',
    );
    const reply = replyTo({ quotes: [quote(bridge, COST, { antecedent })] });
    expect(shown(reply)[0]).toBe(`${antecedent.text} ${COST}`);
    expect(reply.blocks[0]).toMatchObject({ leadIn: { start: antecedent.start, end: antecedent.end } });
    const [alone] = replyTo({ quotes: [quote(bridge, COST, { paragraph: 3 })] }).blocks;
    expect(alone).not.toHaveProperty('leadIn');
    expect(alone).toMatchObject({ paragraph: 3 });
  });

  it('does not repeat the naming sentence under itself', () => {
    const antecedent = quote(
      bridge,
      'The council of Ostrava voted on Thursday to rebuild the old bridge over the river.',
    );
    const reply = replyTo({ quotes: [antecedent, quote(bridge, COST, { antecedent })] });
    expect(quotesIn(reply)).toEqual([antecedent.text, COST]);
    const apart = replyTo({
      quotes: [antecedent, quote(bridge, CLOSED), quote(bridge, COST, { antecedent })],
    });
    expect(quotesIn(apart)).toEqual([antecedent.text, CLOSED, `${antecedent.text} ${COST}`]);
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

  it('keeps it apart, with its own place, also where it ends the paragraph above', () => {
    const antecedent = quote(bridge, COST);
    const [naming, answering] = replyTo({
      quotes: [quote(bridge, CLOSED, { antecedent, paragraph: 2 })],
    }).blocks;
    expect(naming).toEqual({
      kind: 'quote',
      quote: antecedent,
      origin: 'article',
      paragraph: 1,
      brief: true,
      highlights: [],
      actions: [],
    });
    expect(answering).toMatchObject({ quote: { text: CLOSED }, paragraph: 2 });
    expect(answering).not.toHaveProperty('leadIn');
  });

  it('tells no paragraph of a quote that has none', () => {
    const { paragraph: _, ...title } = quote(bridge, 'Ostrava rebuilds its old bridge', { kind: 'title' });
    expect(replyTo({ quotes: [title] }).blocks[0]).not.toHaveProperty('paragraph');
  });

  it('names who else says so, and leads there', () => {
    const other = { ...quote(pool, POOL), differences: [] };
    const reply = replyTo({ quotes: [quote(bridge, COST, { alsoIn: [other] })] });
    expect(shown(reply)).toContain('also in: New swimming pool opens in Brno');
    expect(shown(reply)).not.toContain('Sources differ:');
    const action = actionsInOrder(reply).find(({ label }) => label === 'Also in …');
    expect(action?.invocation).toEqual({
      command: 'context',
      args: { article: pool.key, start: other.start, end: other.end },
    });
  });

  it('counts the others where many say so', () => {
    const other = { ...quote(pool, POOL), differences: [] };
    const reply = replyTo({ quotes: [quote(bridge, COST, { alsoIn: Array(9).fill(other) })] });
    const told = shown(reply).find((text) => text.startsWith('also in:'));
    expect(told).toMatch(/ · 6 more$/);
    expect(told?.split(' · ')).toHaveLength(4);
  });

  it('shows both where sources differ, with the words in which they do marked', () => {
    const there = quote(pool, '11 million euros');
    const here = quote(bridge, '3.2 million euros');
    const other = { ...quote(pool, POOL, { paragraph: 2 }), differences: [{ here, there }] };
    const reply = replyTo({ quotes: [quote(bridge, COST, { alsoIn: [other] })] });
    expect(shown(reply).slice(0, 3)).toEqual([COST, 'Sources differ:', POOL]);
    // What opens the quote below it goes where that does not fit.
    expect(reply.blocks.slice(1, 3)).toMatchObject([{ goesWith: 'below' }, { paragraph: 2 }]);
    expect(reply.blocks[0]).toMatchObject({ highlights: [{ start: here.start, end: here.end }] });
    expect(reply.blocks[2]).toMatchObject({ highlights: [{ start: there.start, end: there.end }] });
  });

  it('says which spelling it looked for, whatever the word', () => {
    const corrections = [{ from: 'it', to: '$&' }];
    expect(shown(replyTo({ corrections, quotes: [quote(bridge, COST)] }))[0]).toBe(
      'Showing results for: What did $& cost?',
    );
  });

  it('says how sure it is after the quotes, once, beside what was searched', () => {
    const quotes = [quote(bridge, COST)];
    const last = (sureness: Answer['sureness'], skip = 0) =>
      shown(replyTo({ sureness, quotes }, { skip })).at(-1);
    expect(last('sure')).toBe('This answers it · 3 articles searched');
    expect(last('likely')).toBe('This probably answers it · 3 articles searched');
    expect(last('unsure')).toBe('This may answer it · 3 articles searched');
    expect(last('sure', 3)).toBe('3 articles searched');
  });

  it('marks the words that answer, also where sources differ in others', () => {
    const there = quote(pool, '11 million euros');
    const here = quote(bridge, '3.2 million euros');
    const { start, end } = quote(bridge, 'Mayor Petra Novak');
    const other = { ...quote(pool, POOL), differences: [{ here, there }] };
    const reply = replyTo({
      quotes: [quote(bridge, COST, { highlights: [{ start, end }], alsoIn: [other] })],
    });
    expect(reply.blocks[0]).toMatchObject({ highlights: [{ start, end }] });
  });

  it('says that there is no more', () => {
    expect(shown(replyTo({}, { skip: 3 }))[0]).toBe('There are no more quotes.');
  });
});

describe('quotes that add nothing', () => {
  const folded = { folded: true } as const;
  const three = [quote(bridge, COST), quote(bridge, CLOSED, folded), quote(pool, POOL, folded)];

  it('are kept behind "More quotes", which begins where the reply ends', () => {
    const reply = replyTo({ quotes: three });
    expect(quotesIn(reply)).toEqual([COST]);
    expect(invoked(reply, 'More quotes')?.args).toEqual({ question: 'What did it cost?', skip: 1 });
  });

  it('leave no gap: one that adds something after them waits with them', () => {
    const reply = replyTo({
      quotes: [quote(bridge, COST), quote(bridge, CLOSED, folded), quote(pool, POOL)],
    });
    expect(quotesIn(reply)).toEqual([COST]);
    expect(invoked(reply, 'More quotes')?.args).toMatchObject({ skip: 1 });
  });

  it('are shown where the first is one of them, or more is asked for', () => {
    expect(quotesIn(replyTo({ quotes: [quote(bridge, COST, folded)] }))).toEqual([COST]);
    const more = replyTo({ quotes: three.slice(1) }, { skip: 1 });
    expect(quotesIn(more)).toEqual([CLOSED, POOL]);
    expect(labels(more)).not.toContain('More quotes');
  });

  it('are said not to answer perhaps where more is asked for, unless one of them adds something', () => {
    expect(shown(replyTo({ quotes: three.slice(1) }, { skip: 1 }))[0]).toBe(
      'Other passages, which may not answer:',
    );
    const adding = [quote(pool, POOL), quote(bridge, CLOSED, folded)];
    expect(shown(replyTo({ quotes: adding }, { skip: 1 }))).not.toContain(
      'Other passages, which may not answer:',
    );
  });

  it('are shown up to the second where no sentence clearly answers', () => {
    const all = three.map((one) => ({ ...one, ...folded }));
    const reply = replyTo({ outcome: 'unclear', nearest: all });
    expect(quotesIn(reply)).toEqual([COST, CLOSED]);
    expect(invoked(reply, 'More passages')?.args).toMatchObject({ skip: 2 });
  });
});

describe('the reply where no sentence clearly answers', () => {
  it('says so first, then shows the nearest and what the articles could be asked', () => {
    const near = quote(
      bridge,
      'Half of the claims are still open, a survey by the Red Cross shows, and the insurers are silent on wh…',
      { kind: 'inset' },
    );
    const reply = replyTo({ outcome: 'unclear', nearest: [near, quote(recipes, 'Add salt and butter.')] });
    expect(shown(reply).slice(0, 2)).toEqual(['No sentence clearly answers. Nearest:', near.text]);
    expect(shown(reply).at(-1)).toBe('3 articles searched');
    expect(reply.found).toBe(false);
    expect(labels(reply)).toEqual(['This article', 'Ask about Red Cross']);
  });

  it.each([
    ['United States President Barack Obama said so.', ['Ask about United States President Barack Obama']],
    ['In New Zealand the price fell.', ['Ask about New Zealand']],
    [
      'The mayor of Ostrava met Acme Steel and Coal, then Jan Novak.',
      ['Ask about Acme Steel and Coal', 'Ask about Jan Novak'],
    ],
    ['The bridge fell.', []],
  ])('offers whole names, at the start of a sentence too: %s', (text, offered) => {
    const reply = replyTo({ outcome: 'unclear', nearest: [quote({ ...bridge, text }, text)] });
    expect(labels(reply)).toEqual(['This article', ...offered]);
  });

  it('says of further ones that they may not answer', () => {
    const nearest = [quote(bridge, COST)];
    const reply = replyTo({ outcome: 'unclear', nearest }, { skip: 2 });
    expect(shown(reply)[0]).toBe('Other passages, which may not answer:');
    // What could be asked was offered before.
    expect(labels(reply)).toEqual(['This article']);
    expect(labels(replyTo({ outcome: 'unclear', nearest }))).toContain('Ask about Mayor Petra Novak');
  });

  it('shows first what the articles say to the contrary, and skips nothing for it', () => {
    const nearest = [
      quote(bridge, CLOSED, { folded: true }),
      quote(pool, POOL, { folded: true }),
      quote(bridge, COST, { folded: true, contradicts: true }),
    ];
    const reply = replyTo({ outcome: 'unclear', nearest, more: true });
    expect(shown(reply).slice(0, 5)).toEqual([
      'No sentence clearly answers. But the articles say otherwise:',
      COST,
      'Nearest:',
      CLOSED,
      POOL,
    ]);
    expect(invoked(reply, 'More passages')?.args).toMatchObject({ skip: 3 });
    expect(
      shown(replyTo({ outcome: 'unclear', nearest: nearest.slice(2) }, { source: bridge })).slice(0, 3),
    ).toEqual([
      'No sentence clearly answers. But this article says otherwise:',
      COST,
      'Searched: Ostrava rebuilds its old bridge',
    ]);
  });

  it('is the only one that shows what says the contrary', () => {
    const contrary = quote(bridge, CLOSED, { contradicts: true });
    expect(quotesIn(replyTo({ quotes: [quote(bridge, COST), contrary] }))).toEqual([COST]);
    const absent = { outcome: 'absent', nearest: [quote(bridge, COST), contrary] } as const;
    expect(quotesIn(replyTo(absent, { nearest: true }))).toEqual([COST]);
  });
});

describe('the reply where the articles do not speak of it', () => {
  const nearest = [quote(bridge, COST), quote(pool, POOL)];

  it('says so, shows nothing, and offers the nearest passages and all articles', () => {
    const reply = replyTo({ outcome: 'absent', nearest, more: true }, { source: bridge });
    expect(shown(reply)).toEqual([
      'This article does not speak of this.',
      'Searched: Ostrava rebuilds its old bridge',
    ]);
    expect(shown(replyTo({ outcome: 'absent', nearest }))).toEqual([
      'The articles do not speak of this.',
      '3 articles searched',
    ]);
    expect(reply.found).toBe(false);
    expect(labels(reply)).toEqual(['Nearest passages', 'All articles', 'Ask about Mayor Petra Novak']);
    expect(invoked(reply, 'Nearest passages')).toEqual({
      command: 'ask',
      args: { question: 'What did it cost?', source: bridge.key, nearest: true },
    });
  });

  it('shows the nearest passages where they are wanted, as what they are', () => {
    const reply = replyTo({ outcome: 'absent', nearest, more: true }, { nearest: true });
    expect(shown(reply).slice(0, 2)).toEqual(['Nearest, though not about this:', COST]);
    expect(invoked(reply, 'More passages')?.args).toMatchObject({ skip: 2 });
    expect(labels(reply)).toEqual(['More passages', 'This article']);
    expect(invoked(reply, 'This article')?.args).toEqual({ article: bridge.key });
    expect(reply.found).toBe(false);
  });

  it('offers none where there are none', () => {
    expect(labels(replyTo({ outcome: 'absent' }))).toEqual(['All articles']);
  });
});

describe('the reply to a question in another language', () => {
  const nearest = [quote(bridge, COST), quote(pool, POOL)];

  it('says first, in that language, that the articles are in English', () => {
    const reply = replyTo({ language: 'de', quotes: [quote(bridge, COST)] });
    expect(shown(reply)).toEqual([
      'Die Artikel sind auf Englisch, deine Frage ist es wohl nicht. Versuch es bitte auf Englisch.',
      COST,
      'This answers it · 3 articles searched',
    ]);
    expect(reply.found).toBe(true);
  });

  it.each(['it', 'und'])(
    'says it in the language of the reply where there is no catalogue of %s',
    (language) => {
      expect(shown(replyTo({ language, quotes: [quote(bridge, COST)] }, {}, es))[0]).toBe(
        es.answer.otherLanguage,
      );
    },
  );

  it.each(['absent', 'unclear'] as const)(
    'claims nothing of what the articles say where it is %s',
    (outcome) => {
      const reply = replyTo({ language: 'pl', outcome, nearest, corrections: [{ from: 'it', to: 'in' }] });
      expect(shown(reply)).toEqual([en.answer.otherLanguage, '3 articles searched']);
      expect(labels(reply).slice(0, 2)).toEqual(['Nearest passages', 'All articles']);
      expect(reply.found).toBe(false);
      expect(shown(replyTo({ language: 'pl', outcome, nearest }, { nearest: true })).slice(0, 2)).toEqual([
        'Nearest:',
        COST,
      ]);
    },
  );
});

describe('the timeline of an answer', () => {
  it('is that of its topic, and of what its article tells round the quote', () => {
    const best = quote(bridge, COST);
    expect(invoked(replyTo({ quotes: [best] }), 'Timeline of this')?.args).toEqual({
      topic: 'What did it cost?',
      about: bridge.key,
      at: best.start,
    });
  });

  it('is not offered if it would be empty', () => {
    const undated = parseArticle(
      'undated.txt',
      'A band comes home\n\nThe band sings in the park for an hour.\n',
    );
    const reply = replyTo({ quotes: [quote(undated, 'The band sings in the park for an hour.')] });
    expect(labels(reply)).toContain('This article');
    expect(labels(reply)).not.toContain('Timeline of this');
  });
});
