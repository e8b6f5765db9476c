import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSchema, sourcesSchema, timelineSchema } from '../../src/console/json.ts';

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

let cache = '';
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'cache-'));
});
afterAll(() => rm(cache, { recursive: true }));

/** The program as a user runs it. */
function run(words: readonly string[], input = '', env: Record<string, string> = {}): Promise<Run> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...words], {
    env: { ...process.env, DISCORD_TOKEN: '', NO_COLOR: '1', CACHE_DIR: cache, ...env },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status) => resolve({ status, out, err }));
  });
}

describe('the console', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'articles-'));
    await writeFile(join(folder, 'empty.txt'), '');
    await writeFile(
      join(folder, 'bridge.txt'),
      'The bridge will be rebuilt\n\nThe council of Ostrava voted on Tuesday to rebuild the bridge.\n',
    );
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('answers lines, runs commands and offered numbers, and leaves at the end of the input', async () => {
    const { status, out, err } = await run(
      [],
      'Who is the finance minister of Russia?\n1\n/sources\n/timeline\n/help\n\n',
    );
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

  it('answers one question for people, with a status of 0', async () => {
    const { status, out } = await run(['ask', 'Who is the finance minister of Russia?']);
    expect(out).toContain('Anton Siluanov');
    expect(status).toBe(0);
  });

  it('finds what is asked in other words', async () => {
    const { out, err } = await run(['ask', "When was Putin's last trip to China before the summit?"]);
    expect(err).toBe('');
    expect(out).toContain('His last visit to China was in February 2022');
  });

  it('answers by words alone if the reader is off', async () => {
    const { status, out, err } = await run(['ask', 'Who is the finance minister of Russia?'], '', {
      READER: 'off',
    });
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('Anton Siluanov');
  });

  it('says once that its cache cannot be written, and answers', async () => {
    const { status, out, err } = await run(['ask', 'Who is the finance minister of Russia?'], '', {
      CACHE_DIR: 'package.json',
    });
    expect(err.match(/CACHE_DIR: expected a folder that can be written, got package\.json/g)).toHaveLength(1);
    expect(out).toContain('Anton Siluanov');
    expect(status).toBe(0);
  });

  it('says that the articles do not speak of it, with a status of 1', async () => {
    const { status, out } = await run(['ask', 'What is the best pizza in Rome?']);
    expect(out.split('\n').slice(0, 3).join(' ')).toContain('The articles do not speak of this.');
    expect(status).toBe(1);
  });

  it('prints JSON as its schemas say', async () => {
    const [answer, sources, timeline] = await Promise.all([
      run(['ask', 'Who is the finance minister of Russia?', '--json']),
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

  it('writes the timeline as a picture, a calendar and a table', async () => {
    const files = ['t.png', 't.ics', 't.csv'].map((name) => join(folder, name));
    const [png = '', ics = '', csv = ''] = files;
    const { status } = await run(['timeline', '--picture', png, '--ics', ics, '--csv', csv]);
    expect(status).toBe(0);
    const [picture, calendar, table] = await Promise.all(files.map((file) => readFile(file)));
    expect(picture?.subarray(1, 4).toString()).toBe('PNG');
    expect(calendar?.toString()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART;VALUE=DATE:20231013/);
    expect(table?.toString()).toContain('2023-10-13');
  });

  it('answers questions from standard input in order, keeps their ids, and goes on after a bad line', async () => {
    const input =
      '{"id": 7, "question": "Who is the finance minister of Russia?"}\n\nWhat is the best pizza in Rome?\n{"question": 3}\n{broken\n{"id": "z", "question": "silk road"}\n';
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
      run(['ask', 'Who is the finance minister of Russia?'], '', env),
      run(['ask', '--json'], 'Who is the finance minister of Russia?\n', env),
    ]);
    for (const { status, err } of [once, batch]) expect([status, err]).toEqual([0, '']);
  });

  it('shows the control characters of a file’s name by their number', async () => {
    const strange = await mkdtemp(join(tmpdir(), 'articles-'));
    try {
      await writeFile(join(strange, 'a\u001b[31m\nb.txt'), '');
      const { status, err } = await run(['sources', '--articles', strange]);
      expect(err.split('\n')[0]).toBe(
        'a‹U+001B›[31m b.txt: left out: expected an article, got an empty file',
      );
      expect(status).toBe(1);
    } finally {
      await rm(strange, { recursive: true });
    }
  });

  it('names a file that it leaves out, and answers from the rest', async () => {
    const { status, out, err } = await run(['ask', 'Who voted to rebuild the bridge?', '--articles', folder]);
    expect(err).toBe('empty.txt: left out: expected an article, got an empty file\n');
    expect(out).toContain('The council of Ostrava voted');
    expect(status).toBe(0);
  });

  it.each([
    [['frob'], {}, 2, 'Expected ask, sources, timeline, register, feedback or nothing, got "frob".'],
    [['feedback'], {}, 1, 'FEEDBACK_FILE: expected the file that votes are appended to, got none'],
    [['ask', 'x'.repeat(301)], {}, 2, 'question: expected at most 300 characters'],
    [['timeline', '--from', '2023', '--to', '2022'], {}, 2, 'to: expected a date that is not before "from"'],
    [['timeline', '--csv', 'no/such/folder/t.csv'], {}, 2, 'no/such/folder/t.csv: cannot be written: ENOENT'],
    [['sources'], { ARTICLES_DIR: 'no-such-folder' }, 1, 'no-such-folder: expected a folder of .txt files'],
    [['sources'], { ARTICLES_DIR: 'commands' }, 1, 'commands: expected at least one usable .txt article'],
    [['sources', 'nowhere', '--json'], {}, 2, 'There is no article "nowhere". /sources lists them all.'],
    [['ask', '', '--json'], {}, 2, 'ask: expected some words, got none.'],
    [[], { LOG_LEVEL: 'loud' }, 1, 'LOG_LEVEL: expected debug'],
    [['ask', 'Who?'], { READER: 'maybe' }, 1, 'READER: expected on or off, got "maybe"'],
    [['sources'], { ANSWER_THRESHOLD: '2' }, 1, 'ANSWER_THRESHOLD: expected a number from 0 to 1'],
    [['register'], {}, 1, 'DISCORD_TOKEN: expected a bot token'],
  ])('%j with %j ends with %d and says why', async (words, env, status, message) => {
    const result = await run(words, '', env);
    expect(result.err).toContain(message);
    expect(result.err).not.toContain('    at ');
    expect(result.status).toBe(status);
  });
});
