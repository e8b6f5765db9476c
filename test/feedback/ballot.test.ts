import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBallot, type VoteStore } from '../../src/feedback/ballot.ts';
import { wrongQuotes } from '../../src/feedback/print.ts';
import { readVote, type Vote } from '../../src/feedback/vote.ts';
import { voteFile } from '../../src/feedback/vote-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-votes-'));
});
afterAll(() => rm(folder, { recursive: true }));

const NOON = Date.parse('2026-03-01T12:00:00Z');
const VOTE: Vote = {
  vote: 'wrong',
  question: 'When was it closed?',
  quotes: [{ article: 'bridge', start: 10, end: 42 }],
  user: '123456789012345678',
};

function ballotOn(store: VoteStore, errors: unknown[] = [], key = 'a key') {
  return createBallot({ store, key, now: () => NOON, onError: (error) => errors.push(error) });
}

/** A store in memory, whose disk is full while `full.now`. */
function memory(lines: string[] = []) {
  const full = { now: false };
  const store: VoteStore = {
    read: async () => [...lines],
    append: async (line) => {
      if (full.now) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      lines.push(line);
      return 'added';
    },
  };
  return { store, lines, full };
}

describe('a vote', () => {
  it('is a line of JSON with the time, the question, the quotes and nobody', async () => {
    const path = join(folder, 'one.jsonl');
    expect(await (await ballotOn(voteFile(path))).cast(VOTE)).toBe('noted');
    const text = await readFile(path, 'utf8');
    expect(text).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(text)).toEqual({
      time: '2026-03-01T12:00:00.000Z',
      vote: 'wrong',
      question: VOTE.question,
      quotes: VOTE.quotes,
      voter: expect.stringMatching(/^[\w-]{22}$/),
    });
    expect(text).not.toContain(VOTE.user);
  });

  it('counts once a person and answer, whatever they vote the second time', async () => {
    const { store, lines } = memory();
    const ballot = await ballotOn(store);
    const both = await Promise.all([ballot.cast(VOTE), ballot.cast({ ...VOTE, vote: 'helpful' })]);
    expect(both).toEqual(['noted', 'already']);
    expect(await ballot.cast({ ...VOTE, user: '2' })).toBe('noted');
    expect(await ballot.cast({ ...VOTE, question: 'Another?' })).toBe('noted');
    expect(await ballot.cast({ ...VOTE, quotes: [] })).toBe('noted');
    expect(lines).toHaveLength(4);
  });

  it('counts once also after a restart, as long as the key is the same', async () => {
    const path = join(folder, 'restart.jsonl');
    await (await ballotOn(voteFile(path))).cast(VOTE);
    expect(await (await ballotOn(voteFile(path))).cast(VOTE)).toBe('already');
    expect(await (await ballotOn(voteFile(path), [], 'another key')).cast(VOTE)).toBe('noted');
  });

  it('counts once where the store alone knows of the first', async () => {
    const { store } = memory();
    const ballot = await ballotOn({ ...store, append: async () => 'already' });
    expect(await ballot.cast(VOTE)).toBe('already');
  });

  it('by one person on two answers leaves nothing in common', async () => {
    const { store, lines } = memory();
    const ballot = await ballotOn(store);
    await ballot.cast(VOTE);
    await ballot.cast({ ...VOTE, question: 'Another?' });
    const voters = lines.map((line) => readVote(line)?.voter);
    expect(new Set(voters).size).toBe(2);
  });
});

describe('a full disk', () => {
  it('loses votes, is told once, and is forgotten when there is room again', async () => {
    const { store, lines, full } = memory();
    const errors: unknown[] = [];
    const ballot = await ballotOn(store, errors);
    full.now = true;
    expect([await ballot.cast(VOTE), await ballot.cast({ ...VOTE, user: '2' })]).toEqual(['lost', 'lost']);
    expect(errors).toHaveLength(1);
    full.now = false;
    expect(await ballot.cast(VOTE)).toBe('noted');
    expect(lines).toHaveLength(1);
    full.now = true;
    await ballot.cast({ ...VOTE, user: '3' });
    expect(errors).toHaveLength(2);
  });

  it('that cut a line off costs that line alone', async () => {
    const path = join(folder, 'cut.jsonl');
    await (await ballotOn(voteFile(path))).cast(VOTE);
    const whole = await readFile(path, 'utf8');
    await writeFile(path, `${whole}${whole.slice(0, 30)}`);
    await (await ballotOn(voteFile(path))).cast({ ...VOTE, user: '2' });
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => readVote(line)?.vote)).toEqual(['wrong', undefined, 'wrong']);
  });

  it.each([
    ['a file in the place of its folder', 'file/votes.jsonl'],
    ['a folder in the place of the file', '.'],
  ])('or %s loses votes and nothing else', async (_, path) => {
    await writeFile(join(folder, 'file'), '');
    const errors: unknown[] = [];
    const ballot = await ballotOn(voteFile(join(folder, path)), errors);
    expect(await ballot.cast(VOTE)).toBe('lost');
    expect(errors).toHaveLength(1);
  });
});

