import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATIENCE_MS } from '../../src/discord/handling/lateness.ts';
import { makeKeys, receiverAt, signatureHeaders } from '../discord/http/running.ts';
import { answerTo, type StartedProcess, startProcess } from '../discord/process.ts';
import { shown } from '../discord/reading.ts';
import { freePort } from '../free-port.ts';
import { chatInput, type InteractionData } from '../stand-in/interactions.ts';
import { type StandIn, startStandIn } from '../stand-in/stand-in.ts';
import { emptyDatabase, START_MS, serverName, startServer } from './servers.ts';

/** How many questions are asked, and after how many of them one of the processes is killed. */
const QUESTIONS = 120;
const KILLED_AT = 40;
/** What is said of a question that no process answers. */
const LOST = 'lost';

describe(`two processes on ${serverName}`, () => {
  const keys = makeKeys();
  let server: Awaited<ReturnType<typeof emptyDatabase>>;
  let discord: StandIn;
  const started: Replica[] = [];
  beforeAll(async () => {
    [server, discord] = await Promise.all([startServer().then(emptyDatabase), startStandIn()]);
    // One has the articles and writes them, the other has none.
    for (const env of [{}, { ARTICLES_DIR: '' }]) started.push(await startReplica(env));
  }, START_MS);
  afterAll(async () => {
    for (const { bot } of started) bot.child.kill('SIGKILL');
    await Promise.all([discord.close(), server.close()]);
  });

  interface Replica {
    readonly bot: StartedProcess;
    readonly address: string;
  }

  async function startReplica(env: Record<string, string>): Promise<Replica> {
    const [port, healthPort] = [await freePort(), await freePort()];
    const bot = startProcess({
      DATABASE_URL: server.url,
      CACHE_DIR: mkdtempSync(join(tmpdir(), 'replica-')),
      DISCORD_PUBLIC_KEY: keys.publicKey,
      DISCORD_API: discord.api,
      INTERACTIONS_HOST: '127.0.0.1',
      INTERACTIONS_PORT: String(port),
      HEALTH_HOST: '127.0.0.1',
      HEALTH_PORT: String(healthPort),
      COOLDOWN_USER: '1000',
      COOLDOWN_SERVER: '0',
      ...env,
    });
    const isReady = () =>
      fetch(`http://127.0.0.1:${healthPort}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await isReady())) {
      if (bot.child.exitCode !== null)
        throw new Error(`expected a process that runs, it wrote ${bot.output()}`);
      await sleep(50);
    }
    return { bot, address: `http://127.0.0.1:${port}/` };
  }

  /**
   * Asks as people do, who ask anew what Discord gave up for its age: on a busy machine a process leaves unanswered what is older. What is
   * refused sooner is lost.
   */
  async function ask(first: number): Promise<string> {
    for (;;) {
      const since = performance.now();
      const answer = await askOnce(question(), first);
      if (answer !== LOST || performance.now() - since < PATIENCE_MS) return answer;
    }
  }

  /** As a load balancer passes on: where a process does not take the question, or dies with it, the next is asked. */
  async function askOnce(interaction: InteractionData, first: number): Promise<string> {
    const body = JSON.stringify(interaction);
    discord.rest.open(interaction);
    for (const at of [first, first + 1]) {
      const headers = signatureHeaders(body, keys, String(Math.floor(Date.now() / 1000)));
      const address = started[at % started.length]?.address ?? '';
      const response = await fetch(address, { method: 'POST', body, headers }).catch(() => undefined);
      if (!response?.ok) continue;
      await receiverAt(discord)(interaction, response);
      return shown(await answerTo(interaction, discord));
    }
    return LOST;
  }
  const question = () =>
    chatInput('ask', [{ name: 'question', type: 3, value: "Who is Russia's finance minister?" }]);

  it('answer every question, though one of them is killed among them', async () => {
    const answers: string[] = [];
    for (let at = 0; at < QUESTIONS; at += 10) {
      const some = Array.from({ length: 10 }, (_each, number) => ask(at + number));
      // With questions on its hands.
      if (at === KILLED_AT) started[0]?.bot.child.kill('SIGKILL');
      answers.push(...(await Promise.all(some)));
    }
    expect(answers).toHaveLength(QUESTIONS);
    expect(answers.filter((answer) => !answer.includes('Anton Siluanov'))).toEqual([]);
  });
});
