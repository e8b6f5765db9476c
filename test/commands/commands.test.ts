import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Outcome } from '../../src/answer/answer.ts';
import type { Archive } from '../../src/archive.ts';
import { openArchive } from '../../src/archives/open-archive.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { createBot } from '../../src/bot/bot.ts';
import { RefusedError, UserError } from '../../src/bot/errors.ts';
import type { Action, Invocation, Reply, ReplyBlock } from '../../src/bot/reply.ts';
import { paintFor } from '../../src/console/paint.ts';
import { actionsInOrder, renderReply } from '../../src/console/render.ts';
import { archive } from '../corpus.ts';

const bot = createBot(archive, commands);
const run = (command: string, args: Invocation['args'] = {}) => bot.handle({ command, args });

const quotes = (reply: Reply) =>
  reply.blocks.flatMap((block) => (block.kind === 'quote' ? [block.quote.text] : []));
const texts = (reply: Reply) => reply.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
const entries = (reply: Reply) =>
  reply.blocks.flatMap((block) => (block.kind === 'entry' ? [block.article.id] : []));
const events = (reply: Reply) =>
  reply.blocks.flatMap((block) => (block.kind === 'event' ? [block.date] : []));

function action(reply: Reply, label: string): Action {
  const found = actionsInOrder(reply).find((each) => each.label === label);
  if (!found)
    throw new Error(`no action "${label}" among ${actionsInOrder(reply).map((each) => each.label)}`);
  return found;
}

const WORK = { command: 'ask', args: { question: 'How much will the work cost?' } };

/** A bot for which no answer is sure enough. */
function botThatRefuses(outcome: Outcome) {
  const ask: Archive['ask'] = async (question, options) => ({
    ...(await archive.ask(question, { ...options, threshold: 1 })),
    outcome,
  });
  return createBot({ ...archive, ask }, commands);
}