describe('a file of votes', () => {
  it('is read line by line, and begins empty', async () => {
    const path = join(folder, 'lines.jsonl');
    expect(await voteFile(path).read()).toEqual([]);
    await writeFile(path, '');
    const file = voteFile(path);
    expect(await file.read()).toEqual([]);
    expect([await file.append('{"a":1}'), await file.append('{"b":2}')]).toEqual(['added', 'added']);
    expect(await readFile(path, 'utf8')).toBe('{"a":1}\n{"b":2}\n');
    await writeFile(path, '{"a":1}\n\n{"b":2}');
    expect(await file.read()).toEqual(['{"a":1}', '{"b":2}']);
    await file.append('{"c":3}');
    await file.append('{"d":4}');
    expect(await file.read()).toEqual(['{"a":1}', '{"b":2}', '{"c":3}', '{"d":4}']);
    expect(await readFile(path, 'utf8')).toBe('{"a":1}\n\n{"b":2}\n{"c":3}\n{"d":4}\n');
  });
});

describe('what was voted wrong', () => {
  it('is told with the last time, and each of several answers to a question by itself', async () => {
    const line = (day: number, end = 42) =>
      JSON.stringify({
        ...{ time: `2026-03-0${day}`, vote: 'wrong', question: 'Who?', voter: `${day}` },
        quotes: [{ article: 'bridge', start: 10, end }],
      });
    expect(
      await wrongQuotes([line(3), line(1), line(2, 50)], async ({ end }) =>
        end > 42 ? undefined : ' It  was\nclosed. ',
      ),
    ).toEqual([
      '3 wrong, 0 helpful: Who?',
      '  bridge 10..42: It was closed.',
      '  last voted wrong 2026-03-03',
      '  bridge 10..50',
      '  last voted wrong 2026-03-02',
      '',
      '3 votes, 3 of them wrong, on 1 questions',
    ]);
  });

  it('is printed by question, the most often wrong first, with the words that were quoted', async () => {
    const { store, lines } = memory();
    const ballot = await ballotOn(store);
    await ballot.cast({ ...VOTE, question: 'Who paid?' });
    for (const user of ['1', '2']) await ballot.cast({ ...VOTE, user });
    await ballot.cast({ ...VOTE, user: '3', vote: 'helpful' });
    await ballot.cast({ ...VOTE, question: 'Fine?', vote: 'helpful' });
    lines.push('{"time":"2026', '');
    expect(await wrongQuotes(lines, async () => 'It was\nclosed.')).toEqual([
      '2 wrong, 1 helpful: When was it closed?',
      '  bridge 10..42: It was closed.',
      '  last voted wrong 2026-03-01T12:00:00.000Z',
      '',
      '1 wrong, 0 helpful: Who paid?',
      '  bridge 10..42: It was closed.',
      '  last voted wrong 2026-03-01T12:00:00.000Z',
      '',
      '5 votes, 3 of them wrong, on 2 questions',
      '1 lines are no votes',
    ]);
  });

  it('of nothing is said in one line', async () => {
    expect(await wrongQuotes([], async () => undefined)).toEqual([
      '0 votes, 0 of them wrong, on 0 questions',
    ]);
  });
});

describe('FEEDBACK_FILE', () => {
  it.each([
    ['a device', () => '/dev/null'],
    ['a folder', () => folder],
    [
      'a pipe, for which nobody waits',
      () => {
        const pipe = join(folder, 'pipe');
        if (!existsSync(pipe)) execFileSync('mkfifo', [pipe]);
        return pipe;
      },
    ],
  ])('that is %s is refused', async (_, path) => {
    await expect(voteFile(path()).read()).rejects.toThrow(/expected a file|EISDIR|ENXIO/);
    await expect(voteFile(path()).append('{}')).rejects.toThrow(/expected a file|EISDIR|ENXIO/);
  });

  it('in a folder that is not there is made with it', async () => {
    const file = voteFile(join(folder, 'new', 'folder', 'votes.jsonl'));
    expect(await file.read()).toEqual([]);
    expect(await file.append('{}')).toBe('added');
    expect(await file.read()).toEqual(['{}']);
  });

  it('that is made is for its owner alone', async () => {
    const path = join(folder, 'own.jsonl');
    await voteFile(path).append('{}');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });
});
