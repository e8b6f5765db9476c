import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commands } from '../commands/index.ts';
import { runCli } from '../src/cli.ts';
import { answerSchema } from '../src/export/answer-json.ts';
import { sourcesSchema } from '../src/export/sources-json.ts';
import { timelineSchema } from '../src/export/timeline-json.ts';
import { startSite } from './collection/site.ts';
import { keptStreams } from './console/streams.ts';
import { TOKEN } from './stand-in/identities.ts';
import { startStandIn } from './stand-in/stand-in.ts';

const MINISTER = 'Who is the finance minister of Russia?';

let cache = '';
let folder = '';
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'cache-'));
  folder = await mkdtemp(join(tmpdir(), 'articles-'));
  await writeFile(join(folder, 'empty.txt'), '');
  await writeFile(
    join(folder, 'bridge.txt'),
    'The bridge will be rebuilt\n\nThe council of Ostrava voted on Tuesday to rebuild the bridge.\n',
  );
});
afterAll(async () => {
  await rm(cache, { recursive: true });
  await rm(folder, { recursive: true });
});

/** The program, called; by words alone unless `env` says otherwise. */
async function run(argv: readonly string[], input = '', env: Record<string, string> = {}) {
  const { streams, kept } = keptStreams(input);
  const status = await runCli({ argv, env: { READER: 'off', CACHE_DIR: cache, ...env }, streams });
  return { status, ...kept };
}

describe('a folder of articles', () => {
  it('is added to, and checked', async () => {
    const site = await startSite();
    site.pages.set(
      '/bridge',
      'The bridge will be rebuilt\n\nThe council voted on Tuesday to rebuild the bridge.\n',
    );
    const own = join(folder, 'own');
    const add = (...flags: string[]) => run(['add', `${site.origin}/bridge`, '--articles', own, ...flags]);
    expect(await add()).toMatchObject({
      status: 1,
      err: `${site.origin}/bridge: expected a host on the open internet, got one at 127.0.0.1\n`,
    });
    expect((await add('--allow-local', '--dry-run')).out).toMatch(
      /^would be added: the-bridge-will-be-rebuilt\.txt\n {2}The bridge will be rebuilt /,
    );
    const { status, out } = await add('--allow-local');
    await site.close();
    expect([status, out]).toEqual([0, expect.stringContaining(`  ${site.origin}/bridge\n`)]);
    await writeFile(join(own, 'empty.txt'), '');
    const checked = await run(['check', '--articles', own]);
    expect(checked.status).toBe(1);
    expect(checked.out).toMatch(/empty\.txt\n {2}left out: expected an article, got an empty file\n/);
    expect(checked.out).toMatch(
      /The bridge will be rebuilt \(front matter\)\n {2}no publisher · no author · no date · \d+ words\n/,
    );
    expect(checked.out).toMatch(/1 articles in 2 files, 1 left out\n$/);
    await rm(own, { recursive: true });
  });

  it('tells of a copy what it is a copy of, when it is added and when it is checked', async () => {
    const own = join(folder, 'copies');
    await mkdir(own);
    const told = [
      'Engineers of the town found cracks in eleven pillars of the chapel after lorries had been led past it.',
      'The mayor told reporters that money from the region and from Brussels would pay for most of the work.',
      'Shopkeepers of the eastern square fear that customers will stay away until the scaffolds are gone.',
      'A choir that sang there in 1961 may be heard again in summer, if the roof is found to be safe.',
      'Historians want the lamps and the railings to be kept, for they were cast in the town itself.',
    ].join('\n\n');
    await writeFile(join(own, 'chapel.txt'), `---\npublished: 2024-03-05\n---\nThe chapel\n\n${told}\n`);
    const reprint = join(folder, 'reprint.txt');
    await writeFile(reprint, `---\npublished: 2024-03-06\n---\nAn old chapel\n\n${told}\n`);
    const added = await run(['add', reprint, '--articles', own]);
    expect(added.out).toMatch(/^added: an-old-chapel\.txt\n[\s\S]* {2}copy of chapel\.txt\n/);
    const checked = await run(['check', '--articles', own]);
    expect(checked.out.match(/^.*\.txt$/gm)).toEqual([
      'an-old-chapel.txt',
      '  copy of chapel.txt',
      'chapel.txt',
    ]);
    await rm(own, { recursive: true });
    await rm(reprint);
  });
});

