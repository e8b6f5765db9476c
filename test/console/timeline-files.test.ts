import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Archive } from '../../src/archive.ts';
import { createBot } from '../../src/bot/bot.ts';
import { type OneShot, parseCommandLine } from '../../src/console/command-line.ts';
import { runOnce } from '../../src/console/one-shot.ts';
import { paintFor } from '../../src/console/paint.ts';
import { timelineSchema } from '../../src/export/timeline-json.ts';
import { archive } from '../corpus.ts';
import { keptStreams } from './streams.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'timeline-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the words after the program's name; tells how often the events were selected. */
async function run(...argv: string[]) {
  let selected = 0;
  const counting: Archive = {
    ...archive,
    timeline: (options) => {
      selected++;
      return archive.timeline(options);
    },
  };
  const { streams, kept } = keptStreams();
  const line = parseCommandLine(argv, commands) as OneShot;
  const bot = createBot(counting, commands, { forScript: line.json });
  const status = await runOnce(bot, line, streams, paintFor(false, {}));
  return { status, selected, ...kept };
}

it.each([[[]], [['--json']]])(
  'events are selected once for what is written and printed (%j)',
  async (more) => {
    const [ics, csv] = [join(folder, 't.ics'), join(folder, 't.csv')];
    const { status, selected, out, err } = await run(
      'timeline',
      'bridge',
      '--ics',
      ics,
      '--csv',
      csv,
      ...more,
    );
    expect([status, selected]).toEqual([0, 1]);
    expect(out).toContain('1997');
    expect(more.length === 0 ? out : err).toContain(`wrote ${ics}\n`);
    expect(more.length === 0 ? err : out).not.toContain('wrote');
    expect(await readFile(ics, 'utf8')).toContain('DTSTART;VALUE=DATE:19970701');
    expect(await readFile(csv, 'utf8')).toContain('1997-07-01');
  },
);

it('what finds nothing writes no file and ends with 1', async () => {
  const csv = join(folder, 'nothing.csv');
  const { status, out } = await run('timeline', 'volcano', '--csv', csv, '--json');
  expect(status).toBe(1);
  expect(timelineSchema.parse(JSON.parse(out))).toMatchObject({ topic: 'volcano', events: [] });
  await expect(readFile(csv)).rejects.toThrow('ENOENT');
});

it('a topic without words is refused to people and finds nothing for scripts', async () => {
  await expect(run('timeline', '???')).rejects.toThrow('in a few words');
  expect((await run('timeline', '???', '--json')).status).toBe(1);
});