describe('/ask', () => {
  it('quotes the sentence that answers, first, with what was asked as the subject', async () => {
    const reply = await run('ask', { question: 'How much will the work cost?' });
    expect(reply).toMatchObject({ subject: 'How much will the work cost?', found: true, private: false });
    expect(quotes(reply)[0]).toBe('The work will cost 3.2 million euros, Mayor Petra Novak said.');
  });

  it('says first that the articles do not speak of it, where they do not', async () => {
    const reply = await run('ask', { question: 'How tall is the Eiffel tower in Paris?' });
    expect(reply.found).toBe(false);
    expect(texts(reply)[0]).toBe('The articles do not speak of this.');
    expect(quotes(reply)).toEqual([]);
  });

  it('says first that no sentence clearly answers, where none does, then shows the nearest', async () => {
    const reply = await botThatRefuses('unclear').handle(WORK);
    expect(reply.found).toBe(false);
    expect(texts(reply)[0]).toBe('No sentence clearly answers. Nearest:');
    expect(quotes(reply)[0]).toContain('The work will cost');
  });

  it('shows the nearest passages of what the articles do not speak of behind a button', async () => {
    const refusing = botThatRefuses('absent');
    const reply = await refusing.handle(WORK);
    expect(quotes(reply)).toEqual([]);
    const nearest = await refusing.handle(action(reply, 'Nearest passages').invocation);
    expect(texts(nearest)[0]).toBe('Nearest, though not about this:');
    expect(quotes(nearest)[0]).toContain('The work will cost');
  });

  it('says of a question in another language, in that language, that the articles are in English', async () => {
    const reply = await run('ask', { question: 'Wann macht das Schwimmbad auf?' });
    expect(texts(reply)[0]).toMatch(/^Die Artikel sind auf Englisch/);
    expect(texts(reply).join(' ')).not.toMatch(/do not speak|No sentence/);
  });

  it('searches one article alone, by id, key or words of its title', async () => {
    for (const source of ['pool', (await archive.find('pool'))?.key ?? '', 'swimming pool', 'moravia']) {
      const reply = await run('ask', { question: 'What did it cost?', source });
      expect(texts(reply).at(-1)).toMatch(/(?:^|· )Searched: New swimming pool opens in Brno$/);
      for (const block of reply.blocks)
        if (block.kind === 'quote') expect(block.quote.article.id).toBe('pool');
    }
  });

  it('calls the teaser of another story by its name', async () => {
    const reply = await run('ask', { question: 'What does the survey by the Red Cross show?' });
    expect(
      reply.blocks.find((block): block is ReplyBlock & { kind: 'quote' } => block.kind === 'quote'),
    ).toMatchObject({
      origin: 'linked story',
    });
  });

  it('answers each of several questions under itself, and each alone at a button', async () => {
    const asked = 'How much will the work cost and when was the old bridge closed?';
    const reply = await run('ask', { question: asked, source: 'bridge' });
    const [cost, closed] = ['How much will the work cost', 'when was the old bridge closed?'];
    expect(reply).toMatchObject({ subject: asked, found: true });
    expect(reply.blocks.map((block) => (block.kind === 'text' ? block.style : block.kind))).toEqual([
      'heading',
      'quote',
      'note',
      'heading',
      'quote',
      'note',
    ]);
    expect(texts(reply)).toEqual(expect.arrayContaining([cost, closed]));
    expect(quotes(reply)[0]).toBe('The work will cost 3.2 million euros, Mayor Petra Novak said.');
    const alone = await bot.handle(action(reply, closed).invocation);
    expect(alone).toMatchObject({ subject: closed });
    expect(quotes(alone)[0]).toBe(quotes(reply)[1]);
    expect(
      (
        await createBot(archive, commands, { forScript: true }).handle({
          command: 'ask',
          args: { question: asked },
        })
      ).subject,
    ).toBe(asked);
    expect(texts(await run('ask', { question: asked, skip: 1 }))).not.toContain(cost);
  });

  it('offers actions that work: the paragraph, more quotes, the article, the timeline', async () => {
    const reply = await run('ask', {
      question: 'When was the old bridge closed?',
    });
    const inContext = await bot.handle(action(reply, 'In context').invocation);
    expect(quotes(inContext).join('\n')).toContain(quotes(reply)[0]);
    expect(inContext.blocks.some((block) => block.kind === 'quote' && block.highlights.length > 0)).toBe(
      true,
    );

    const more = await bot.handle(action(reply, 'More quotes').invocation);
    expect(quotes(more).filter((text) => quotes(reply).includes(text))).toEqual([]);

    expect(entries(await bot.handle(action(reply, 'This article').invocation))).toEqual(['bridge']);
    expect(events(await bot.handle(action(reply, 'Timeline of this').invocation)).length).toBeGreaterThan(0);
  });

  it.each([
    [{}, /^question: expected text/],
    [{ question: '   ' }, /^question: expected some words/],
    [{ question: '?!' }, /^Ask about something/],
    [{ question: 'who is it' }, /^"who is it" alone tells me nothing to look for/],
    [{ question: 'thanks!' }, /^Ask about something/],
    [{ question: 'Where?' }, /^"Where\?" alone .* Add whom or what/],
    [{ question: 'x'.repeat(301) }, /^question: expected at most 300 characters/],
    [{ question: 'who', source: 'nowhere' }, 'There is no article "nowhere". /sources lists them all.'],
    [{ question: 'who', source: 'o' }, /^More than one article matches "o"|^There is no article/],
    [{ question: 'who', skip: -1 }, /^skip: /],
    [{ question: 'who', nearest: 'x' }, /^nearest: expected true or false/],
  ])('%j is the asker’s to mend', async (args, message) => {
    await expect(run('ask', args)).rejects.toThrow(UserError);
    await expect(run('ask', args)).rejects.toThrow(message);
  });

  it('is private where that is asked for', async () => {
    expect((await run('ask', { question: 'peas', private: true })).private).toBe(true);
  });
});

