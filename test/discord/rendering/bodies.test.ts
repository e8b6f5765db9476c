import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { createArchive } from '../../../src/archive.ts';
import { parseArticle } from '../../../src/articles/parse.ts';
import { createBot } from '../../../src/bot/bot.ts';
import type { ButtonPort, CommandPort } from '../../../src/discord/delivery/ports.ts';
import { createResponder } from '../../../src/discord/handling/interaction-router.ts';
import type { Message } from '../../../src/discord/rendering/message.ts';
import { languages } from '../../../src/locales/languages.ts';
import { checkCallback } from '../../stand-in/check-body.ts';
import { type AnyComponent, flatten } from '../../stand-in/components.ts';
import { hostileText } from '../hostile.ts';
import { renderMarkdown } from '../markdown.ts';

let bodies = 0;
let violations = 0;
afterAll(() => {
  process.stdout.write(`bodies of all commands: ${bodies} bodies, ${violations} violations\n`);
});

const locale = fc.constantFrom(...Object.keys(languages), 'ja');
const sentence = fc.oneof(
  hostileText,
  fc.constantFrom(
    'The bridge was closed in July 1997.',
    'Mayor Novak said on Thursday it cost 3.2 million euros.',
    '"We have waited long enough," she said.',
  ),
  fc
    .tuple(hostileText, fc.integer({ min: 1, max: 60 }))
    .map(([text, times]) => `Bridge ${text.repeat(times)}`),
);
/** Articles as files hold them: any text, any number of paragraphs, one of them perhaps enormous. */
const archive = fc
  .array(fc.tuple(hostileText, fc.array(sentence, { minLength: 1, maxLength: 5 }), fc.boolean()), {
    minLength: 1,
    maxLength: 12,
  })
  .map((files) => {
    const articles = files.map(([title, paragraphs, hasAddress], i) => {
      const text = [`Title ${title}`, ...paragraphs, BODY].join('\n\n');
      return parseArticle(`a${i}.txt`, `${hasAddress ? FRONT : ''}${text}\n`);
    });
    return createArchive(articles);
  });
/** Without a paragraph of news no text is an article. */
const BODY = 'The council of Ostrava voted on Thursday to rebuild the old bridge over the river.';
const FRONT =
  '---\nurl: https://news.example/a_(b)?x=*y*&z=|1|\npublished: 2021-05-02\npublisher: "*Daily* <@1>"\n---\n';

const asked = fc.oneof(
  fc.record({
    command: fc.constant('ask'),
    question: fc.oneof(hostileText, fc.constantFrom('When was the bridge closed?', 'Who said it?', '')),
    private: fc.boolean(),
  }),
  fc.record({ command: fc.constantFrom('sources', 'help'), private: fc.boolean() }),
  fc.record({ command: fc.constant('timeline'), topic: hostileText }, { requiredKeys: ['command'] }),
);

describe('whatever the articles, the question, the number of quotes and the language', () => {
  it('every reply, and every reply behind its buttons, is a body that Discord takes', async () => {
    await fc.assert(
      fc.asyncProperty(archive, asked, locale, locale, async (from, { command, ...args }, own, shared) => {
        const faults: unknown[] = [];
        const responder = responderOn(from, faults);
        const interaction = new Interaction(own, shared);
        await responder.command(interaction.command(command, args));
        // Drawing takes a second; pictures have tests of their own.
        const ids = interaction.buttons().filter((id) => !id.includes('form=picture'));
        for (const id of ids.slice(0, 6)) {
          const pressed = new Interaction(own, shared);
          await responder.button(pressed.button(id, interaction.message()));
          pressed.check();
        }
        interaction.check();
        expect(faults).toEqual([]);
      }),
      { seed: 5, numRuns: 150 },
    );
    expect(bodies).toBeGreaterThan(300);
  }, 60_000);
});

function responderOn(from: ReturnType<typeof createArchive>, faults: unknown[]) {
  const fail = (fields: object, message: string) => void faults.push([message, fields]);
  return createResponder({
    bot: createBot(from, commands),
    log: { debug: () => {}, info: () => {}, warn: fail, error: fail },
    sleep: () => new Promise(() => {}),
    ballot: { cast: async () => 'noted' },
  });
}

/** An interaction that keeps what it is answered with, for the schemas to look at. */
class Interaction {
  #type = 0;
  #message: Message | undefined;

  constructor(
    readonly own: string,
    readonly shared: string,
  ) {}

  command(commandName: string, args: object): CommandPort {
    const data = Object.entries(args).map(([name, value]) => ({ name, value }));
    return { ...this.#port(), commandName, options: { data } };
  }

  button(customId: string, message: Message): ButtonPort {
    const { components } = message;
    const flags = { has: (flag: number) => message.flags.some((each) => each === flag) };
    const port = this.#port();
    return {
      ...port,
      customId,
      message: { components: components as ButtonPort['message']['components'], flags },
      update: async (sent) => this.#take(7, sent),
      deferUpdate: async () => {},
    };
  }

  message(): Message {
    if (!this.#message) throw new Error('expected an answer');
    return this.#message;
  }

  buttons(): string[] {
    return this.#parts().flatMap(({ custom_id }) => custom_id ?? []);
  }

  /** Counts the body, and fails on what Discord would refuse or on Markdown that is not ours. */
  check(): void {
    const { components, flags, files } = this.message();
    const data = { components, flags: flags.reduce<number>((sum, flag) => sum | flag, 0) };
    const sent = files.map(({ name, attachment }) => ({ name, bytes: attachment }));
    const found = checkCallback({ json: { type: this.#type, data }, files: sent });
    bodies++;
    violations += found.length;
    expect(found).toEqual([]);
    const texts = this.#parts().flatMap(({ content }) => content ?? []);
    const own = new Set(['quote', 'subtext', 'heading', 'bold', 'link']);
    expect(texts.flatMap((each) => renderMarkdown(each).constructs).filter((each) => !own.has(each))).toEqual(
      [],
    );
  }

  #parts(): AnyComponent[] {
    return flatten(this.message().components as readonly AnyComponent[]);
  }

  #take(type: number, message: object): void {
    this.#type = type;
    this.#message = message as Message;
  }

  #port() {
    const never = async () => {
      throw new Error('expected an answer in time');
    };
    return {
      user: { id: '1' },
      guildId: '2',
      context: 0,
      locale: this.own,
      guildLocale: this.shared,
      reply: async (sent: Message) => this.#take(4, sent),
      deferReply: never,
      editReply: never,
      deleteReply: never,
      followUp: never,
    };
  }
}
