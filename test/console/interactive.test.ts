import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { openArchive } from '../../src/archives/open-archive.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { createBot } from '../../src/bot/bot.ts';
import { runConsole } from '../../src/console/interactive.ts';
import { paintFor } from '../../src/console/paint.ts';
import { archive, corpus } from '../corpus.ts';
import { keptStreams } from './streams.ts';

async function type(input: string, given = archive) {
  const { streams, kept } = keptStreams(input);
  await runConsole(createBot(given, commands), streams, paintFor(false, {}));
  return kept;
}

/** The same where the article on the pool is gone after the first line. */
async function typeWithoutPool(input: string) {
  const bot = createBot(archive, commands);
  const { streams, kept } = keptStreams(input);
  const changing: typeof bot = {
    ...bot,
    async handle(invocation) {
      const reply = await bot.handle(invocation);
      bot.swap(await openArchive(corpus.filter(({ id }) => id !== 'pool')));
      return reply;
    },
  };
  await runConsole(changing, streams, paintFor(false, {}));
  return kept;
}

describe('the console', () => {
  it.each(['help', '?', '/help', '/?', '/HELP', '/help ask', '/help private:true'])(
    'lists its commands for %j, without what means nothing here and without loose space',
    async (typed) => {
      const { out, err } = await type(`${typed}\n`);
      expect(err).toBe('');
      expect(out).toContain('/ask question:… [source:…] [explain:true]\n');
      expect(out).toContain('\n/help\n');
      expect(out).not.toMatch(/private| \n/);
    },
  );

  it.each(['exit', 'quit', 'QUIT', '/exit', 'bye'])('ends at %j', async (typed) => {
    expect(await type(`${typed}\nsources\n`)).toEqual({ out: '', err: '' });
  });

  it.each(['hi', 'Hello!', 'hey there', 'Good morning.'])('answers %j with what it can do', async (typed) => {
    const { out } = await type(`${typed}\n1\n`);
    expect(out).toContain('I answer with their own sentences');
    expect(out).toContain('[1] All articles');
    expect(out).toContain('3 articles');
  });

  it('answers a greeting in its language, as it does a call for help', async () => {
    expect((await type('hola\n')).out).toBe((await type('ayuda\n')).out);
  });

  it('takes a command without its slash', async () => {
    const { out } = await type('sources\ntimeline from:1997 to:1997-12\n');
    expect(out).toContain('3 articles');
    expect(out).toContain('1 event\n');
  });

  it('shows the article of a link, of which nothing more is to be asked', async () => {
    const { out } = await type('https://example.org/pool?id=1\n');
    expect(out).toContain('New swimming pool opens in Brno');
    expect(out).not.toContain('Ask this article alone');
  });

  it('puts a question that leans on an answer to the article quoted there, and others to all', async () => {
    const { out } = await type(
      'How many lanes has the pool?\nand how much did it cost?\nWhen was the bridge closed?\n',
    );
    expect(out.match(/Searched: .*|\d articles searched/g)).toEqual([
      '3 articles searched',
      'Searched: New swimming pool opens in Brno',
      '3 articles searched',
    ]);
    expect(out).toMatch(/11 million/);
  });

  it('asks of what was asked before where a question names nothing, one after another', async () => {
    const { out, err } = await type('When was the bridge of Ostrava closed?\nwhy?\nand where?\n');
    expect(err).toBe('');
    expect(out).toContain('\nWhy was the bridge of Ostrava closed?\n');
    expect(out).toContain('\nWhere was the bridge of Ostrava closed?\n');
  });

  it('asks the same of another name', async () => {
    const { out } = await type('Where is the pool of Brno?\nand Ostrava?\n');
    expect(out).toContain('\nWhere is the pool of Ostrava?\n');
  });

  it('asks what finds nothing together with the question before it, and shows it as it was typed', async () => {
    const asked = 'Who said what the work on the bridge will cost Ostrava, Petra Novak?\n';
    const { out, err } = await type(`${asked}did anyone say?\nwho was it?\nand who was it?\n`);
    expect(err).toBe('');
    expect(out).toContain('\nwho was it?\n');
    expect(out).toContain('\nand who was it?\n');
    // What asked of anyone is none to lean on.
    expect(out.match(/Mayor Petra Novak said/g)).toHaveLength(4);
    expect(out.match(/Searched: /g)).toHaveLength(3);
    const alone = await type(`/ask ${asked.trim()} source:bridge\nwho was it?\n`);
    expect(alone.err).toBe('');
    expect(alone.out.match(/Searched: /g)).toHaveLength(2);
  });

  it('asks all what leans on an answer whose article does not tell', async () => {
    const { out } = await type('How many lanes has the pool?\nand when did they close the bridge?\n');
    expect(out.match(/Searched: .*|\d articles searched/g)?.at(-1)).toBe('3 articles searched');
  });

  it('asks all of a name in small letters of which the quoted article does not tell', async () => {
    const { out } = await type('How many lanes has the pool?\nand what about novak?\n');
    expect(out.match(/Searched: .*|\d articles searched/g)?.at(-1)).toBe('3 articles searched');
    expect(out).toContain('Mayor Petra Novak said');
  });

  it('takes "it" for what the answer tells of, not for the bot', async () => {
    const { out } = await type('How many lanes has the pool?\nhow does it work?\nhow does this work?\n');
    expect(out.match(/Searched: .*|\d articles searched/g)).toEqual([
      '3 articles searched',
      'Searched: New swimming pool opens in Brno',
    ]);
    expect(out.match(/I answer with their own sentences/g)).toHaveLength(1);
  });

  it('asks all if the article that was quoted is gone, or nothing can be looked for in it', async () => {
    const kept = await typeWithoutPool(
      'How many lanes has the pool?\nwho is this?\nand how much will the work cost?\n',
    );
    expect(kept.err).toBe('');
    expect(kept.out).toContain('I answer with their own sentences');
    expect(kept.out).toMatch(/3\.2 million[\s\S]*2 articles searched/);
  });

  it('stays with the one article that was asked about, until all are asked again', async () => {
    const { out } = await type(
      'What did it cost? \n/ask What did it cost? source:pool\nHow many lanes are there?\n',
    );
    const searched = out.match(/Searched: .*|\d articles searched/g);
    expect(searched).toEqual([
      '3 articles searched',
      'Searched: New swimming pool opens in Brno',
      'Searched: New swimming pool opens in Brno',
    ]);
    const number = /\[(\d)\] Ask all articles/.exec(out)?.[1];
    const left = await type(`/ask What did it cost? source:pool\n${number}\nHow many lanes are there?\n`);
    expect(left.out.match(/Searched: |\d articles searched/g)).toEqual([
      'Searched: ',
      '3 articles searched',
      '3 articles searched',
    ]);
  });

  it('asks all if it is gone, and stays with all', async () => {
    const { out, err } = await typeWithoutPool(
      '/ask What did it cost? source:pool\nWhat did the bridge cost?\nWhen was the bridge closed?\n',
    );
    expect(err).toBe('');
    expect(out.match(/Searched: |\d articles searched/g)).toEqual([
      'Searched: ',
      '2 articles searched',
      '2 articles searched',
    ]);
  });

  it('stays with it while articles are looked up in between', async () => {
    const { out } = await type('/ask What did it cost? source:pool\nsources\nHow many lanes are there?\n');
    expect(out.match(/Searched: /g)).toHaveLength(2);
  });

  it('offers to ask the article of the first quote alone', async () => {
    const first = await type('How many lanes has the pool?\n');
    const number = /\[(\d)\] Ask this article alone/.exec(first.out)?.[1];
    const { out } = await type(`How many lanes has the pool?\n${number}\n`);
    expect(out).toContain('Searched: New swimming pool opens in Brno');
    expect(out).toContain('Ask all articles');
  });

  it('writes what is offered as a file into the working folder, in place of nothing, and says where', async () => {
    const before = process.cwd();
    const folder = await mkdtemp(join(tmpdir(), 'console-'));
    process.chdir(folder);
    try {
      const { out, err } = await type('timeline\n3\n3\n/timeline csv:mine.csv\n');
      expect(err).toBe('');
      expect(out.match(/wrote .*/g)).toEqual([
        'wrote timeline.csv',
        'wrote timeline-2.csv',
        'wrote mine.csv',
      ]);
      expect(await readFile(join(folder, 'timeline-2.csv'))).toEqual(
        await readFile(join(folder, 'mine.csv')),
      );
    } finally {
      process.chdir(before);
      await rm(folder, { recursive: true });
    }
  });

  it('takes "help" with more words for a question', async () => {
    expect((await type('help wanted in Ostrava\n')).out).not.toContain('[source:…]');
  });

  it('gives a topic without words the advice for a question without words', async () => {
    const { err } = await type('/ask ???\n/timeline topic:???\n');
    const [first, second] = err.trim().split('\n');
    expect(first).toMatch(/^Ask about something/);
    expect(second).toBe(first);
  });

  it('shows the control characters of a title in a complaint by their number', async () => {
    const titles = ['The \u001b[31mred\u009b bridge', 'The red river'];
    const made = titles.map((title, at) =>
      parseArticle(`${at}.txt`, `---\ntitle: ${title}\n---\nThe council of Ostrava voted to rebuild it.\n`),
    );
    const { err } = await type('/sources article:the\n', await openArchive(made));
    expect(err).toContain('More than one article matches');
    expect(err).toContain('‹U+');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(err.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  });
});
