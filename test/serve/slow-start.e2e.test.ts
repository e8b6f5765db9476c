import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort } from '../free-port.ts';

let child: ChildProcess;
let output = '';
let page: (name: string) => Promise<unknown>;
beforeEach(async () => {
  const [port, interactionsPort] = [await freePort(), await freePort()];
  const script = fileURLToPath(new URL('../../dist/test-serve-slow-start.js', import.meta.url));
  child = spawn(process.execPath, [script], {
    env: {
      HEALTH_PORT: String(port),
      HEALTH_HOST: '127.0.0.1',
      INTERACTIONS_PORT: String(interactionsPort),
      DISCORD_PUBLIC_KEY: '0'.repeat(64),
    },
  });
  output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  page = async (name) => {
    const response = await fetch(`http://127.0.0.1:${port}/${name}`).catch(() => undefined);
    return [response?.status, await response?.text()];
  };
  await expect.poll(() => page('livez'), { timeout: 120_000 }).toEqual([200, 'alive\n']);
}, 150_000);
afterEach(() => child.kill('SIGKILL'));

/** What it ends with at the signal that asks it to. */
async function ended(): Promise<unknown> {
  child.kill('SIGTERM');
  const [status] = await once(child, 'exit');
  return status;
}

it('while articles are read the bot is alive, says how far it is, and ends at a signal', async () => {
  expect(await page('readyz')).toEqual([
    503,
    'no: taking interactions\nno: articles loaded (3 of 2000 files)\nyes: not draining\n',
  ]);
  expect(await ended()).toBe(0);
});

it('told by SIGHUP to look at the articles while it still reads them it goes on, and looks at them then', async () => {
  child.kill('SIGHUP');
  expect(await page('livez')).toEqual([200, 'alive\n']);
  expect(output).toBe('');
  child.kill('SIGUSR2');
  await expect.poll(() => output, { timeout: 60_000 }).toBe('looked\n');
  child.kill('SIGHUP');
  await expect.poll(() => output, { timeout: 60_000 }).toBe('looked\nlooked\n');
  expect(await ended()).toBe(0);
});
