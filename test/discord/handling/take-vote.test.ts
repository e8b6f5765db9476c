import { describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/bot/bot.ts';
import { UserError } from '../../../src/bot/errors.ts';
import type { Reply } from '../../../src/bot/reply.ts';
import type { AnswerRequest } from '../../../src/discord/handling/answer-request.ts';
import { createFailureLine } from '../../../src/discord/handling/failure-line.ts';
import { createShownAnswers } from '../../../src/discord/handling/shown-answers.ts';
import { takeVote } from '../../../src/discord/handling/take-vote.ts';
import { votable } from '../../../src/discord/handling/votes.ts';
import type { Vote } from '../../../src/feedback/vote.ts';
import { de } from '../../../src/locales/de.ts';
import { en } from '../../../src/locales/en.ts';
import { SILENT } from '../direct.ts';
import { createFakeBot, quoting } from '../fake-bot.ts';

const ASKED = { command: 'ask', args: { question: 'Who?', source: 'pool' } };
const REPLY = quoting('Novak said so.');
const QUOTES = [{ article: 'one', key: 'key-one', start: 0, end: 14 }];

type Cast = 'noted' | 'already' | 'lost';

/** Votes on `REPLY` as the answer to `ASKED`; `today` is what the bot says when it is asked again. */
async function vote({
  cast = 'noted' as Cast,
  carried = votable(ASKED, REPLY) ?? ASKED,
  isShown = false,
  hasBallot = true,
  today = () => REPLY as Reply,
}) {
  const asked: unknown[] = [];
  const votes: Vote[] = [];
  const lines: unknown[] = [];
  const bot: Bot = {
    ...createFakeBot(),
    handle: async (invocation, catalogue) => {
      asked.push([invocation, catalogue === de ? 'de' : 'en']);
      return today();
    },
  };
  const shown = createShownAnswers(bot);
  if (isShown) shown.remember({ invocation: ASKED, reply: REPLY, edition: bot.edition });
  const ballot = {
    cast: async (given: Vote) => {
      votes.push(given);
      return cast;
    },
  };
  const outcome = await takeVote(
    { kind: 'vote', vote: 'wrong', carried, subject: 'Who?' },
    { own: de, shared: en, asker: { user: '7', server: null } } as AnswerRequest,
    {
      bot,
      shown,
      ballot: hasBallot ? ballot : undefined,
      complain: createFailureLine(
        { ...SILENT, error: (...line) => void lines.push(line) },
        'A command failed',
      ),
    },
  );
  return { outcome, asked, votes, lines };
}

const VOTE = { vote: 'wrong', question: 'Who?', quotes: QUOTES, user: '7' };
const EXPIRED = { kind: 'expired', pressed: ASKED, subject: 'Who?', refusal: 'expired' };

describe('a vote', () => {
  it('on an answer that was shown lately is cast, and the bot is not asked again', async () => {
    const { outcome, asked, votes } = await vote({ isShown: true });
    expect(outcome).toEqual({ kind: 'explanation', text: de.feedback.thanks });
    expect([asked, votes]).toEqual([[], [VOTE]]);
  });

  it('on one that was shown long ago is cast if the same is quoted today', async () => {
    const { outcome, asked, votes } = await vote({});
    expect(outcome).toEqual({ kind: 'explanation', text: de.feedback.thanks });
    expect([asked, votes]).toEqual([[[ASKED, 'de']], [VOTE]]);
  });

  it('on quotes that are others today has expired', async () => {
    const { outcome, votes } = await vote({ today: () => quoting('Svoboda said so.') });
    expect([outcome, votes]).toEqual([EXPIRED, []]);
  });

  it('on an article that is gone has expired, which is no fault', async () => {
    const { outcome, lines } = await vote({
      today: () => {
        throw new UserError(() => 'There is no article like that.');
      },
    });
    expect([outcome, lines]).toEqual([EXPIRED, []]);
  });

  it('that meets a bug is a failure, which is logged', async () => {
    const { outcome, lines } = await vote({
      today: () => {
        throw new Error('a bug');
      },
    });
    expect(outcome).toEqual({ kind: 'failure' });
    expect(lines).toHaveLength(1);
  });

  it.each<[Cast, string]>([
    ['already', de.feedback.already],
    ['lost', de.feedback.notNoted],
  ])('that was %s is told so', async (cast, text) => {
    expect((await vote({ cast, isShown: true })).outcome).toEqual({ kind: 'explanation', text });
  });

  it('has expired if no votes are taken any more, or its button says no question', async () => {
    const closed = await vote({ isShown: true, hasBallot: false });
    expect([closed.outcome, closed.asked]).toEqual([EXPIRED, []]);
    const carried = { command: 'ask', args: { source: 'pool', quotes: 'abcdefgh' } };
    const { outcome, asked, votes } = await vote({ carried });
    expect(outcome).toEqual({ ...EXPIRED, pressed: { command: 'ask', args: { source: 'pool' } } });
    expect([asked, votes]).toEqual([[], []]);
  });
});
