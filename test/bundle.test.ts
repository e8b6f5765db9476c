import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../src/cli.ts';
import { keptStreams } from './console/streams.ts';

const FILES = 'test/articles/formats/files';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundle-'));
});
afterEach(() => rm(folder, { recursive: true }));

function start(root: string, argv: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'src/bundle/start.mjs'), ...argv],
    {
      encoding: 'utf8',
      env: { ...process.env, DISCORD_TOKEN: '', CACHE_DIR: join(folder, 'cache'), ...env },
    },
  );
  return { status, out: stdout, err: stderr };
}

describe('the bundled program', { timeout: 180_000 }, () => {
  it('reads every format and draws in its threads as the program unbundled does', async () => {
    const picture = join(folder, 'timeline.png');
    const argv = ['timeline', '--articles', FILES];
    const { streams, kept } = keptStreams('');
    const env = { READER: 'off', CACHE_DIR: join(folder, 'unbundled') };
    const status = await runCli({ argv, env, streams });
    expect(start('.', [...argv, '--picture', picture], { READER: 'off' })).toEqual({
      status,
      out: `${kept.out}\nwrote ${picture}\n`,
      err: kept.err,
    });
    expect(kept.out.length).toBeGreaterThan(1000);
    expect((await readFile(picture)).subarray(1, 4).toString()).toBe('PNG');
  });

  it('finds its version beside its sources', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(start('.', ['--version']).out).toBe(`dateline ${version}\n`);
  });
});

describe('npm start', { timeout: 180_000 }, () => {
  beforeEach(async () => {
    await cp('src/bundle', join(folder, 'src/bundle'), { recursive: true });
    await mkdir(join(folder, 'commands'));
  });
  const say = (what: string) =>
    writeFile(join(folder, 'src/main.ts'), `process.stdout.write('${what}' as string);\n`);

  it('builds what is missing or older than its sources, and nothing else, also where only some are there, as in the image', async () => {
    await symlink(resolve('node_modules'), join(folder, 'node_modules'));
    await say('one');
    expect(start(folder, [])).toEqual({ status: 0, out: 'one', err: '' });
    await say('two');
    await utimes(join(folder, 'src/main.ts'), new Date(0), new Date(0));
    expect(start(folder, []).out).toBe('one');
    await utimes(join(folder, 'src/main.ts'), new Date(2100, 0), new Date(2100, 0));
    expect(start(folder, []).out).toBe('two');
    await utimes(join(folder, 'src/main.ts'), new Date(0), new Date(0));
    await rm(join(folder, 'commands'), { recursive: true });
    expect(start(folder, [])).toEqual({ status: 0, out: 'two', err: '' });
  });

  it('says what is missing if it cannot build', async () => {
    await say('one');
    const { status, err } = start(folder, []);
    expect(status).toBe(1);
    expect(err).toBe(
      'dist/: expected a build of these sources, could not make one: esbuild is not installed. Run npm install, then npm run build.\n',
    );
  });
});
