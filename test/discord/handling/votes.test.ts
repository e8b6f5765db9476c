import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/bot/reply.ts';
import { askedBy, quotesOf, sameQuotes, votable, voteButtons } from '../../../src/discord/handling/votes.ts';
import { en } from '../../../src/locales/en.ts';
import { quoting } from '../fake-bot.ts';

const asked = { command: 'ask', args: { question: 'Who?', source: 'one' } };
const text = { kind: 'text', style: 'plain', text: 'Nearest:' } as const;
/** A reply with the quotes of others, a line of words between them. */
const reply = (...texts: readonly string[]): Reply => ({
  ...quoting(''),
  blocks: texts.flatMap((each) => [text, ...quoting(each).blocks]),
});

describe('what is voted on', () => {
  it('is what was asked and a fingerprint of the quotes, whoever was to see it', () => {
    const voted = votable({ ...asked, args: { ...asked.args, private: true } }, reply('a', 'b'));
    expect(voted).toEqual({
      command: 'ask',
      args: { ...asked.args, quotes: expect.stringMatching(/^[\w-]{8}$/) },
    });
    expect(voted && askedBy(voted)).toEqual(asked);
  });

  it('is nothing but an answer', () => {
    expect(votable({ command: 'timeline', args: {} }, reply('a'))).toBeUndefined();
    expect(votable(asked, { ...reply('a'), found: false })).toBeUndefined();
    expect(votable(asked, { ...reply('a'), blocks: [text] })).toBeUndefined();
  });

  it.each([{ question: 'https://example.org/pool' }, { question: 'who wrote this article?', source: 'one' }])(
    'is no article that was asked for: %j',
    (args) => {
      expect(votable({ command: 'ask', args }, reply('a'))).toBeUndefined();
    },
  );

  it('is the same if the same quotes are shown, and another if one differs or comes first', () => {
    const one = votable(asked, reply('a', 'b')) ?? asked;
    expect(sameQuotes(one, votable(asked, reply('a', 'b')))).toBe(true);
    expect(
      sameQuotes(one, votable(asked, { ...reply('a', 'b'), blocks: [...reply('a', 'b').blocks, text] })),
    ).toBe(true);
    expect(sameQuotes(one, votable(asked, reply('a')))).toBe(false);
    expect(sameQuotes(one, votable(asked, reply('b', 'a')))).toBe(false);
    expect(sameQuotes(one, votable(asked, reply('a', 'c')))).toBe(false);
  });

  it('is not the same if there is no fingerprint to compare', () => {
    expect(sameQuotes(asked, asked)).toBe(false);
    expect(sameQuotes(asked, undefined)).toBe(false);
    expect(sameQuotes(votable(asked, reply('a')) ?? asked, undefined)).toBe(false);
  });
});

describe('a vote', () => {
  it('names the places of all quotes, in their order', () => {
    expect(quotesOf(reply('ab', 'c'))).toEqual([
      { article: 'one', key: 'key-one', start: 0, end: 2 },
      { article: 'one', key: 'key-one', start: 0, end: 1 },
    ]);
  });

  it('is one of two buttons', () => {
    expect(voteButtons(asked, en)).toEqual([
      { label: 'Helpful', invocation: asked, purpose: 'helpful' },
      { label: 'Wrong quote', invocation: asked, purpose: 'wrong' },
    ]);
  });
});
