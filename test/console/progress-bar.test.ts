import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { progressBar } from '../../src/console/progress-bar.ts';

function shown(isTTY: boolean, times: readonly number[]): string {
  const stream = Object.assign(new PassThrough().setEncoding('utf8'), { isTTY });
  let at = 0;
  const bar = progressBar(stream, () => times[at++] ?? 0, 'files');
  for (const [index] of times.slice(1).entries()) bar.show({ done: index + 1, all: times.length - 1 });
  bar.clear();
  return String(stream.read() ?? '');
}

it('tells a terminal how far it is, not before half a second nor more than ten times a second, and goes', () => {
  const drawn = shown(true, [0, 400, 600, 650, 720]);
  expect(drawn).not.toContain('1 of 4');
  expect(drawn).toContain('\r████████████░░░░░░░░░░░░ 2 of 4 files');
  expect(drawn).not.toContain('3 of 4');
  expect(drawn).toContain('\r████████████████████████ 4 of 4 files');
  expect(drawn.endsWith('\r\u001b[K')).toBe(true);
});

it('says nothing of what is quick, and nothing to a file', () => {
  expect(shown(true, [0, 100, 200])).toBe('');
  expect(shown(false, [0, 600, 900])).toBe('');
});
