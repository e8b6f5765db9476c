import { describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/bot/bot.ts';
import { BusyError, RefusedError, UserError } from '../../../src/bot/errors.ts';
import type { Invocation, Reply } from '../../../src/bot/reply.ts';
import type { AnswerRequest, RunTask } from '../../../src/discord/handling/answer-request.ts';
import { createFailureLine } from '../../../src/discord/handling/failure-line.ts';
import { runCommand } from '../../../src/discord/handling/run-command.ts';
import { de } from '../../../src/locales/de.ts';
import { en } from '../../../src/locales/en.ts';
import { SILENT } from '../direct.ts';
import { createFakeBot, quoting } from '../fake-bot.ts';

const ASKED: Invocation = { command: 'ask', args: { question: 'a secret question' } };
const NARROWED: Invocation = { command: 'ask', args: { question: 'a secret question', source: 'pool' } };

/** Runs a task on a bot that does as it is told; `ran` has what was run and in which language. */
async function ran(
  task: Partial<RunTask>,
  handle: (invocation: Invocation) => Reply,
  words = { own: de, shared: en },
) {
  const runs: unknown[] = [];
  const asked: unknown[] = [];
  const lines: string[] = [];
  const bot: Bot = {
    ...createFakeBot(),
    handle: async (invocation, catalogue) => {
      runs.push([invocation, catalogue === de ? 'de' : 'en']);
      return handle(invocation);
    },
  };
  const log = {
    ...SILENT,
    debug: (...line: unknown[]) => void asked.push(line),
    error: (...line: unknown[]) => void lines.push(JSON.stringify(line)),
  };
  const outcome = await runCommand(
    { kind: 'run', invocation: ASKED, audience: 'default', ...task },
    { ...words, asker: { user: 'u', server: null } } as AnswerRequest,
    { bot, log, complain: createFailureLine(log, 'A command failed') },
  );
  return { outcome, runs, lines, asked };
}

const throwing = (error: Error) => () => {
  throw error;
};
const mendable = new UserError(() => 'Which one?');

describe('a command', () => {
  it('is run once, in the words of those who will see it', async () => {
    const { outcome, runs } = await ran({}, () => quoting('x'));
    expect(outcome).toMatchObject({ kind: 'answer', invocation: ASKED, ephemeral: false });
    expect(runs).toEqual([[ASKED, 'en']]);
    const alone = await ran({ audience: 'asker' }, () => quoting('x'));
    expect(alone.outcome).toMatchObject({ kind: 'answer', ephemeral: true });
    expect(alone.runs).toEqual([[ASKED, 'de']]);
    expect(alone.asked).toEqual([[ASKED, 'Asked']]);
  });

  it('whose reply is private by itself is said in the asker’s own words, unless everyone is to see it', async () => {
    const secretly = () => ({ ...quoting('x'), private: true });
    const { outcome, runs } = await ran({}, secretly);
    expect(outcome).toMatchObject({ kind: 'answer', ephemeral: true });
    expect(runs.at(-1)).toEqual([ASKED, 'de']);
    const shown = await ran({ audience: 'everyone' }, secretly);
    expect(shown.outcome).toMatchObject({ kind: 'answer', ephemeral: false });
    expect(shown.runs).toEqual([[ASKED, 'en']]);
  });

  it('whose reply is private by itself is not run again if all read the same language', async () => {
    const { outcome, runs } = await ran({}, () => ({ ...quoting('x'), private: true }), {
      own: en,
      shared: en,
    });
    expect(outcome).toMatchObject({ kind: 'answer', ephemeral: true });
    expect(runs).toHaveLength(1);
  });

  it('that the asker can put right is explained, under a button as expired with what its message shows', async () => {
    const explained = await ran({}, throwing(mendable));
    expect(explained.outcome).toEqual({ kind: 'explanation', text: 'Which one?', refusal: 'user_error' });
    const { outcome } = await ran({ pressed: { subject: 'shown' } }, throwing(mendable));
    expect(outcome).toEqual({ kind: 'expired', pressed: ASKED, subject: 'shown', refusal: 'user_error' });
  });

  it('that too many ask for is told so, under a button as well', async () => {
    const busy = throwing(new BusyError(() => 'Later.'));
    const { outcome } = await ran({ pressed: { subject: 'shown' } }, busy);
    expect(outcome).toEqual({ kind: 'explanation', text: 'Later.', refusal: 'busy' });
  });

  it('that is refused, whatever became of its button, is told why', async () => {
    const refused = throwing(new RefusedError(() => 'There is no room.'));
    const { outcome } = await ran({ pressed: { subject: 'shown' } }, refused);
    expect(outcome).toEqual({ kind: 'explanation', text: 'There is no room.', refusal: 'user_error' });
  });

  it('with a bug is logged by its name, without what was typed', async () => {
    const { outcome, lines } = await ran({}, throwing(new Error('a bug, near a secret question')));
    expect(outcome).toEqual({ kind: 'failure' });
    expect(lines).toEqual([expect.stringMatching(/"command":"ask".*a bug, near ….*A command failed/)]);
    expect(lines.join()).not.toContain('secret');
  });
});

describe('a follow-up', () => {
  const narrower = async () => ({ invocation: NARROWED });
  const failingNarrowed = (error: Error) => (invocation: Invocation) => {
    if (invocation === NARROWED) throw error;
    return quoting('x');
  };

  it('is asked of the article that it follows alone', async () => {
    expect((await ran({ narrower }, () => quoting('x'))).runs).toEqual([[NARROWED, 'en']]);
  });

  it('of nothing is asked of all', async () => {
    expect((await ran({ narrower: async () => undefined }, () => quoting('x'))).runs).toEqual([
      [ASKED, 'en'],
    ]);
  });

  it('that the article does not answer is asked of all if it may be, whose answer is shown if they have one', async () => {
    const nothing = { ...quoting('near'), found: false };
    const found = await ran({ narrower, widens: true }, (invocation) =>
      invocation === NARROWED ? nothing : quoting('x'),
    );
    expect(found.outcome).toMatchObject({ kind: 'answer', invocation: ASKED });
    const neither = await ran({ narrower, widens: true }, () => nothing);
    expect(neither.outcome).toMatchObject({ kind: 'answer', invocation: NARROWED });
    expect(neither.runs).toHaveLength(2);
    // One that does not speak of it gives way to those that do.
    const silent = { ...nothing, blocks: [{ kind: 'text', style: 'plain', text: 'No.' }] } as const;
    const spoken = await ran({ narrower, widens: true }, (invocation) =>
      invocation === NARROWED ? silent : nothing,
    );
    expect(spoken.outcome).toMatchObject({ kind: 'answer', invocation: ASKED });
    const unspoken = await ran({ narrower, widens: true }, () => silent);
    expect(unspoken.outcome).toMatchObject({ kind: 'answer', invocation: NARROWED });
    const alone = await ran({ narrower }, () => nothing);
    expect(alone.outcome).toMatchObject({ kind: 'answer', invocation: NARROWED });
    expect(alone.runs).toHaveLength(1);
  });

  it('that the article does not answer is asked there with the question before it, shown in its own words', async () => {
    const both: Invocation = { command: 'ask', args: { question: 'both', source: 'pool' } };
    const follows = { narrower: async () => ({ invocation: NARROWED, both }), widens: true };
    const nothing = { ...quoting('near'), found: false };
    const { outcome, runs } = await ran(follows, (invocation) => {
      if (invocation === both) return { ...quoting('x'), subject: 'both' };
      return invocation === NARROWED ? nothing : quoting('y');
    });
    const reply = { found: true, subject: 'a secret question' };
    expect(outcome).toMatchObject({ kind: 'answer', invocation: both, reply });
    expect(runs).toHaveLength(2);
    // There may be nothing to look for in it alone.
    const mended = await ran(follows, failingNarrowed(mendable));
    expect(mended.outcome).toMatchObject({ kind: 'answer', invocation: both });
    expect((await ran(follows, () => quoting('x'))).outcome).toMatchObject({ invocation: NARROWED });
    const ofAll = await ran(follows, ({ args }) => (args['source'] ? nothing : quoting('x')));
    expect(ofAll.outcome).toMatchObject({ kind: 'answer', invocation: ASKED });
    const failed = await ran(follows, failingNarrowed(new Error('a bug')));
    expect(failed.runs).toHaveLength(1);
  });

  it('of an article that is not there any more is asked of all', async () => {
    const { outcome } = await ran({ narrower }, failingNarrowed(mendable));
    expect(outcome).toMatchObject({ kind: 'answer', invocation: ASKED });
  });

  it.each([
    ['meets a bug', new Error('a bug'), 'failure'],
    ['must wait', new BusyError(() => 'Later.'), 'explanation'],
  ])('that %s is not asked once more', async (_, error, kind) => {
    const { outcome, runs } = await ran({ narrower }, failingNarrowed(error));
    expect(outcome.kind).toBe(kind);
    expect(runs).toHaveLength(1);
  });
});
