import { fork } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { autocomplete, chatInput, type InteractionData } from '../stand-in/interactions.ts';
import { startStandIn } from '../stand-in/stand-in.ts';
import { quantile } from './quantile.ts';

/**
 * `npm run soak -- --minutes 30 --rate 40`: mixed load on the bot in a process of its own, by a loopback Discord: questions asked before
 * and never asked, lists, timelines, half-typed articles. Prints each minute how long answers took, the heap after a collection and the
 * resident memory; ends with 1 if an interaction was not answered, or if the heap of the last tenth is a tenth above that of the second.
 */
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '30' }, rate: { type: 'string', default: '40' } },
});
const [minutes, rate] = [Number(values.minutes), Number(values.rate)];
const discord = await startStandIn();
discord.rest.checks = false;
const bot = fork(fileURLToPath(new URL('bot-process.ts', import.meta.url)), ['dateline', discord.api], {
  execArgv: ['--expose-gc', '--import', 'tsx'],
});
await once(bot, 'message');

const option = (name: string, value: string) => [{ name, type: 3, value }];
/** Longer than Discord waits, so that only what is never answered is lost. */
const PATIENCE_MS = 30_000;
const LOAD: readonly ((n: number) => InteractionData)[] = [
  () => chatInput('ask', option('question', "Who is Russia's finance minister?")),
  (n) => chatInput('ask', option('question', `What did Putin say about number ${n} of the forum?`)),
  (n) => chatInput('ask', option('question', `Where did minister ${n} meet Xi Jinping?`)),
  () => chatInput('sources'),
  (n) => chatInput('timeline', n % 2 === 0 ? [] : option('topic', 'Putin')),
  (n) =>
    autocomplete('sources', [{ name: 'article', type: 3, value: 'puti'.slice(0, n % 5), focused: true }]),
];

let [sent, lost, putOff] = [0, 0, 0];
let took: number[] = [];
const heaps: number[] = [];
const residents: number[] = [];
const pending = new Set<Promise<void>>();
const period = Math.min(60, (minutes * 60) / 10);
for (const until = performance.now() + minutes * 60_000; performance.now() < until; ) {
  const end = Math.min(until, performance.now() + period * 1000);
  while (performance.now() < end) {
    const load = LOAD[sent % LOAD.length];
    if (load) put(load(sent++));
    await sleep(1000 / rate);
  }
  await Promise.all(pending);
  bot.send('heap');
  const [{ heap, resident }] = (await once(bot, 'message')) as [{ heap: number; resident: number }];
  heaps.push(heap);
  residents.push(resident);
  print(
    `${sent} interactions, p50 ${quantile(took, 0.5).toFixed(1)} ms, p99 ${quantile(took, 0.99).toFixed(1)} ms, ${putOff} put off, ${lost} lost, heap ${(heap / 1e6).toFixed(1)} MB, resident ${(resident / 1e6).toFixed(0)} MB`,
  );
  took = [];
}
const growth = growthOf(heaps);
print(
  `heap ${(growth * 100).toFixed(1)} %, resident ${(growthOf(residents) * 100).toFixed(1)} % over ${heaps.length} periods, ${lost} of ${sent} lost`,
);
bot.kill();
await discord.close();
process.exit(lost > 0 || growth > 0.1 ? 1 : 0);

/** Sends an interaction and waits for its answer in the background. */
function put(interaction: InteractionData): void {
  const from = performance.now();
  const answered = Promise.race([answerTo(interaction), sleep(PATIENCE_MS, undefined, { ref: false })])
    .then((isAnswered) => {
      if (isAnswered) took.push(performance.now() - from);
      else lost++;
    })
    .finally(() => {
      discord.rest.forget(interaction);
      pending.delete(answered);
    });
  pending.add(answered);
}

/** Resolves when it is answered, also if that was put off ("thinking ..."). */
async function answerTo(interaction: InteractionData): Promise<true> {
  const [first] = await discord.ask(interaction);
  if (first?.type === 5) {
    putOff++;
    await discord.rest.steps(interaction, 2);
  }
  return true;
}

/** Of the last period over the second: the first warms up. */
function growthOf(sizes: readonly number[]): number {
  return (sizes.at(-1) ?? 0) / (sizes[Math.min(1, sizes.length - 1)] ?? 1) - 1;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
