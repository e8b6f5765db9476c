import { spawn } from 'node:child_process';
import { access, constants, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startSite } from '../collection/site.ts';

/** The program as a user runs it, by words alone; `input` is not ended if it is left out, and `head` closes the output after a line. */
function run(argv: readonly string[], { input, head = false }: { input?: string; head?: boolean } = {}) {
  const child = spawn(process.execPath, ['src/bundle/start.mjs', ...argv], {
    env: { ...process.env, DISCORD_TOKEN: '', NO_COLOR: '1', READER: 'off' },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (head) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdin.on('error', () => {}).write(input ?? '');
  if (!head) child.stdin.end();
  return new Promise<{ status: number | null; out: string; err: string }>((resolve, reject) => {
    child.on('error', reject).on('close', (status) => resolve({ status, out, err }));
  });
}

/** A process starts in a second; on a busy machine it has been seen to take a minute. */
const PATIENCE = { timeout: 180_000 };

it('may be run, which npx sees to only when it first meets a copy of it', async () => {
  await access('src/bundle/start.mjs', constants.X_OK);
});

describe('the program', PATIENCE, () => {
  it('reads its words, its input and its variables, and ends with a status', async () => {
    const [once, typed] = await Promise.all([
      run(['ask', 'What is the best pizza in Rome?']),
      run([], { input: 'Who is the finance minister of Russia?\nexit\nWho else?\n' }),
    ]);
    expect([once.status, once.err]).toEqual([1, '']);
    expect(once.out).toContain('The articles do not speak of this.');
    expect([typed.status, typed.err]).toEqual([0, '']);
    expect(typed.out).toContain('Anton Siluanov');
    expect(typed.out).not.toContain('\u001b');
  });

  it('ends without a complaint if nobody reads on', async () => {
    const input = 'sources\n'.repeat(2000);
    expect(await run([], { input, head: true })).toMatchObject({ status: 0, err: '' });
  });

  it('waits until it may ask a site again, and takes all pages that it was asked for', async () => {
    const site = await startSite();
    const folder = await mkdtemp(join(tmpdir(), 'dateline-'));
    const names = ['bridge', 'comet', 'harbour'];
    for (const name of names)
      site.pages.set(
        `/${name}`,
        `The ${name} of Brno\n\n${`The ${name} was seen by everybody. `.repeat(9)}\n`,
      );
    try {
      const addresses = names.map((name) => `${site.origin}/${name}`);
      const added = await run(['add', '--allow-local', '--articles', folder, ...addresses]);
      expect([added.status, added.err]).toEqual([0, '']);
      expect(await readdir(folder)).toHaveLength(names.length);
    } finally {
      await site.close();
      await rm(folder, { recursive: true });
    }
  });
});
