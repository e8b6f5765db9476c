import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asking } from '../../src/bot/command.ts';
import { UserError } from '../../src/bot/errors.ts';
import type { Action, Invocation, Reply } from '../../src/bot/reply.ts';
import { FullFolder } from '../../src/collection/folder-limits.ts';
import { startSite } from '../collection/site.ts';
import { SEED } from '../seed.ts';
import { SERVERS, type ServedFolder, serveFolder } from './served-folder.ts';

const COMMON = {
  'pool.txt':
    'The pool of Brno opens\n\n12 March 2021\n\nThe pool of Brno opened on Saturday, the mayor said. It cost 11 million euros.\n',
  'tower.txt': 'The tower of Olomouc\n\n2 May 2021\n\nThe tower of Olomouc was closed in July 1997.\n',
};
const [A, B, C] = SERVERS;
const own = (server: string, name: string) => `.servers/${server}/${name}`;
const manager = (server: string | undefined): Asking => ({
  server,
  manages: true,
  channel: { id: '3', manages: true, mayPost: true, locale: 'en-US' },
});

/** All that a reply says, shows, offers and gives to programs, as one text. */
async function told({ json, ...reply }: Reply): Promise<string> {
  return JSON.stringify([reply, await json?.()]);
}

/** What comes of an invocation: all that is told, or what the asker is told to mend. */
async function outcome({ bot }: ServedFolder, invocation: Invocation, server?: string): Promise<string> {
  try {
    return await told(await bot.handle(invocation, undefined, manager(server)));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return `refused: ${error.message}`;
  }
}

/** Every action of a reply. */
function actionsOf({ blocks, actions }: Reply): Action[] {
  return [...actions, ...blocks.flatMap((block) => ('actions' in block ? block.actions : []))];
}

const ask = (question: string): Invocation => ({ command: 'ask', args: { question } });

describe('a server with articles of its own', () => {
  it('is answered from these and from those for all; others, and direct messages, from those for all alone', async () => {
    const served = await serveFolder({
      ...COMMON,
      [own(A, 'harbour.txt')]: 'The harbour\n\nThe harbour of Ostrava was sold to Osei in 2004.\n',
      [own(B, 'mill.txt')]: 'The mill\n\nThe mill of Ostrava burned down in 2009.\n',
    });
    const sold = ask('When was the harbour of Ostrava sold?');
    expect(await outcome(served, sold, A)).toContain('was sold to Osei in 2004');
    expect(await outcome(served, ask('When was the tower closed?'), A)).toContain('in July 1997');
    for (const server of [B, C, undefined, '1', '../../x', `${A}/..`]) {
      expect(await outcome(served, sold, server)).not.toContain('Osei');
      expect(await outcome(served, ask('When was the tower closed?'), server)).toContain('in July 1997');
    }
    expect(await served.bot.complete('ask', 'source', 'harb', manager(A))).toHaveLength(1);
    expect(await served.bot.complete('ask', 'source', 'harb', manager(B))).toEqual([]);
    expect(served.loaded.archive.size).toBe(2);
    await served.close();
  });

  it('has its buttons to itself: what they carry is no longer there for others', async () => {
    const served = await serveFolder({
      ...COMMON,
      [own(A, 'harbour.txt')]:
        'The harbour\n\n3 March 2021\n\nThe harbour of Ostrava was sold to Osei in 2004. It was closed in 1999.\n\nOsei built it anew in 2006.\n',
    });
    const invocations = [
      ask('When was the harbour of Ostrava sold?'),
      { command: 'sources', args: { article: 'harbour' } },
      { command: 'timeline', args: { source: 'harbour' } },
    ];
    const carried: Invocation[] = [];
    for (const each of invocations) {
      const reply = await served.bot.handle(each, undefined, manager(A));
      expect(await told(reply)).toContain('Osei');
      carried.push(each, ...actionsOf(reply).map(({ invocation }) => invocation));
    }
    const naming = carried.filter(({ args }) => args['article'] ?? args['source'] ?? args['about']);
    expect(naming.length).toBeGreaterThan(4);
    for (const each of carried)
      for (const server of [B, undefined]) expect(await outcome(served, each, server)).not.toContain('Osei');
    for (const each of naming)
      expect(await outcome(served, each, B)).toMatch(
        /^refused: (There is no article|The article has changed)/,
      );
    await served.close();
  });

  it('finds what comes and goes in its folder, and what changes of the articles for all', async () => {
    const served = await serveFolder(COMMON);
    const question = ask('When did the mill burn down?');
    expect(await outcome(served, question, A)).not.toContain('2009');
    const folder = join(served.root, 'articles', '.servers', A);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'mill.txt'), 'The mill\n\nThe mill of Ostrava burned down in 2009.\n');
    await writeFile(join(folder, 'empty.txt'), '');
    await served.servers.look(A);
    expect(await outcome(served, question, A)).toContain('in 2009');
    expect(await outcome(served, question, B)).not.toContain('in 2009');
    expect([served.changed, served.complaints]).toEqual([
      [A],
      [`.servers/${A}/empty.txt: left out: expected an article, got an empty file`],
    ]);
    await rm(folder, { recursive: true });
    await served.servers.look();
    expect(await outcome(served, question, A)).not.toContain('in 2009');
    await served.close();
  });
});

