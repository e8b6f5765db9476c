import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Answer, AnswerQuote } from '../../src/answer/answer.ts';
import { type Article, quoteOf } from '../../src/articles/article.ts';
import { createBot } from '../../src/bot/bot.ts';
import { UserError } from '../../src/bot/errors.ts';
import type { Invocation } from '../../src/bot/reply.ts';
import { runBatch } from '../../src/console/batch.ts';
import { runOnce } from '../../src/console/one-shot.ts';
import { paintFor } from '../../src/console/paint.ts';
import { answerJson, answerSchema, errorLineSchema } from '../../src/export/answer-json.ts';
import { sourcesSchema } from '../../src/export/sources-json.ts';
import type { Span } from '../../src/language/span.ts';
import { archive, corpus } from '../corpus.ts';
import { keptStreams } from './streams.ts';

const LONG = 'Where is the bridge? '.repeat(100).slice(0, 2_000).replace(/.$/, '?');

const [article] = corpus as [Article];
const QUOTE: AnswerQuote = {
  ...quoteOf(article, article.sentences[0] as Span),
  kind: 'body',
  score: 1,
  highlights: [],
};
const REFUSED: Answer = {
  question: 'Why?',
  outcome: 'unclear',
  answered: false,
  sureness: 'unsure',
  confidence: 0.1,
  quotes: [],
  nearest: [],
  more: false,
};

const bot = createBot(archive, commands, { forScript: true });

async function json(command: string, args: Invocation['args']) {
  const { streams, kept } = keptStreams();
  const status = await runOnce(
    bot,
    { invocation: { command, args }, files: new Map(), json: true },
    streams,
    paintFor(false, {}),
  );
  return { status, value: JSON.parse(kept.out) as unknown };
}

async function lines(input: string) {
  const { streams, kept } = keptStreams(input);
  const status = await runBatch(bot, { command: 'ask', args: {} }, streams);
  const values = kept.out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]));
  return { status, values, err: kept.err };
}

describe('sources --json', () => {
  it('lists all articles, each with the version', async () => {
    const { status, value } = await json('sources', {});
    expect(sourcesSchema.parse(value).map(({ id, version }) => [id, version])).toEqual([
      ['pool', 1],
      ['bridge', 1],
      ['recipes', 1],
    ]);
    expect(status).toBe(0);
  });

  it('prints the one that is asked for, still in an array', async () => {
    const { status, value } = await json('sources', { article: 'swimming pool' });
    expect(sourcesSchema.parse(value).map(({ id }) => id)).toEqual(['pool']);
    expect(status).toBe(0);
  });

  it('refuses one that there is not', async () => {
    await expect(json('sources', { article: 'nowhere' })).rejects.toThrow(UserError);
  });
});

describe('ask --json', () => {
  it.each(['???', 'who is it', LONG])('answers %j, whether or not it finds something', async (question) => {
    const { status, value } = await json('ask', { question });
    const answer = answerSchema.parse(value);
    expect(answer.question).toBe(question);
    expect(status).toBe(answer.answered ? 0 : 1);
  });

  it('tells the outcome, how sure it is, and the language of the question', async () => {
    const told = async (question: string) => {
      const { outcome, answered, sureness, language } = answerSchema.parse(
        (await json('ask', { question })).value,
      );
      return { outcome, answered, sureness, language };
    };
    expect(await told('How much will the work cost?')).toEqual({
      outcome: 'answer',
      answered: true,
      sureness: 'sure',
      language: null,
    });
    expect(await told('Wie hoch ist der Eiffelturm?')).toMatchObject({
      outcome: 'absent',
      answered: false,
      language: 'de',
    });
  });

  it('tells of each quote whether it adds nothing, and whether it says the contrary', () => {
    const marked = { ...QUOTE, folded: true, contradicts: true } as const;
    const { nearest } = answerSchema.parse(answerJson({ ...REFUSED, nearest: [QUOTE, marked] }));
    expect(nearest.map(({ folded, contradicts }) => [folded, contradicts])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it('refuses a longer question', async () => {
    await expect(json('ask', { question: `${LONG}?` })).rejects.toThrow(
      /^question: expected at most 2000 characters, got "Where is/,
    );
  });
});

describe('questions from standard input', () => {
  it('are answered each, those without words and long ones, too', async () => {
    const { status, values, err } = await lines(`???\n{"id": "w", "question": "..."}\n${LONG}\n`);
    const answers = values.map((value) => answerSchema.parse(value));
    expect(answers.map(({ id, question }) => [id, question])).toEqual([
      [undefined, '???'],
      ['w', '...'],
      [undefined, LONG],
    ]);
    expect(answers.slice(0, 2).map(({ answered }) => answered)).toEqual([false, false]);
    expect(err).toBe('');
    expect(status).toBe(answers[2]?.answered ? 0 : 1);
  });

  it.each([
    [`{"id": 7, "question": "${LONG}?"}`, 7, 'expected "question" to have at most 2000 characters, got 2001'],
    [`${LONG}?`, undefined, 'expected "question" to have at most 2000 characters, got 2001'],
    ['{"id": "a", "question": 3}', 'a', 'expected "question" to be text'],
    ['{"id": "a"}', 'a', 'expected "question" to be text'],
    ['{"id": 0, "question": " "}', 0, 'expected "question" to be text, got none'],
    ['{"id": [1], "question": "who"}', undefined, 'expected "id" to be text or a number'],
    ['{broken', undefined, 'expected {"id", "question"} or a plain question, got broken JSON'],
  ])('keep their id in an error line: %.40s', async (line, id, problem) => {
    const { status, values, err } = await lines(`${line}\n`);
    expect(values.map((value) => errorLineSchema.parse(value))).toEqual([
      { version: 1, ...(id !== undefined && { id }), error: `line 1: ${problem}` },
    ]);
    expect(err).toBe(`line 1: ${problem}\n`);
    expect(status).toBe(2);
  });
});
