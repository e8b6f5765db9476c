import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { type Article, quoteOf } from '../../src/articles/article.ts';
import type { Bot } from '../../src/bot/bot.ts';
import type { Command } from '../../src/bot/command.ts';
import { UserError } from '../../src/bot/errors.ts';
import type { Reply } from '../../src/bot/reply.ts';
import { en } from '../../src/locales/en.ts';

/** An article whose body is `text`, one block. */
export function articleOf(text: string, more: Partial<Article> = {}): Article {
  return {
    id: 'one',
    key: 'key-one',
    file: 'one.txt',
    title: 'A title',
    setAside: [],
    text,
    blocks: [{ start: 0, end: text.length, kind: 'body', paragraph: 1 }],
    sentences: [{ start: 0, end: text.length, block: 0 }],
    ...more,
  };
}

/** A reply that quotes `text` whole and offers to ask again. */
export function quoting(text: string, subject?: string): Reply {
  const quote = quoteOf(articleOf(text), { start: 0, end: text.length });
  const again = { command: 'say', args: { text: subject ?? 'again', page: 2 } };
  return {
    ...(subject === undefined ? {} : { subject }),
    blocks: [{ kind: 'quote', quote, origin: 'article', paragraph: 1, highlights: [], actions: [] }],
    actions: [{ label: 'Again', invocation: again }],
    found: true,
  };
}

/** What the commands of the fake bot wait for and count. */
export interface FakeBot extends Bot {
  /** Answers of `/wait` are held back until this is called. */
  release(): void;
  /** How many invocations have come. */
  handled(): number;
}

/** A bot with a few commands that do as they are told: `/say`, `/args`, `/draw`, `/mend`, `/fail`, `/wait`. */
export function createFakeBot(): FakeBot {
  let release = () => {};
  let held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let handled = 0;
  const commands: Command[] = [
    command('say', ({ text }) => quoting(String(text), String(text))),
    command('args', (args) => quoting(JSON.stringify(args))),
    command('draw', () => ({ blocks: [PICTURE], actions: [], found: true })),
    command('mend', () => {
      throw new UserError(() => 'There is no article *like* that.');
    }),
    command('fail', ({ text }) => {
      throw new Error(`a bug, near ${text}`);
    }),
    command('wait', async ({ text, secret }) => {
      await held;
      return { ...quoting(String(text)), private: secret === true };
    }),
  ];
  return {
    commands,
    edition: {},
    async handle(invocation, catalogue = en) {
      handled++;
      const found = commands.find(({ name }) => name === invocation.command);
      if (!found) throw new Error('expected a command that exists');
      return found.execute(invocation.args, { archive: undefined as never, catalogue });
    },
    complete: async (_command, option, typed) => {
      if (typed === 'break') throw new Error('a bug in autocomplete');
      return Array.from({ length: 30 }, (_, i) => ({
        name: `${option} ${typed} ${i} ${'long '.repeat(30)}`,
        value: `v${i}`,
      }));
    },
    release: () => {
      release();
      held = Promise.resolve();
    },
    handled: () => handled,
  };
}

function command(name: string, execute: Command['execute']): Command {
  return {
    name,
    data: {
      name,
      description: `What ${name} does`,
      contexts: [0, 1, 2],
      integration_types: [0, 1],
      options: [
        { type: Type.String, name: 'text', description: 'Some text', autocomplete: true },
        { type: Type.Boolean, name: 'secret', description: 'Answer privately' },
        { type: Type.Boolean, name: 'private', description: 'Only for you' },
      ],
    },
    execute,
  };
}

const PICTURE = {
  kind: 'picture',
  data: new Uint8Array([1, 2, 3]),
  name: 'a picture.png',
  alt: 'Three bytes',
} as const;
