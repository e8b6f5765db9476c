import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { freePort } from '../free-port.ts';

let child: ChildProcess;
afterEach(() => child.kill('SIGKILL'));

it('while articles are read the bot is alive, says how far it is, and ends at a signal', async () => {
  const port = await freePort();
  const script = fileURLToPath(new URL('../../dist/test-serve-slow-start.js', import.meta.url));
  child = spawn(process.execPath, [script], {
    env: { HEALTH_PORT: String(port), HEALTH_HOST: '127.0.0.1', INTERACTIONS_PORT: '1' },
  });
  const page = async (name: string) => {
    const response = await fetch(`http://127.0.0.1:${port}/${name}`).catch(() => undefined);
    return [response?.status, await response?.text()];
  };
  await expect.poll(() => page('livez'), { timeout: 120_000 }).toEqual([200, 'alive\n']);
  expect(await page('readyz')).toEqual([
    503,
    'no: taking interactions\nno: articles loaded (3 of 2000 files)\nyes: not draining\n',
  ]);
  child.kill('SIGTERM');
  const [status] = await once(child, 'exit');
  expect(status).toBe(0);
}, 150_000);
