import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import { createBot } from '../../src/bot/bot.ts';
import { defineCommand } from '../../src/bot/define-command.ts';
import { articleOption, carried, consoleFlag, questionOption } from '../../src/bot/option.ts';
import { archive } from '../corpus.ts';

const bot = createBot(archive, commands);
const typed = commands.filter(({ data }) => data);

/** An argument for everything that a command cannot do without. */
const leastArgs = ({ arguments: given = [] }: (typeof commands)[number]) =>
  Object.fromEntries(given.filter(({ required }) => required).map(({ name }) => [name, 'the bridge']));

describe('each command that people type', () => {
  it.each(typed.map((command) => [command.name, command] as const))(
    '/%s answers people by its definition',
    async (name, command) => {
      const reply = await bot.handle({ command: name, args: leastArgs(command) });
      expect(reply.blocks.length).toBeGreaterThan(0);
      expect(command.summary).toBeDefined();
    },
  );

  it.each(typed.flatMap((command) => (command.json ? [[command.name, command, command.json] as const] : [])))(
    '/%s gives scripts the JSON that its definition describes',
    async (name, command, schema) => {
      const reply = await bot.handle({ command: name, args: leastArgs(command) });
      const printed = JSON.parse(JSON.stringify(await reply.json?.()));
      expect(schema.parse(printed)).toEqual(printed);
    },
  );
});

describe('a definition', () => {
  const probe = defineCommand({
    name: 'probe',
    description: 'ask',
    options: {
      question: questionOption('askQuestion', { max: 5, ofScripts: 8 }),
      source: articleOption('source'),
      loud: consoleFlag('Loudly', { shownOnly: true }),
      skip: carried(z.number().default(3)),
    },
    check: { holds: ({ question }) => question !== 'never', option: 'question', expected: 'someWords' },
    isPrivate: true,
    execute: (args) => ({ blocks: [], actions: [], found: true, json: () => args }),
  });
  const run = async (args: Record<string, string | boolean>, forScript = false) =>
    createBot(archive, [probe], { forScript }).handle({ command: 'probe', args });

  it('tells Discord of what everyone may give, and of nothing else', () => {
    expect(probe.data?.options?.map(({ name }) => name)).toEqual(['question', 'source', 'private']);
    expect(probe.data?.options?.[0]).toMatchObject({ required: true, max_length: 5 });
    expect(probe.data?.options?.[1]).toMatchObject({ autocomplete: true });
  });

  it('tells the console of what it may be given, and never of what actions carry', () => {
    expect(probe.arguments?.map(({ name }) => name)).toEqual(['question', 'source', 'loud']);
    expect(probe.arguments?.[2]).toEqual({ name: 'loud', description: 'Loudly', shownOnly: true });
  });

  it('hands over arguments as they are accepted, with their defaults', async () => {
    expect((await run({ question: ' who ' })).json?.()).toEqual({ question: 'who', loud: false, skip: 3 });
  });

  it('accepts more of scripts', async () => {
    await expect(run({ question: 'who else' })).rejects.toThrow('question: expected at most 5 characters');
    expect((await run({ question: 'who else' }, true)).json?.()).toMatchObject({ question: 'who else' });
    await expect(run({ question: 'who else?' }, true)).rejects.toThrow('at most 8 characters');
  });

  it('refuses what its check does not hold for, and names the option', async () => {
    await expect(run({ question: 'never' })).rejects.toThrow('question: expected some words, got "never".');
  });

  it('is as private as it says, unless the asker says otherwise', async () => {
    expect((await run({ question: 'who' })).private).toBe(true);
    expect((await run({ question: 'who', private: false })).private).toBe(false);
    await expect(run({ question: 'who', private: 'x' })).rejects.toThrow('private: expected true or false');
  });

  it('suggests for the options that have suggestions', async () => {
    expect(await probe.autocomplete?.('source', 'pool', archive, {})).toHaveLength(1);
    for (const name of ['question', 'loud', 'skip', 'nope', 'constructor'])
      expect(await probe.autocomplete?.(name, '', archive, {})).toEqual([]);
  });
});