describe('the console', () => {
  it('answers lines, runs commands and offered numbers, and leaves at the end of the input', async () => {
    const { status, out, err } = await run([], `${MINISTER}\n1\n/sources\n/timeline\n/help\n\n`);
    expect(err).toBe('');
    expect(status).toBe(0);
    expect(out).toContain('Set DISCORD_TOKEN');
    expect(out).toContain('Anton Siluanov');
    expect(out).toContain('[1] In context');
    expect(out).toContain('linked story in: Putin speaks at Beijing summit');
    expect(out).toContain('2 articles');
    expect(out).toContain('March 2023');
    expect(out).toContain('/timeline');
    expect(out).not.toContain('\u001b');
  });

  it('waits for the reader, however slow this machine is, where lines come through a pipe', async () => {
    const { setTimeout: start } = globalThis;
    // Of this machine's seconds each is over before it has read anything.
    const slow = vi
      .spyOn(globalThis, 'setTimeout')
      .mockImplementation(((ring: () => void, milliseconds = 0) =>
        start(ring, milliseconds < 60_000 ? 0 : milliseconds)) as typeof setTimeout);
    const question = "When was Putin's last trip to China before the summit?";
    const { out } = await run([], `${question}\n`, { READER: 'on' }).finally(() => slow.mockRestore());
    // By words alone it is less sure.
    expect(out).toContain('\nThis answers it ');
  });

  it('goes on after a mistake', async () => {
    const { status, out, err } = await run([], '7\n/nope\n/timeline from:someday\n/sources\n');
    expect(status).toBe(0);
    expect(err.trim().split('\n')).toEqual([
      'Nothing is offered yet; ask something first.',
      'There is no command "/nope". /help lists them all.',
      expect.stringContaining('from: expected a date'),
    ]);
    expect(out).toContain('2 articles');
  });
});

