import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { NO_METRICS } from '../../src/operations/metrics.ts';
import { openWatches } from '../../src/serve/start-watches.ts';
import { forAll } from '../../src/watches/look-for-news.ts';
import { archive } from '../corpus.ts';
import { SILENT } from '../discord/direct.ts';
import { TOKEN } from '../stand-in/identities.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watches-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Whether these settings watch anything, and what they are warned of. */
async function opened(env: Readonly<Record<string, string>>) {
  const warnings: string[] = [];
  const watches = await openWatches(readConfig(env, 'all'), {
    archives: () => forAll(archive),
    look: async () => {},
    log: { ...SILENT, warn: (_, message) => warnings.push(message) },
    metrics: NO_METRICS,
  });
  await watches?.stop();
  return { isWatching: watches !== undefined, warnings };
}

it('watches need a file and a token: a file alone is said to be of no use', async () => {
  const WATCHES_FILE = join(folder, 'watches.jsonl');
  expect(await opened({})).toEqual({ isWatching: false, warnings: [] });
  expect(await opened({ WATCHES_FILE })).toEqual({
    isWatching: false,
    warnings: [expect.stringMatching(/^WATCHES_FILE: expected DISCORD_TOKEN beside it, got none/)],
  });
  expect(await readdir(folder)).toEqual([]);
  expect(await opened({ WATCHES_FILE, DISCORD_TOKEN: TOKEN })).toEqual({ isWatching: true, warnings: [] });
});