describe('/sources', () => {
  it('lists all articles, the newest first, each with its facts and an action', async () => {
    const reply = await run('sources');
    expect(entries(reply)).toEqual(['pool', 'bridge', 'recipes']);
    expect(reply.blocks[1]).toMatchObject({
      facts: [expect.stringMatching(/^\d+ characters$/), expect.stringMatching(/^\d passages?$/)],
    });
    expect(entries(await bot.handle(action(reply, 'Open').invocation))).toEqual(['pool']);
  });

  it('shows how an article opens and what was set aside', async () => {
    const reply = await run('sources', { article: 'bridge' });
    expect(quotes(reply)[0]).toBe(
      'The council of Ostrava voted on Thursday to rebuild the old bridge over the river.',
    );
    expect(texts(reply)).toEqual([
      'Set aside as boilerplate: 12 March 2021 (date) · Sign up for our newsletter and never miss a story. (appeal to readers)',
    ]);
    expect(
      events(await bot.handle(action(reply, 'Timeline of this article').invocation)).length,
    ).toBeGreaterThan(0);
  });
});

describe('who wrote an article', () => {
  const written = async (question: string) => {
    const [first, ...others] = (await run('ask', { question })).blocks;
    return first?.kind === 'entry' ? [first.article.id, first.facts[0]] : others;
  };

  it('is told of the one that the words of a title, or what it tells of, name', async () => {
    expect(await written('who wrote the article on the old bridge?')).toEqual([
      'bridge',
      'No author is named',
    ]);
    expect(await written('Who wrote the story about peas?')).toEqual(['recipes', 'No author is named']);
    await expect(written('who wrote the article about zebras')).rejects.toThrow(
      'No article speaks of "zebras". /sources lists them all.',
    );
  });

  it('is told of all that are named so, and of the one that is open', async () => {
    const pieces = ['One', 'Two'].map((name) =>
      parseArticle(
        `${name}.txt`,
        `---\nauthor: ${name} Novak\n---\nThe flood of ${name}\n\nWater came. It went.\n`,
      ),
    );
    const flooded = createBot(await openArchive(pieces), commands);
    const question = 'who wrote the article about the flood';
    const listed = await flooded.handle({ command: 'ask', args: { question } });
    expect(listed.blocks).toMatchObject([
      { text: '2 articles' },
      { article: { id: 'One' }, facts: expect.arrayContaining(['By One Novak']) },
      { article: { id: 'Two' }, facts: expect.arrayContaining(['By Two Novak']) },
    ]);
    const opened = await flooded.handle(action(listed, 'Open').invocation);
    expect(opened.blocks[0]).toMatchObject({ facts: expect.arrayContaining(['By One Novak']) });
  });
});

describe('a comparison', () => {
  it('is not made: what is said of each is quoted, and that is said first', async () => {
    const reply = await run('ask', { question: 'Compare the pool with the bridge' });
    expect(texts(reply).slice(0, 2)).toEqual([
      'I quote and do not compare. What the articles say of each:',
      'the pool',
    ]);
    const quoted = reply.blocks.flatMap((block) => (block.kind === 'quote' ? block.quote.article.id : []));
    expect(quoted).toEqual(['pool', 'bridge']);
    expect(reply.actions.map(({ label }) => label)).toEqual(['the pool', 'the bridge']);
    expect(texts(await run('ask', { question: 'compare prices in 2020 and 2021' }))).not.toContain(
      'I quote and do not compare. What the articles say of each:',
    );
  });
});

describe('articles on a topic that somebody asks for', () => {
  const listed = async (question: string) =>
    (await run('ask', { question })).blocks.flatMap((block) =>
      block.kind === 'entry' ? block.article.id : block.kind === 'text' ? block.text : [],
    );

  it('are those that are called so, then those that speak of it', async () => {
    expect(await listed('what articles do you have about the flood?')).toEqual(['1 article', 'bridge']);
    expect(await listed('do you have any stories on the pool?')).toEqual(['1 article', 'pool']);
    expect(await listed('articles about euros')).toEqual(['2 articles', 'bridge', 'pool']);
    await expect(listed('what do you have on zebras?')).rejects.toThrow('No article speaks of "zebras"');
    await expect(listed('articles about it')).rejects.toThrow('No article speaks of "it"');
  });
});