describe('one command', () => {
  it('answers by words alone if the reader is off', async () => {
    const { status, out, err } = await run(['ask', MINISTER]);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('Anton Siluanov');
  });

  it('answers by the reader what is asked in other words, and says once that its cache cannot be written', async () => {
    const { status, out, err } = await run(
      ['ask', "When was Putin's last trip to China before the summit?"],
      '',
      { READER: 'on', CACHE_DIR: 'package.json' },
    );
    expect(err).toMatch(/^CACHE_DIR: expected a folder that can be written, got package\.json.*\n$/);
    expect(err).not.toMatch(/\bE[A-Z]{4,}\b/);
    expect(out).toContain('His last visit to China was in February 2022');
    expect(status).toBe(0);
  });

  it('says that the articles do not speak of it, with a status of 1', async () => {
    const { status, out } = await run(['ask', 'What is the best pizza in Rome?']);
    expect(out.split('\n').slice(0, 3).join(' ')).toContain('The articles do not speak of this.');
    expect(status).toBe(1);
  });

  it('tells after the answer how it was found, if that is asked for', async () => {
    const { out } = await run(['ask', MINISTER, '--explain']);
    expect(out).toMatch(/Anton Siluanov[\s\S]*\nasked for: person\n[\s\S]*found: .*minister/);
    expect((await run(['ask', MINISTER])).out).not.toContain('asked for:');
  });

  it('tells after a timeline which rule read each date, from which other date, if that is asked for', async () => {
    const { out } = await run(['timeline', '--explain']);
    expect(out).toContain('2023-10-13              "Oct. 13"  month-day, from 2023-10-18 (publication)\n');
    expect(out).toMatch(/\n2013-01-01\.\.2013-12-31 {2}"10 years since" {2}anniversary, from 2023-10-18/);
    expect((await run(['timeline'])).out).not.toContain('month-day');
  });

  it('shows all of a list, or the page that is asked for', async () => {
    const [all, first, second] = await Promise.all([
      run(['timeline']),
      run(['timeline', '--page', '1']),
      run(['timeline', '--page', '2']),
    ]);
    expect(all.out).toMatch(/\n10 events\n$/);
    expect(first.out).toContain('10 events, page 1 of 2');
    const bars = (text: string) => text.split('\n').filter((line) => line.startsWith('┃'));
    expect([...bars(first.out), ...bars(second.out)]).toEqual(bars(all.out));
    expect((await run(['sources', '--page', '0'])).status).toBe(2);
  });

  it('prints JSON as its schemas say', async () => {
    const [answer, sources, timeline] = await Promise.all([
      run(['ask', MINISTER, '--json']),
      run(['sources', '--json']),
      run(['timeline', '--json', '--from', '2023-03', '--to', '2023-03']),
    ]);
    expect(answerSchema.parse(JSON.parse(answer.out)).answered).toBe(true);
    expect(sourcesSchema.parse(JSON.parse(sources.out))).toHaveLength(2);
    const { events } = timelineSchema.parse(JSON.parse(timeline.out));
    expect(events.length).toBeGreaterThan(0);
    for (const { earliest, latest } of events)
      expect([earliest, latest]).toEqual(['2023-03-01', '2023-03-31']);
  });

  it('writes the timeline as a picture, a calendar and a table, and says where', async () => {
    const files = ['t.png', 't.ics', 't.csv'].map((name) => join(folder, name));
    const [png = '', ics = '', csv = ''] = files;
    const { status, out } = await run(['timeline', '--picture', png, '--ics', ics, '--csv', csv]);
    expect(status).toBe(0);
    for (const file of files) expect(out).toContain(`\nwrote ${file}\n`);
    const [picture, calendar, table] = await Promise.all(files.map((file) => readFile(file)));
    expect(picture?.subarray(1, 4).toString()).toBe('PNG');
    expect(calendar?.toString()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART;VALUE=DATE:20231013/);
    expect(table?.toString()).toContain('2023-10-13');
  });

  it('answers questions from standard input in order, keeps their ids, and goes on after a bad line', async () => {
    const input = `{"id": 7, "question": "${MINISTER}"}\n\nWhat is the best pizza in Rome?\n{"question": 3}\n{broken\n{"id": "z", "question": "silk road"}\n`;
    const { status, out, err } = await run(['ask', '--json'], input);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ id, answered, error }) => [id, answered ?? error])).toEqual([
      [7, true],
      [undefined, false],
      [undefined, 'line 4: expected "question" to be text'],
      [undefined, 'line 5: expected {"id", "question"} or a plain question, got broken JSON'],
      ['z', true],
    ]);
    expect(err).toContain('line 5: expected');
    expect(status).toBe(2);
  });

  it('answers once whatever the settings of Discord are', async () => {
    const env = { DISCORD_TOKEN: 'bad', DISCORD_GUILD_ID: 'my server', LOG_LEVEL: 'loud' };
    const [once, batch] = await Promise.all([
      run(['ask', MINISTER], '', env),
      run(['ask', '--json'], `${MINISTER}\n`, env),
    ]);
    for (const { status, err } of [once, batch]) expect([status, err]).toEqual([0, '']);
  });

  it('shows the control characters of a file’s name by their number', async () => {
    const strange = join(folder, 'strange');
    await mkdir(strange);
    await writeFile(join(strange, 'a\u001b[31m\nb.txt'), '');
    const { status, err } = await run(['sources', '--articles', strange]);
    expect(err.split('\n')[0]).toBe('a‹U+001B›[31m b.txt: left out: expected an article, got an empty file');
    expect(status).toBe(1);
  });

  it('names a file that it leaves out, and answers from the rest', async () => {
    const { status, out, err } = await run(['ask', 'Who voted to rebuild the bridge?', '--articles', folder]);
    expect(err).toContain('empty.txt: left out: expected an article, got an empty file\n');
    expect(out).toContain('The council of Ostrava voted');
    expect(status).toBe(0);
  });

  it.each([
    [['--help'], /^Usage: npm start[\s\S]*timeline \[topic\] [\s\S]*--picture FILE +Draw it/],
    [['--version'], /^dateline \d+\.\d+\.\d+\n$/],
  ])('prints for %j what there is to know, without articles', async (argv, told) => {
    const { status, out } = await run(argv, '', { ARTICLES_DIR: 'no-such-folder' });
    expect(out).toMatch(told);
    expect(status).toBe(0);
  });

  it('lets go of what it does if nobody reads on', async () => {
    const unread = new AbortController();
    const endless = new Readable({ read() {} });
    const { streams } = keptStreams();
    const done = runCli({
      argv: [],
      env: { READER: 'off' },
      streams: { ...streams, input: endless },
      unread: unread.signal,
    });
    unread.abort();
    expect(await done).toBe(0);
  });

  it('registers the commands, does only that, and ends with 0', async () => {
    const discord = await startStandIn();
    const settings = { DISCORD_TOKEN: TOKEN, DISCORD_API: discord.api, LOG_LEVEL: 'silent' };
    const { status, out } = await run(['register'], '', settings);
    await discord.close();
    expect([status, out]).toEqual([0, '']);
    const wanted = commands.flatMap(({ data, messageData }) => [data, messageData]).filter((each) => each);
    // And /articles with "Add this link", which the console does not have.
    expect(discord.rest.commands.get('global')).toHaveLength(wanted.length + 2);
    expect(discord.gateway.log).toEqual([]);
    expect(discord.rest.violations).toEqual([]);
  });

  it.each([
    [['frob'], {}, 2, 'register, feedback or nothing, got "frob".'],
    [['feedback'], {}, 1, 'FEEDBACK_FILE: expected the file that votes are appended to, got none'],
    [
      ['check', '--articles', 'no-such-folder'],
      {},
      1,
      'no-such-folder: expected a folder of articles, got: no such file or directory',
    ],
    [
      ['add', 'README.md', '--articles', 'package.json'],
      {},
      1,
      'package.json: expected a folder of articles, got: not a directory',
    ],
    [['feedback'], { FEEDBACK_FILE: 'seeds' }, 1, 'FEEDBACK_FILE: expected votes that can be read, got: '],
    [['ask', 'x'.repeat(301)], {}, 2, 'question: expected at most 300 characters'],
    [['timeline', '--from', '2023', '--to', '2022'], {}, 2, 'to: expected a date that is not before "from"'],
    [
      ['timeline', '--csv', 'no/such/folder/t.csv'],
      {},
      2,
      'no/such/folder/t.csv: cannot be written: no such file or directory.',
    ],
    [
      ['sources'],
      { ARTICLES_DIR: 'no-such-folder' },
      1,
      'no-such-folder: expected a folder of articles, got: no such file or directory',
    ],
    [
      ['sources'],
      { ARTICLES_DIR: 'test/picture/replies' },
      1,
      'test/picture/replies: expected at least one usable article',
    ],
    [['sources', 'nowhere', '--json'], {}, 2, 'There is no article "nowhere". /sources lists them all.'],
    [['ask', '', '--json'], {}, 2, 'ask: expected some words, got none.'],
    [['ask', '--json', '--source', 'nowhere'], {}, 2, 'There is no article "nowhere".'],
    [[], { LOG_LEVEL: 'loud' }, 78, 'LOG_LEVEL: expected debug'],
    // What a restart may mend has another status.
    [
      [],
      { DATABASE_URL: 'postgres://bot@127.0.0.1:1/news' },
      1,
      'this program may use, got: connection refused',
    ],
    [['ask', 'Who?'], { READER: 'maybe' }, 1, 'READER: expected on or off, got "maybe"'],
    [['sources'], { ANSWER_THRESHOLD: '2' }, 1, 'ANSWER_THRESHOLD: expected a number from 0 to 1'],
    [['register'], {}, 78, 'DISCORD_TOKEN: expected a bot token'],
  ])('%j with %j ends with %d and says why', async (argv, env, status, message) => {
    const result = await run(argv, 'Who came?\n', env);
    expect(result.err).toContain(message);
    expect(result.err).not.toMatch(/ {4}at |\bE[A-Z]{4,}\b/);
    expect(result.status).toBe(status);
  });
});
