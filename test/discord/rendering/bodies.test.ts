import { MessageFlags } from 'discord-api-types/v10';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Archive } from '../../../src/archive.ts';
import { openArchive } from '../../../src/archives/open-archive.ts';
import { parseArticle } from '../../../src/articles/parse.ts';
import { createBot } from '../../../src/bot/bot.ts';
import type { PressedButton, SlashCommand } from '../../../src/discord/handling/interaction.ts';
import { createRouter } from '../../../src/discord/handling/interaction-router.ts';
import type { Message } from '../../../src/discord/rendering/message.ts';
import { languages } from '../../../src/locales/languages.ts';
import { checkCallback } from '../../stand-in/check-body.ts';
import { type AnyComponent, flatten } from '../../stand-in/components.ts';
import { inServer } from '../direct.ts';
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
const files = fc
  .array(fc.tuple(hostileText, fc.array(sentence, { minLength: 1, maxLength: 5 }), fc.boolean()), {
    minLength: 1,
    maxLength: 12,
  })
  .map((files) => {
    const articles = files.map(([title, paragraphs, hasAddress], i) => {
      const text = [`Title ${title}`, ...paragraphs, BODY].join('\n\n');
      return parseArticle(`a${i}.txt`, `${hasAddress ? FRONT : ''}${text}\n`);
    });
    return openArchive(articles);
  });
/** Without a paragraph of news no text is an article. */
const BODY = 'The council of Ostrava voted on Thursday to rebuild the old bridge over the river.';
const FRONT =
  '---\nurl: https://news.example/a_(b)?x=*y*&z=|1|\npublished: 2021-05-02\npublisher: "*Daily* <@1>"\n---\n';

/** Each is asked about three times: to read one takes longer than to answer from it. */
const archive = fc.constantFrom(...fc.sample(files, { seed: 5, numRuns: 50 }));

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
        const { route } = routerOn(await from, faults);
        const asker = new Conversation(own, shared);
        await route(asker.command(command, args));
        // Drawing takes a second; pictures have tests of their own.
        const ids = asker.buttons().filter((id) => !id.includes('form=picture'));
        for (const id of ids.slice(0, 6)) {
          const pressed = new Conversation(own, shared);
          await route(pressed.button(id, asker.message()));
          pressed.check();
        }
        asker.check();
        expect(faults).toEqual([]);
      }),
      { seed: 5, numRuns: 150 },
    );
    expect(bodies).toBeGreaterThan(300);
  });
});

function routerOn(from: Archive, faults: unknown[]) {
  const fail = (fields: object, message: string) => void faults.push([message, fields]);
  return createRouter({
    bot: createBot(from, commands),
    log: { debug: () => {}, info: () => {}, warn: fail, error: fail },
    sleep: () => new Promise(() => {}),
    // On a busy machine nothing is late.
    clock: () => 0,
    ballot: { cast: async () => 'noted' },
  });
}

/** An asker who keeps what is answered, for the schemas to look at. */
class Conversation {
  #type = 0;
  #message: Message | undefined;

  constructor(
    readonly own: string,
    readonly shared: string,
  ) {}

  command(name: string, args: object): SlashCommand {
    const options = Object.entries(args).map(([option, value]) => ({ name: option, value }));
    return { ...this.#common(), kind: 'command', name, options };
  }

  button(customId: string, message: Message): PressedButton {
    const components = message.components as PressedButton['components'];
    const ephemeral = message.flags.some((flag) => flag === MessageFlags.Ephemeral);
    return { ...this.#common(), kind: 'button', customId, components, ephemeral };
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

  #common() {
    const never = async () => {
      throw new Error('expected an answer in time');
    };
    const responder = {
      reply: async (sent: Message) => this.#take(4, sent),
      update: async (sent: object) => this.#take(7, sent),
      deferReply: never,
      deferUpdate: never,
      editReply: never,
      deleteReply: never,
      followUp: never,
      suggest: never,
      ask: never,
    };
    return { ...inServer(responder), locale: this.own, serverLocale: this.shared };
  }
}