describe('/timeline', () => {
  it('tells in one press how each date is known', async () => {
    const reply = await run('timeline', { topic: 'bridge' });
    const told = await bot.handle(action(reply, 'How dates are known').invocation);
    expect(events(told)).toEqual(events(reply));
    expect(texts(told).filter((text) => /rule |no words/.test(text))).toHaveLength(events(told).length);
    expect(told.actions.map(({ label }) => label)).not.toContain('How dates are known');
  });

  it('puts dated events in order, at the precision that the text gives', async () => {
    expect(events(await run('timeline'))).toEqual(
      expect.arrayContaining(['July 1997', '11 March 2021', 'spring 2022', '1 May 2021']),
    );
    const dates = events(await run('timeline'));
    expect(dates.indexOf('July 1997')).toBeLessThan(dates.indexOf('11 March 2021'));
    expect(dates.indexOf('1 May 2021')).toBeLessThan(dates.indexOf('spring 2022'));
  });

  it('keeps to a range, a topic and an article', async () => {
    expect(events(await run('timeline', { from: '1997', to: '1997-12' }))).toEqual(['July 1997']);
    expect(events(await run('timeline', { from: 'July 1997', to: '1 July 1997' }))).toEqual(['July 1997']);
    expect(events(await run('timeline', { topic: 'swimming' }))).toEqual(['1 May 2021']);
    expect(events(await run('timeline', { topic: 'events before 1998' }))).toEqual(['July 1997']);
    expect((await run('timeline', { topic: 'of the swimming' })).subject).toBe('the swimming');
    expect(events(await run('timeline', { topic: 'bridge in 1997' }))).toEqual(['July 1997']);
    expect(events(await run('timeline', { topic: 'pool in 1997' }))).toEqual([]);
    expect(events(await run('timeline', { source: 'pool' }))).toEqual(['1 May 2021']);
  });

  it('as a picture has links to the articles that it names, which a picture cannot have', async () => {
    const { blocks } = await run('timeline', { form: 'picture' });
    expect(blocks.map(({ kind }) => kind)).toEqual(['picture', 'entry']);
    expect(blocks[1]).toMatchObject({ article: { url: 'https://example.org/pool?id=1' } });
    expect((await run('timeline', { form: 'picture', source: 'bridge' })).blocks).toHaveLength(1);
  });

  it('begins at the newest where that is asked for', async () => {
    const oldestFirst = events(await run('timeline'));
    expect(events(await run('timeline', { order: 'newest' }))).toEqual(oldestFirst.toReversed());
  });

  it('puts months and years under headings, once, and none over a date that says the same', async () => {
    const headings = (await run('timeline')).blocks.flatMap((block) =>
      block.kind === 'text' && block.style === 'heading' ? [block.text] : [],
    );
    expect(headings).toEqual(['March 2021', 'May 2021', '2022']);
  });

  it('says so where there is nothing', async () => {
    const reply = await run('timeline', { topic: 'volcano' });
    expect(reply.found).toBe(false);
    expect(texts(reply)).toEqual(['The articles tell of no dated event for this.']);
  });

  it.each([
    [{ from: 'someday' }, /^from: expected a date such as/],
    [{ order: 'random' }, /^order: expected newest or oldest, got "random"/],
    [{ from: '2022', to: '2021' }, /^to: expected a date that is not before "from"/],
    [{ from: '9'.repeat(50) }, /^from: expected at most 40 characters/],
  ])('%j is the asker’s to mend', async (args, message) => {
    await expect(run('timeline', args)).rejects.toThrow(message);
  });

  it.each(['table', 'calendar', 'page', 'slides'])(
    'gives no %s that is larger than a file may be, and says what can be done',
    async (form) => {
      const within = (mostBytes: number) =>
        createBot(archive, commands, { mostBytes }).handle({ command: 'timeline', args: { form } });
      expect((await within(2 ** 20)).blocks).toMatchObject([{ kind: 'file' }]);
      const refusal = await within(100).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(RefusedError);
      expect(String(refusal)).toMatch(/this one would be larger\. Ask for less/);
    },
  );
});