describe('managing a server’s own articles', () => {
  const LINK = 'https://news.example/a';
  const articles = (args: Invocation['args']): Invocation => ({ command: 'articles', args });

  it('is for these alone: those for all, and plans of other servers, are out of reach', async () => {
    const served = await serveFolder({
      ...COMMON,
      [own(A, 'pool.txt')]: 'Our pool\n\nOur pool was emptied in 2019.\n',
      [own(B, 'mill.txt')]: 'The mill\n\nThe mill of Ostrava burned down in 2009.\n',
    });
    const { bot } = served;
    expect(await outcome(served, articles({ task: 'remove', article: 'tower' }), A)).toBe(
      'refused: That article is there for all servers: only who runs me can remove it.',
    );
    expect(await outcome(served, articles({ task: 'remove', article: 'mill' }), A)).toMatch(
      /^refused: There is no/,
    );
    expect(await bot.complete('articles', 'article', '', manager(A))).toEqual([
      expect.objectContaining({ name: 'Our pool' }),
    ]);
    expect(await bot.complete('articles', 'article', '', manager(C))).toEqual([]);
    for (const task of ['add', 'report', 'reload', 'remove'])
      expect(await outcome(served, articles({ task, link: LINK, article: 'x' }), undefined)).toBe(
        'refused: Only those who may manage this server can do that.',
      );
    expect(await outcome(served, articles({ task: 'report' }), A)).toContain('1 article');
    expect(await outcome(served, articles({ task: 'report' }), C)).toContain('0 articles');

    const offer = await bot.handle(articles({ task: 'remove', article: 'Our pool' }), undefined, manager(A));
    expect(await told(offer)).toContain('remove the file pool.txt');
    const [remove] = actionsOf(offer);
    expect(await outcome(served, remove?.invocation ?? ask(''), B)).toMatch(/^refused: I no longer know/);
    const done = await bot.handle(remove?.invocation ?? ask(''), undefined, manager(A));
    const question = ask('When was our pool emptied?');
    expect(await outcome(served, question, A)).not.toContain('in 2019');
    expect(await outcome(served, ask('When did the pool open?'), A)).toContain('on Saturday');
    const [undo] = actionsOf(done);
    expect(await outcome(served, undo?.invocation ?? ask(''), B)).toMatch(/^refused: I no longer know/);
    await bot.handle(undo?.invocation ?? ask(''), undefined, manager(A));
    expect(await outcome(served, question, A)).toContain('in 2019');
    await served.close();
  });
});

