import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LateError, type Reader } from '../../src/reader/reader.ts';
import { openReader } from '../../src/reader/thread-reader.ts';

const WINDOW = {
  title: '12 March 2021. Ostrava rebuilds its old bridge',
  sentences: [
    'The work will cost 3.2 million euros, Mayor Petra Novak said.',
    'The bridge was closed in July 1997, when the flood took two of its pillars.',
    'A choir sang.',
  ],
};
/** Far more than it takes: these tests are not about time. */
const AMPLE = 60_000;

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

const best = async (question: string) => {
  const [readings = []] = await reader.read(question, [WINDOW], AMPLE);
  const at = readings.reduce((top, { score }, i) => (score > (readings[top]?.score ?? 0) ? i : top), 0);
  const { span, score } = readings[at] ?? {};
  return { at, score: score ?? 0, words: span && WINDOW.sentences[at]?.slice(span.start, span.end) };
};

describe('the reader', () => {
  it.each([
    ['What price tag did the mayor put on the project?', 0, '3.2 million euros'],
    ['Since when has nobody been able to cross?', 1, expect.stringContaining('1997')],
  ])('finds what answers %j in other words, and the words', async (question, at, words) => {
    expect(await best(question)).toMatchObject({ at, words });
  });

  it('is surer of a sentence that answers than of one that does not', async () => {
    const [asked, never] = [
      await best('How much will the work cost?'),
      await best('Who won the chess match?'),
    ];
    expect(asked.score).toBeGreaterThan(never.score + 3);
  });

  it('gives vectors of length 1, nearer for what means the same', async () => {
    const question = await reader.questionVector('How expensive is the project?', AMPLE);
    const vectors = await reader.sentenceVectors(WINDOW.sentences.map((text) => ({ title: '', text })));
    const [cost = 0, , choir = 0] = vectors.map((vector) =>
      vector.reduce((sum, value, at) => sum + value * (question[at] ?? 0), 0),
    );
    expect(Math.hypot(...question)).toBeCloseTo(1, 4);
    expect(question).toHaveLength(reader.width);
    expect(cost).toBeGreaterThan(choir);
  });

  it('says that it is late rather than answer late', async () => {
    const windows = Array.from({ length: 200 }, () => WINDOW);
    await expect(reader.read('Who sang?', windows, 1)).rejects.toThrow(LateError);
    // What nobody waits for does not hold up the next.
    expect((await best('How much will the work cost?')).at).toBe(0);
  });

  it.each([
    ['nothing', '', { title: '', sentences: [''] }],
    ['a page', 'a'.repeat(5000), { title: 't '.repeat(500), sentences: ['word '.repeat(3000), 'more'] }],
    ['signs', '\u0000\ud800🏳️‍🌈', { title: '\u202e', sentences: ['🏳️‍🌈'.repeat(50)] }],
  ])('takes %s as it is', async (_, question, window) => {
    const [readings = []] = await reader.read(question, [window], AMPLE);
    for (const { score } of readings) expect(Number.isFinite(score)).toBe(true);
  });
});

describe('a reader that is closed', () => {
  // In a process of its own: a thread that is ended in the middle of a computation takes the process with it.
  it('lets the process end as it should, however much it has to do', async () => {
    const script = `
      import { openReader } from './src/reader/thread-reader.ts';
      const reader = await openReader();
      const window = { title: 'T', sentences: ['A sentence of some words to read.'] };
      for (let at = 0; at < 50; at++) reader.read('Who?', Array(20).fill(window), 60_000).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 50));
      await reader.close();
      process.exit(7);`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script]);
    const [status, signal] = await once(child, 'exit');
    expect([status, signal]).toEqual([7, null]);
  });

  it('rejects what is under way and what comes after', async () => {
    const other = await openReader();
    const under = other.read('Who sang?', [WINDOW], AMPLE);
    const ended = expect(under).rejects.toThrow();
    await other.close();
    await ended;
    await expect(other.questionVector('Who sang?', AMPLE)).rejects.toThrow(/closed/);
  });
});
