import { describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/bot/bot.ts';
import type { Choice } from '../../../src/bot/command.ts';
import type { ReceivedOption } from '../../../src/discord/handling/interaction.ts';
import { createSuggester } from '../../../src/discord/handling/suggest.ts';
import { inServer, recordingResponder, SILENT } from '../direct.ts';
import { createFakeBot } from '../fake-bot.ts';
import { recording } from '../recording.ts';

/** What is suggested for a half-typed `/say`, and what of it was logged and counted. */
async function suggest(
  options: readonly ReceivedOption[],
  { name = 'say', complete = createFakeBot().complete }: { name?: string; complete?: Bot['complete'] } = {},
) {
  const { said, responder } = recordingResponder();
  const { told, metrics } = recording();
  const errors: unknown[] = [];
  const suggester = createSuggester({
    bot: { ...createFakeBot(), complete },
    log: { ...SILENT, error: (...line) => void errors.push(line) },
    sleep: async () => {},
    metrics,
    send: async (request) => {
      await request();
      return 'done';
    },
  });
  await suggester({ ...inServer(responder), kind: 'autocomplete', name, options });
  expect(said).toHaveLength(1);
  expect(said[0]?.[0]).toBe('suggest');
  return { choices: said[0]?.[1], told, errors };
}

const TYPED = { name: 'text', value: 'bri', focused: true };
const choicesOf = async (...choices: readonly Choice[]) =>
  (await suggest([TYPED], { complete: async () => choices })).choices;

describe('choices for what is being typed', () => {
  it('are those of the option that is being typed, 25 at most', async () => {
    const { choices, told } = await suggest([{ name: 'secret', value: true }, TYPED]);
    expect(choices).toHaveLength(25);
    expect(choices).toContainEqual({ name: expect.stringMatching(/^text bri 0 long .*…$/), value: 'v0' });
    expect(told).toEqual([['took', 'autocomplete', expect.any(Number)]]);
  });

  it('are those of nothing typed yet', async () => {
    const { choices } = await suggest([{ name: 'text', focused: true }]);
    expect(choices).toContainEqual({ name: expect.stringMatching(/^text 0 long /), value: 'v0' });
  });

  it('are none if nothing is being typed or there is no such command', async () => {
    expect((await suggest([{ name: 'text', value: 'bri' }])).choices).toEqual([]);
    expect((await suggest([TYPED], { name: 'gone' })).choices).toEqual([]);
  });

  it('are none if they cannot be had, which is logged and counted', async () => {
    const { choices, told, errors } = await suggest([{ ...TYPED, value: 'break' }]);
    expect(choices).toEqual([]);
    expect(told).toContainEqual(['failed', 'autocomplete']);
    expect(errors).toEqual([
      [expect.objectContaining({ message: 'a bug in autocomplete' }), 'Autocomplete failed'],
    ]);
  });

  it('have names of one line of at most 100 characters, or the value if nothing is left of them', async () => {
    const long = 'x'.repeat(101);
    expect(
      await choicesOf(
        { name: `a\nb  c`, value: 'one' },
        { name: long, value: 'two' },
        { name: 'x'.repeat(100), value: 'three' },
        { name: ' \n ', value: 'four' },
      ),
    ).toEqual([
      { name: 'a b c', value: 'one' },
      { name: `${'x'.repeat(99)}…`, value: 'two' },
      { name: 'x'.repeat(100), value: 'three' },
      { name: 'four', value: 'four' },
    ]);
  });

  it('leave out a value that is empty, or that would have to be cut', async () => {
    const hundred = 'v'.repeat(100);
    expect(
      await choicesOf(
        { name: 'empty', value: '' },
        { name: 'long', value: `${hundred}v` },
        { name: 'whole', value: hundred },
      ),
    ).toEqual([{ name: 'whole', value: hundred }]);
  });
});
