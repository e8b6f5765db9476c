import { expect, it } from 'vitest';
import { createFailureLine } from '../../../src/discord/handling/failure-line.ts';
import { SILENT } from '../direct.ts';

/** A line and what it logged, at a time that the test sets. */
function failing() {
  const lines: Record<string, unknown>[] = [];
  const time = { now: 0 };
  const log = {
    ...SILENT,
    error: (fields: object, message: string) => void lines.push({ ...fields, message }),
  };
  return { lines, time, complain: createFailureLine(log, 'It failed', () => time.now) };
}

const away = () => new Error('no database', { cause: new RangeError('refused') });
const bug = () => new TypeError('a bug');

it('what fails again and again is logged once a minute with how often, its stack the first time alone', () => {
  const { lines, time, complain } = failing();
  for (; time.now < 130_000; time.now += 100) complain(away(), { command: 'ask' });
  expect(lines).toHaveLength(3);
  expect(lines.map(({ times }) => times)).toEqual([undefined, 600, 600]);
  expect(lines[0]).toMatchObject({ stack: expect.stringContaining('no database') });
  expect(lines[0]).toMatchObject({ cause: { stack: expect.stringContaining('refused') } });
  for (const line of lines.slice(1)) {
    expect(line).toMatchObject({ command: 'ask', error: 'Error', cause: { error: 'RangeError' } });
    expect(JSON.stringify(line)).not.toContain('"stack"');
  }
});

it('another kind of failure is logged at once beside it: another command, error or place', () => {
  const { lines, complain } = failing();
  const elsewhere = new TypeError('a bug');
  for (const error of [away(), bug(), bug(), away(), elsewhere]) complain(error, { command: 'ask' });
  complain(bug(), { command: 'timeline' });
  expect(lines.map(({ error, command }) => [error, command])).toEqual([
    ['Error', 'ask'],
    ['TypeError', 'ask'],
    ['TypeError', 'ask'],
    ['TypeError', 'timeline'],
  ]);
});

it('what was typed is not logged, and what is no error makes a line as well', () => {
  const { lines, complain } = failing();
  complain(new Error('cannot read my question'), {}, ['my question']);
  complain('thrown');
  complain('thrown again');
  expect(JSON.stringify(lines)).not.toContain('my question');
  expect(lines.map(({ error }) => error)).toEqual(['Error', 'string']);
});
