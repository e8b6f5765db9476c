import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createBot } from '../../src/bot/bot.ts';
import { UserError } from '../../src/bot/errors.ts';
import { type AskArgs, invoke } from '../../src/bot/invocations.ts';
import { meantBy } from '../../src/bot/meant.ts';
import { es } from '../../src/locales/es.ts';
import { fr } from '../../src/locales/fr.ts';
import { archive } from '../corpus.ts';

const LINK = 'https://example.org/pool?id=1';

describe('what is typed as a question', () => {
  const meant = (args: AskArgs) => meantBy(invoke.ask(args));

  it('is a command if it asks the bot itself', () => {
    expect(meant({ question: 'help' })).toEqual(invoke.help());
    expect(meant({ question: 'how does it work?' })).toEqual(invoke.help());
    expect(meant({ question: "what's new?" })).toEqual(invoke.sources());
    expect(meant({ question: 'timeline of Brno' })).toEqual(invoke.timeline({ topic: 'Brno' }));
  });

  it('is help in the words in which it is asked for', async () => {
    expect(meant({ question: 'Hilfe!' })).toEqual(invoke.help({ language: 'de' }));
    const bot = createBot(archive, commands);
    const { blocks } = await bot.handle(invoke.ask({ question: 'ayuda' }));
    expect(blocks[0]).toMatchObject({ text: es.help.intro });
    // There are no Italian words.
    const italian = await bot.handle(invoke.ask({ question: 'aiuto' }), es);
    expect(italian.blocks[0]).toMatchObject({ text: es.help.intro });
  });

  it('is nothing to look for if it greets, which is said in the same language', async () => {
    const asked = createBot(archive, commands).handle(invoke.ask({ question: 'bonjour' }));
    const problem = await asked.catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(UserError);
    expect((problem as UserError).say(es)).toBe(fr.errors.emptyQuestion);
  });

  it('is what a command typed out asks, also if that is another', () => {
    const typed = (question: string) => meantBy(invoke.ask({ question }), commands);
    expect(typed('/ask who came?')).toEqual(invoke.ask({ question: 'who came?' }));
    expect(typed('/ask help')).toEqual(invoke.help());
    expect(typed('/ask /ask latest news')).toEqual(invoke.sources());
  });

  it('is a timeline of the one article that is asked', () => {
    const source = 'bridge';
    expect(meant({ question: 'timeline of Brno', source })).toEqual(
      invoke.timeline({ topic: 'Brno', source }),
    );
    expect(meant({ question: 'timeline', source })).toEqual(invoke.timeline({ source }));
  });

  it.each([
    'what happened in March 1997?',
    'events since 1997',
    'in 2023',
    'What happened between 1997 and 2001?',
  ])('is a timeline if it asks of a time alone: %s', (question) => {
    expect(meant({ question })).toEqual(invoke.timeline({ topic: question }));
    expect(meant({ question, source: 'pool' })).toEqual(invoke.timeline({ topic: question, source: 'pool' }));
  });

  it('tells what happened in a time, though no sentence says so in these words', async () => {
    const reply = await createBot(archive, commands).handle(
      invoke.ask({ question: 'what happened in July 1997?' }),
    );
    expect(reply.blocks).toContainEqual(expect.objectContaining({ kind: 'event' }));
  });

  it('is the article that is asked, or all of them, if it asks who wrote it', () => {
    const question = 'who wrote this story?';
    expect(meant({ question, source: 'bridge' })).toEqual(invoke.sources({ article: 'bridge' }));
    expect(meant({ question })).toEqual(invoke.sources());
  });

  it('is the article if it is a link alone', () => {
    expect(meant({ question: LINK })).toEqual(invoke.sources({ article: LINK }));
    expect(meant({ question: `<${LINK}>` })).toEqual(invoke.sources({ article: LINK }));
  });

  it.each([
    ['/timeline Brno', invoke.timeline({ topic: 'Brno' })],
    [
      ' /Timeline topic:the war from:2022 to:"March 2023" ',
      invoke.timeline({ topic: 'the war', from: '2022', to: 'March 2023' }),
    ],
    ['/ask Who came?', invoke.ask({ question: 'Who came?' })],
    [
      '/ask question:Who came? source:pool private:true',
      invoke.ask({ question: 'Who came?', source: 'pool' }),
    ],
    ['/sources', invoke.sources()],
    ['/sources bridge', invoke.sources({ article: 'bridge' })],
    ['/help', invoke.help()],
    ['/ask', invoke.help()],
    ['/articles add https://example.org', invoke.help()],
    ['/nope', invoke.help()],
  ])('is the command that it types out: %s', (question, expected) => {
    const managing = { name: 'articles', data: { name: 'articles', description: '-' }, forManagers: true };
    const all = [...commands, { ...managing, execute: () => Promise.reject(new Error('not asked')) }];
    expect(meantBy(invoke.ask({ question }), all)).toEqual(expected);
  });

  it('says so if an option of a command that it types out is misspelt', () => {
    const misspelt = invoke.ask({ question: '/timeline form:2022' });
    expect(() => meantBy(misspelt, commands)).toThrow('Did you mean "from:"?');
  });

  it.each(['/ 5', '/r/news of Brno', 'and/or', '5/6', '1/timeline'])('is no command: %s', (question) => {
    expect(meantBy(invoke.ask({ question }), commands)).toEqual(invoke.ask({ question }));
  });

  it.each<AskArgs>([
    { question: 'Who came?' },
    { question: 'What happened in Lima in 1997?' },
    { question: 'Who came in 1997?' },
    { question: 'What happened on 737?' },
    { question: `What does ${LINK} say?` },
    { question: 'help', skip: 3 },
    { question: 'how does it work?', source: 'bridge' },
  ])('stays a question else: %j', (args) => {
    expect(meant(args)).toEqual(invoke.ask(args));
    expect(meantBy(invoke.timeline({ topic: 'help' }))).toEqual(invoke.timeline({ topic: 'help' }));
  });

  it('is answered so, but for scripts', async () => {
    const shown = await createBot(archive, commands).handle(invoke.ask({ question: LINK }));
    expect(shown.blocks).toContainEqual(expect.objectContaining({ kind: 'entry' }));
    const unknown = createBot(archive, commands).handle(invoke.ask({ question: 'https://example.org/lake' }));
    await expect(unknown).rejects.toThrow('There is no article "https://example.org/lake"');
    const forScript = await createBot(archive, commands, { forScript: true }).handle(
      invoke.ask({ question: 'help' }),
    );
    expect(await forScript.json?.()).toMatchObject({ question: 'help' });
  });
});
