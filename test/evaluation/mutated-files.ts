import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createFileReader } from '../../src/articles/file-reader.ts';
import { mutateBytes, seeded } from '../articles/formats/mutate-bytes.ts';
import { SEED } from '../seed.ts';

/**
 * Reads files of every format with something wrong in each, in the threads in which a bot reads them, and counts what became of
 * them: `npm run mutated -- [how many] [seed]`, default 10,000. Exits with 1 if a thread or the reader died, or said what was wrong
 * in no way that a user can follow.
 */
const [count = 10_000, seed = SEED] = process.argv.slice(2).map(Number);
const folder = fileURLToPath(new URL('../articles/formats/files/', import.meta.url));
const names = await readdir(folder);
const files = await Promise.all(names.map((name) => readFile(folder + name)));
const reader = createFileReader();
const random = seeded(seed);
const outcomes = new Map(names.map((name) => [name, { read: 0, refused: 0, cut: 0, crashed: 0 }]));
let largest = 0;
let next = 0;

async function readOn(): Promise<void> {
  while (next < count) {
    const index = next++ % names.length;
    const [name = '', whole = Buffer.alloc(0)] = [names[index], files[index]];
    const bytes = mutateBytes(whole, files[random(files.length)] ?? whole, random);
    const outcome = outcomes.get(name);
    if (!outcome) continue;
    try {
      const { articles, problems, cut } = await reader.read({ name, bytes });
      const unclear = problems.find(
        ({ message }) => !/^(?:expected|front matter|[a-z]+: expected)/.test(message),
      );
      if (unclear) {
        outcome.crashed++;
        say(`${name}, file ${next}: ${unclear.message}`);
      } else if (cut) {
        outcome.cut++;
        say(`${name}, file ${next}: ${problems[0]?.message}`);
      } else if (articles.length > 0) outcome.read++;
      else outcome.refused++;
    } catch (error) {
      outcome.crashed++;
      say(`${name}, file ${next}: ${error}`);
    }
    largest = Math.max(largest, process.memoryUsage.rss());
  }
}
await Promise.all(Array.from({ length: reader.width }, readOn));
reader.close();

for (const [name, { read, refused, cut, crashed: died }] of outcomes)
  say(`${name.padEnd(16)} read ${read}, refused ${refused}, cut off ${cut}, crashed ${died}`);
const crashed = [...outcomes.values()].reduce((sum, each) => sum + each.crashed, 0);
say(`${count} files, seed ${seed}: ${crashed} crashes; at most ${Math.round(largest / 1e6)} MB of memory`);
process.exitCode = crashed === 0 ? 0 : 1;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
