import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { AnswerRequest, RequestOutcome } from '../../../src/discord/handling/answer-request.ts';
import { apology, renderOutcome } from '../../../src/discord/handling/render-outcome.ts';
import { unpackPress } from '../../../src/discord/rendering/custom-id.ts';
import { de } from '../../../src/locales/de.ts';
import { en } from '../../../src/locales/en.ts';
import { quoting } from '../fake-bot.ts';

const request = (more: Partial<AnswerRequest> = {}): AnswerRequest => ({
  asker: { user: '1', server: '2' },
  asking: { server: '2' },
  direct: false,
  own: de,
  shared: en,
  command: 'say',
  timedAs: 'say',
  task: { kind: 'none', outcome: { kind: 'failure' } },
  target: { requests: () => [] },
  ...more,
});

const invocation = { command: 'ask', args: { question: 'Who?', private: true } };
const answer = (ephemeral: boolean, command = 'ask'): RequestOutcome => ({
  kind: 'answer',
  invocation: { ...invocation, command },
  reply: quoting('Novak said so.', 'Who?'),
  ephemeral,
  edition: {},
});

/** What is shown of an outcome: whether to the asker alone, its words, and its buttons as label, purpose and invocation. */
function shown(
  outcome: RequestOutcome,
  { votes = false, ...more }: Partial<AnswerRequest> & { votes?: boolean } = {},
) {
  const sent = renderOutcome(outcome, request(more), votes);
  if (!sent) return undefined;
  const json = JSON.stringify(sent.message.components);
  const buttons = [...json.matchAll(/"label":("(?:[^"\\]|\\.)*")|"custom_id":("(?:[^"\\]|\\.)*")/g)];
  return {
    alone: sent.message.flags.includes(MessageFlags.Ephemeral),
    explains: sent.explains,
    json,
    labels: buttons.flatMap(([, label]) => (label ? [JSON.parse(label)] : [])),
    presses: buttons.flatMap(([, , id]) => (id ? [unpackPress(JSON.parse(id), 'Who?')] : [])),
  };
}

describe('an answer', () => {
  it('is for all in the words of all, or for the asker alone in their own', () => {
    expect(shown(answer(false))).toMatchObject({ alone: false, explains: false, labels: ['Again'] });
    expect(shown(answer(true))).toMatchObject({ alone: true, labels: ['Again', de.actions.showToEveryone] });
  });

  it('offers to be shown to everyone, without being private then, if there is anybody else', () => {
    expect(shown(answer(true))?.presses).toContainEqual({
      purpose: 'show',
      invocation: { command: 'ask', args: { question: 'Who?' } },
    });
    expect(shown(answer(true), { direct: true })?.labels).toEqual(['Again']);
  });

  it('that many ask for is made into a message once for each way in which it is shown', () => {
    const outcome = answer(true);
    const made = (more: Partial<AnswerRequest> = {}, votes = false) =>
      renderOutcome(outcome, request(more), votes)?.message;
    const first = made();
    expect(made()).toBe(first);
    expect(made({ own: en })).not.toEqual(first);
    expect(made({ direct: true })).not.toEqual(first);
    expect(made()).toEqual(first);
    expect(made({}, true)).not.toEqual(first);
  });

  it('is voted on if votes are taken and there is something to vote on', () => {
    expect(shown(answer(false), { votes: true })?.labels).toEqual(['Again', 'Helpful', 'Wrong quote']);
    expect(shown(answer(false), { votes: false })?.labels).toEqual(['Again']);
    expect(shown(answer(false, 'say'), { votes: true })?.labels).toEqual(['Again']);
  });
});

describe('what is no answer is for the asker alone, in their own words:', () => {
  it('an explanation', () => {
    const said = shown({ kind: 'explanation', text: 'Warte kurz.' });
    expect(said).toMatchObject({ alone: true, explains: true, labels: [] });
    expect(said?.json).toContain('Warte kurz.');
  });

  it('a failure, with an apology', () => {
    const said = shown({ kind: 'failure' });
    expect(said).toMatchObject({ alone: true, explains: true });
    expect(said?.json).toContain('schiefgegangen');
    expect(JSON.stringify(apology(de).message.components)).toBe(said?.json);
  });

  it('nothing, if silence is all', () => {
    expect(shown({ kind: 'silence', text: 'Warte kurz.' })).toBeUndefined();
  });

  it('an expired button, whose question is offered again as it was pressed', () => {
    const pressed = { command: 'timeline', args: { page: 3, topic: 'Who?' } };
    const said = shown({ kind: 'expired', refusal: 'expired', pressed, subject: 'Who?' });
    expect(said).toMatchObject({ alone: true, explains: true, labels: [de.actions.askAgain] });
    expect(said?.json).toContain('abgelaufen');
    expect(said?.json).toContain('Who?');
    expect(said?.presses).toEqual([
      { purpose: 'turn', invocation: { command: 'timeline', args: { topic: 'Who?' } } },
    ]);
  });

  it('an expired button whose question is no part of it, which is asked', () => {
    const pressed = { command: 'timeline', args: { topic: 'floods' } };
    const said = shown({ kind: 'expired', refusal: 'expired', pressed, subject: 'Who?' });
    expect(said?.presses).toEqual([
      { purpose: 'turn', invocation: { command: 'ask', args: { question: 'Who?' } } },
    ]);
  });

  it('an expired button that cannot be read, whose question is asked again', () => {
    const said = shown({ kind: 'expired', refusal: 'expired', subject: 'Who?' });
    expect(said?.presses).toEqual([
      { purpose: 'turn', invocation: { command: 'ask', args: { question: 'Who?' } } },
    ]);
  });

  it('an expired button whose message shows no question, with nothing to ask again', () => {
    const said = shown({ kind: 'expired', refusal: 'expired', subject: undefined });
    expect(said).toMatchObject({ alone: true, labels: [], presses: [] });
    const other = shown({ kind: 'expired', refusal: 'expired', subject: 'Who?' });
    const display = /"content":"[^"]*Who\?/;
    expect([display.test(said?.json ?? ''), display.test(other?.json ?? '')]).toEqual([false, true]);
  });
});
