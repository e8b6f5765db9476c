import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chatInput, type InteractionData } from '../stand-in/interactions.ts';
import { type StandIn, startStandIn } from '../stand-in/stand-in.ts';
import { quantile } from './quantile.ts';

/**
 * `npm run bench:discord`: from a question's dispatch by the stand-in to the callback that answers it, for `/ask` on the seeds
 * beside a handler that does nothing, each a process of its own, in turn; a thousand questions at once; and the heap after
 * `--first` (default 10,000) and `--interactions` (default 100,000) of them. The archive keeps its last answers, so a question
 * that was never asked, which must be searched for, and one that was asked before are told apart.
 */
const { values } = parseArgs({
  options: {
    first: { type: 'string', default: '10000' },
    interactions: { type: 'string', default: '100000' },
  },
});
type Questions = (i: number) => string;

/** The same few again and again. */
const askedBefore: Questions = (i) => AGAIN[i % AGAIN.length] ?? '';
const AGAIN = [
  "Who is Russia's finance minister?",
  'Where did Putin meet Xi Jinping?',
  'When did the invasion of Ukraine begin?',
  'How many drones does Russia buy from China?',
  'What did the Pentagon say about the moon?',
];

/** None twice among thousands that follow each other: far more than an archive keeps. */
const neverAsked: Questions = (i) => {
  const [some, other] = [i % NAMES.length, i + 1 + (Math.floor(i / NAMES.length) % (NAMES.length - 1))];
  return FORMS[i % FORMS.length]?.(NAMES[some] ?? '', NAMES[other % NAMES.length] ?? '') ?? '';
};
const FORMS = [
  (one: string, other: string) => `What did ${one} say about ${other}?`,
  (one: string, other: string) => `When did ${one} last speak with ${other}?`,
  (one: string, other: string) => `Where did ${one} meet ${other}?`,
  (one: string, other: string) => `How many drones does ${one} buy from ${other}?`,
  (one: string, other: string) => `Who is the minister of ${one} in talks with ${other}?`,
];
const NAMES =
  'Putin,Xi Jinping,Russia,China,Ukraine,North Korea,Anton Siluanov,Beijing,the Pentagon,the Kremlin,the West,Europe,Moscow,the invasion,the summit,the forum,the leaders,the economy,the war,trade,the Belt and Road,the United States,the president,the ministry'.split(
    ',',
  );

const ours = await startBot('dateline');
const theirs = await startBot('no-op');
print(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}`);

// In turn, so that a machine that slows down slows all.
const series = [
  { name: '/ask, never asked', discord: ours.discord, questions: neverAsked, ms: [] as number[] },
  { name: '/ask, asked before', discord: ours.discord, questions: askedBefore, ms: [] as number[] },
  { name: 'no-op', discord: theirs.discord, questions: askedBefore, ms: [] as number[] },
];
for (let i = 0; i < 1200; i++) {
  for (const { discord, questions, ms } of series) {
    const took = await timed(discord, questions(i));
    // The first warm up.
    if (i >= 200) ms.push(took);
  }
}
for (const share of [0.5, 0.99]) {
  const nothing = quantile(series.at(-1)?.ms ?? [], share);
  for (const { name, ms } of series) {
    const took = quantile(ms, share);
    print(`p${share * 100} ${name}: ${took.toFixed(2)} ms, ratio ${(took / nothing).toFixed(2)}`);
  }
}

for (const { name, discord, questions } of series) {
  const storms = [];
  for (let i = 0; i < 3; i++) storms.push(await storm(discord, 1000, questions));
  print(
    `1,000 at once, ${name}: ${storms.map(({ heard, putOff, answered }) => `all heard of after ${heard.toFixed(0)} ms, ${putOff} put off, all answered after ${answered.toFixed(0)} ms`).join('; ')}`,
  );
}

const [first, all] = [Number(values.first), Number(values.interactions)];
await many(ours.discord, first);
const before = await heapOf(ours.child);
await many(ours.discord, all - first);
const after = await heapOf(ours.child);
print(
  `heap after ${first} interactions ${megabytes(before)}, after ${all} ${megabytes(after)}: ${((after / before - 1) * 100).toFixed(1)} %`,
);
for (const { child, discord } of [ours, theirs]) {
  child.kill();
  await discord.close();
}

async function startBot(kind: 'dateline' | 'no-op'): Promise<{ discord: StandIn; child: ChildProcess }> {
  const discord = await startStandIn();
  discord.rest.checks = false;
  const path = fileURLToPath(new URL('bot-process.ts', import.meta.url));
  const child = fork(path, [kind, discord.api], { execArgv: ['--expose-gc', '--import', 'tsx'] });
  await once(child, 'message');
  return { discord, child };
}

function ask(value: string): InteractionData {
  return chatInput('ask', [{ name: 'question', type: 3, value }]);
}

async function timed(discord: StandIn, question: string): Promise<number> {
  const interaction = ask(question);
  const from = performance.now();
  await discord.ask(interaction);
  const ms = performance.now() - from;
  discord.rest.forget(interaction);
  return ms;
}

/**
 * `count` questions at once: milliseconds until Discord has heard of the last one, how many were put off ("thinking ..."), and
 * milliseconds until the last one is answered.
 */
async function storm(discord: StandIn, count: number, questions: Questions, at = 0) {
  const asked = Array.from({ length: count }, (_, i) => ask(questions(at + i)));
  const from = performance.now();
  for (const interaction of asked) discord.send(interaction);
  const first = await Promise.all(asked.map((interaction) => discord.rest.steps(interaction, 1)));
  const heard = performance.now() - from;
  const putOff = asked.filter((_, i) => first[i]?.[0]?.type === 5);
  await Promise.all(putOff.map((interaction) => discord.rest.steps(interaction, 2)));
  const answered = performance.now() - from;
  for (const interaction of asked) discord.rest.forget(interaction);
  return { heard, putOff: putOff.length, answered };
}

/** `count` questions, fifty at a time. */
async function many(discord: StandIn, count: number): Promise<void> {
  for (let done = 0; done < count; done += 50)
    await storm(discord, Math.min(50, count - done), neverAsked, done);
}

async function heapOf(child: ChildProcess): Promise<number> {
  child.send('heap');
  const [{ heap }] = (await once(child, 'message')) as [{ heap: number }];
  return heap;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