describe('a server’s own folder', () => {
  const page = (name: string) =>
    `<title>The ${name}</title><p>The ${name} of Ostrava was sold to Osei in 2004.</p>`;

  it('holds no more than it may, whenever it is filled, and others have their room', async () => {
    const site = await startSite();
    for (const name of ['one', 'two', 'three', 'four']) site.pages.set(`/${name}`, page(name));
    const served = await serveFolder(COMMON, { files: 2, bytes: 5_000_000 });
    const add = (...names: string[]): Invocation => ({
      command: 'articles',
      args: { task: 'add', link: names.map((name) => `${site.origin}/${name}`).join(' ') },
    });
    const full =
      'refused: There is no room for that: a server may have 2 files of its own, 5 MB together. Remove some first.';
    expect(await outcome(served, add('one', 'two', 'three'), A)).toBe(full);
    // Each has room, but not after the others.
    const offers = await Promise.all(
      [add('one'), add('two'), add('three')].map((each) => served.bot.handle(each, undefined, manager(A))),
    );
    expect(await outcome(served, add('one', 'two'), B)).toContain('2 articles would be added');
    const done = await Promise.all(
      offers.map((offer) => outcome(served, actionsOf(offer)[0]?.invocation ?? ask(''), A)),
    );
    expect(done.map((each) => each.includes('Done.'))).toEqual([true, true, false]);
    expect(done[2]).toBe(full);
    // What is there may change, and go.
    site.pages.set('/one', page('one').replace('2004', '2005'));
    expect(await outcome(served, add('one'), A)).toContain('would be added or replaced');
    expect(
      await outcome(served, { command: 'articles', args: { task: 'remove', article: 'The two' } }, A),
    ).toContain('remove the file the-two.txt');
    await Promise.all([served.close(), site.close()]);
  });

  it('is made for as many servers as may have one, and stays for those that have', async () => {
    const site = await startSite();
    for (const name of ['one', 'two']) site.pages.set(`/${name}`, page(name));
    const served = await serveFolder(COMMON, { files: 9, bytes: 5_000_000, folders: 1 });
    const add = (name: string): Invocation => ({
      command: 'articles',
      args: { task: 'add', link: `${site.origin}/${name}` },
    });
    const offered = await served.bot.handle(add('one'), undefined, manager(B));
    const offer = await served.bot.handle(add('one'), undefined, manager(A));
    expect(await outcome(served, actionsOf(offer)[0]?.invocation ?? ask(''), A)).toContain('Done.');
    const none =
      'refused: This server cannot have articles of its own: as many servers have some as may. Who runs me can allow more.';
    expect(await outcome(served, add('two'), B)).toBe(none);
    expect(await outcome(served, actionsOf(offered)[0]?.invocation ?? ask(''), B)).toBe(none);
    expect(await outcome(served, add('two'), A)).toContain('1 article would be added');
    await Promise.all([served.close(), site.close()]);
  });

  it('holds no more bytes than it may', async () => {
    const site = await startSite();
    site.pages.set(
      '/long',
      `<title>The long</title>${'<p>The mill of Ostrava was sold to Osei again.</p>'.repeat(50)}`,
    );
    site.pages.set('/short', page('short'));
    const served = await serveFolder(COMMON, { files: 9, bytes: 2000 });
    const { manager: managerOf } = served;
    await expect(managerOf(A).planToAdd([{ address: `${site.origin}/long` }])).rejects.toThrow(FullFolder);
    const { plan } = await managerOf(A).planToAdd([{ address: `${site.origin}/short` }]);
    expect(await managerOf(A).carryOut(plan?.id ?? '')).toBeDefined();
    await Promise.all([served.close(), site.close()]);
  });
});