describe('"In context"', () => {
  it('steps through the article', async () => {
    const reply = await run('ask', { question: 'When was the bridge closed?' });
    const here = await bot.handle(action(reply, 'In context').invocation);
    const later = await bot.handle(action(here, 'Later').invocation);
    expect(quotes(later)).not.toEqual(quotes(here));
    expect(quotes(await bot.handle(action(later, 'Earlier').invocation))).toEqual(quotes(here));
  });

  it.each([
    { article: 'gone', start: 0, end: 1 },
    { article: 'pool', start: 0, end: 100_000 },
  ])('says that an article has changed: %j', async (args) => {
    await expect(run('context', args)).rejects.toThrow('The article has changed since.');
  });

  it.each([
    { article: 'pool', start: 'x', end: 1 },
    { article: 'pool', start: 5 },
    { article: 'pool', start: 5, end: 9, at: 1.5 },
  ])('refuses %j', async (args) => {
    await expect(run('context', args)).rejects.toThrow(UserError);
  });

  it('shows the nearest paragraph for a place outside every one', async () => {
    expect(
      quotes(await run('context', { article: 'pool', start: 0, end: 3, at: 9999 })).length,
    ).toBeGreaterThan(0);
  });
});

describe('suggestions for an article', () => {
  it.each([
    ['', 3],
    ['ostr', 1],
    ['POOL brno', 1],
    ['moravia', 1],
    ['no such', 0],
    ['(', 3],
  ])('%j finds %d', async (typed, count) => {
    expect(await bot.complete('ask', 'source', typed)).toHaveLength(count);
    expect(await bot.complete('sources', 'article', typed)).toHaveLength(count);
    expect(await bot.complete('timeline', 'source', typed)).toHaveLength(count);
  });

  it('are what the command then takes', async () => {
    const [choice] = await bot.complete('sources', 'article', 'recipes');
    expect(choice?.name).toBe('Ten recipes for spring');
    expect(entries(await run('sources', { article: choice?.value ?? '' }))).toEqual(['recipes']);
  });

  it('are none for other options and commands', async () => {
    expect(await bot.complete('ask', 'question', 'x')).toEqual([]);
    expect(await bot.complete('nope', 'source', 'x')).toEqual([]);
  });
});

describe('/help', () => {
  it('lists the commands, to the asker alone, and offers two of them', async () => {
    const reply = await run('help');
    expect(reply.private).toBe(true);
    expect(texts(reply).join('\n')).toMatch(/\/ask[\s\S]*\/sources[\s\S]*\/timeline/);
    for (const { invocation } of reply.actions) expect((await bot.handle(invocation)).found).toBe(true);
  });
});

describe('the bot', () => {
  it('does not know a command that is not there', async () => {
    await expect(run('nope')).rejects.toThrow(UserError);
    await expect(run('constructor')).rejects.toThrow('There is no command "constructor".');
  });

  it('does not start with two commands of one name', () => {
    expect(() => createBot(archive, [...commands, ...commands.slice(0, 1)])).toThrow('two are alike');
  });
});

describe('the address of an article that has one', () => {
  const URL = 'https://example.org/pool?id=1';
  it.each<Invocation>([
    { command: 'ask', args: { question: 'How much did the pool in Brno cost?' } },
    { command: 'sources', args: { article: 'pool' } },
    { command: 'timeline', args: { source: 'pool', all: true, ics: true, csv: true } },
  ])('is in the JSON, the files and at the console: $command', async (invocation) => {
    const reply = await bot.handle(invocation);
    expect(JSON.stringify(reply.json?.())).toContain(URL);
    expect(renderReply(reply, { paint: paintFor(false, {}), width: 80 })).toContain(URL);
    for (const block of reply.blocks)
      if (block.kind === 'file')
        expect(Buffer.from(block.data).toString().replace(/\r\n /g, '')).toContain(URL);
  });
});
