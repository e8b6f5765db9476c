import { expect, it } from 'vitest';
import { createShownAnswers } from '../../../src/discord/handling/shown-answers.ts';
import { votable } from '../../../src/discord/handling/votes.ts';
import { createFakeBot, quoting } from '../fake-bot.ts';

const asked = (question: string) => ({ command: 'ask', args: { question } });
const voted = (question: string) => votable(asked(question), quoting(question)) ?? asked('');

it('the answers that were shown last are remembered, and no more than so many', () => {
  const bot = createFakeBot();
  const shown = createShownAnswers(bot, 2);
  const remember = (question: string) =>
    shown.remember({ invocation: asked(question), reply: quoting(question), edition: bot.edition });
  for (const question of ['one', 'two', 'three']) remember(question);
  expect(shown.quotesFor(voted('one'))).toBeUndefined();
  expect(shown.quotesFor(voted('three'))).toEqual([{ article: 'one', key: 'key-one', start: 0, end: 5 }]);
  // As it comes back from the message that shows it.
  remember('Who\n said  so?');
  const { args } = voted('Who\n said  so?');
  const folded = { command: 'ask', args: { ...args, question: 'Who said so?' } };
  expect(shown.quotesFor(folded)).toHaveLength(1);
});

it('an answer is known by its arguments, in whichever order they come', () => {
  const bot = createFakeBot();
  const shown = createShownAnswers(bot);
  const reply = quoting('one');
  const invocation = { command: 'ask', args: { source: 'pool', question: 'Who?' } };
  shown.remember({ invocation, reply, edition: bot.edition });
  const voted = (args: Record<string, string>) => votable({ command: 'ask', args }, reply) ?? asked('');
  expect(shown.quotesFor(voted({ question: 'Who?', source: 'pool' }))).toHaveLength(1);
  expect(shown.quotesFor(voted({ question: 'Who?', source: 'bridge' }))).toBeUndefined();
});

it('an answer is known by numbers among its arguments too', () => {
  const bot = createFakeBot();
  const shown = createShownAnswers(bot);
  const reply = quoting('one');
  const page = (number: number) => ({ command: 'ask', args: { question: 'Who?', page: number } });
  shown.remember({ invocation: page(2), reply, edition: bot.edition });
  expect(shown.quotesFor(votable(page(2), reply) ?? asked(''))).toHaveLength(1);
  expect(shown.quotesFor(votable(page(3), reply) ?? asked(''))).toBeUndefined();
});

it('what was shown is forgotten when the articles are swapped', () => {
  const bot = { ...createFakeBot(), edition: {} };
  const shown = createShownAnswers(bot);
  const remember = () =>
    shown.remember({ invocation: asked('one'), reply: quoting('one'), edition: bot.edition });
  remember();
  expect(shown.quotesFor(voted('one'))).toHaveLength(1);
  bot.edition = {};
  expect(shown.quotesFor(voted('one'))).toBeUndefined();
  remember();
  expect(shown.quotesFor(voted('one'))).toHaveLength(1);
});

it('what was answered from articles that were swapped meanwhile is not remembered', () => {
  const bot = createFakeBot();
  const shown = createShownAnswers(bot);
  shown.remember({ invocation: asked('one'), reply: quoting('one'), edition: {} });
  expect(shown.quotesFor(voted('one'))).toBeUndefined();
});