describe('whatever another server has, whoever asks whatever,', () => {
  const NAMES = ['Zorabek', 'Quillan', 'Verdano', 'Mistral'];
  const THINGS = ['bridge', 'harbour', 'school', 'museum'];
  const text = fc
    .tuple(
      fc.constantFrom(...NAMES),
      fc.constantFrom(...THINGS),
      fc.array(
        fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...THINGS), fc.integer({ min: 1990, max: 2020 })),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
    )
    .map(
      ([name, thing, told]) =>
        `The ${thing} of ${name}\n\n4 March 2021\n\n${told
          .map(
            ([who, what, year]) =>
              `The ${what} of ${who}, run by the ${who} Harbour Board (${who.charAt(0)}HB), was sold in ${year}.`,
          )
          .join('\n\n')}\n`,
    );
  const texts = fc.array(text, { minLength: 1, maxLength: 3 });
  // Also misspelt by one letter, shortened to an abbreviation, and names that only others hold.
  const typed = fc
    .tuple(
      fc.constantFrom(...NAMES, ...NAMES.map((name) => `${name.slice(0, -1)}x`), 'the ZHB', 'the QHB'),
      fc.constantFrom(...THINGS, 'harbuor', 'musem'),
    )
    .map(([who, what]) => `When was the ${what} of ${who} sold?`);
  const invocation = fc.oneof(
    typed.map(ask),
    fc.constantFrom(...NAMES, ...THINGS).map((topic) => ({ command: 'timeline', args: { topic } })),
    fc
      .constantFrom('csv', 'html', 'ics', 'timelinejs')
      .map((form) => ({ command: 'timeline', args: { [form]: true } })),
    fc
      .constantFrom(...NAMES, ...THINGS, '0', '1')
      .map((article) => ({ command: 'sources', args: { article } })),
    fc.constant({ command: 'sources', args: {} }),
    fc.constant({ command: 'articles', args: { task: 'report' } }),
    fc
      .constantFrom(...NAMES, '1')
      .map((article) => ({ command: 'articles', args: { task: 'remove', article } })),
  );
  const filesOf = (server: string, all: readonly string[]) =>
    Object.fromEntries(all.map((each, number) => [own(server, `${number}.txt`), each]));

  it.each([0, 1, 2, 3, 4, 5])(
    'it makes no difference to any reply, choice or button (part %d)',
    async (part) => {
      await fc.assert(
        fc.asyncProperty(
          texts,
          texts,
          texts,
          fc.array(invocation, { minLength: 4, maxLength: 8 }),
          async (ofA, ofB, ofC, asked) => {
            const alone = { ...COMMON, ...filesOf(A, ofA) };
            const without = await serveFolder(alone);
            const beside = await serveFolder({ ...alone, ...filesOf(B, ofB), ...filesOf(C, ofC) });
            // Others ask first, so that all that could be kept of them is there.
            for (const each of asked) for (const server of [B, C]) await outcome(beside, each, server);
            for (const server of [A, undefined])
              for (const each of asked) {
                const expected = withoutPlans(await outcome(without, each, server));
                expect(withoutPlans(await outcome(beside, each, server))).toBe(expected);
                for (const option of ['source', 'article'])
                  for (const name of ['', ...NAMES])
                    expect(await beside.bot.complete(each.command, option, name, manager(server))).toEqual(
                      await without.bot.complete(each.command, option, name, manager(server)),
                    );
              }
            // What their buttons carry says nothing to this one.
            for (const each of asked) {
              const reply = await beside.bot.handle(each, undefined, manager(B)).catch(() => undefined);
              for (const { invocation: carried } of reply ? actionsOf(reply) : [])
                expect(withoutPlans(await outcome(beside, carried, A))).toBe(
                  withoutPlans(await outcome(without, carried, A)),
                );
            }
            await Promise.all([without.close(), beside.close()]);
          },
        ),
        { seed: SEED + part, numRuns: 2 },
      );
    },
  );

  /** Without what is made at random. */
  function withoutPlans(outcome: string): string {
    return outcome.replace(/"plan":"\w+"/g, '"plan":""');
  }
});
