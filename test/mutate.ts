import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';

/**
 * Mutation testing of one area: Stryker changes its code in many small ways, one at a time, and the area's own tests should
 * notice each. What none of them noticed is printed, and the share that was noticed.
 *
 *   npm run mutate -- answer                          all of src/answer, with the tests in test/answer
 *   npm run mutate -- search src/search/spelling.ts   this file alone
 *   npm run mutate -- dates --sample 0.1 --seed 2     a tenth of the changes, chosen by the seed (default 1)
 *   npm run mutate -- bot --tests commands            with another room's tests as well, which may be said again
 *   npm run mutate -- answer --quick                  a lower bound, in a tenth of the time: see mutate-runner.mjs
 *
 * What came of it is kept in .cache/mutation; of code and tests that stayed as they were nothing is tried again.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    quick: { type: 'boolean', default: false },
    tests: { type: 'string', multiple: true, default: [] },
  },
});
const [area = '', ...files] = positionals;
const { seed, quick, tests } = values;
const sample = Number(values.sample);
if (!(sample > 0 && sample <= 1)) {
  process.stderr.write(`--sample: expected a part above 0 and up to 1, got "${values.sample}"\n`);
  process.exit(2);
}
const testFolders = [area, ...tests].map((room) => `test/${room}`);
if (area === '' || ![`src/${area}`, ...testFolders].every((folder) => existsSync(folder))) {
  process.stderr.write('Expected an area with a folder in src and tests in test: npm run mutate -- answer\n');
  process.exit(2);
}

const chosen = sample < 1 ? `-${sample}-of-${seed}` : '';
const incrementalFile = `.cache/mutation/${[area, ...tests].join('+').replaceAll('/', '-')}${chosen}${quick ? '-quick' : ''}.json`;
const results = await new Stryker({
  mutate: files.length > 0 ? files : [`src/${area}/**/*.ts`],
  testRunner: 'in-process',
  testRunnerNodeArgs: ['--import', 'tsx'],
  testFolders,
  quick,
  plugins: ['./test/mutate-runner.mjs', './test/mutate-sample.mjs'],
  ...(sample < 1 && { checkers: ['sample'], sample, seed }),
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // By the clock, and others may use the machine: what loops without end is told by how often it comes by.
  timeoutMS: 60_000,
  dryRunTimeoutMinutes: 60,
  incremental: true,
  incrementalFile,
  tempDirName: '.cache/mutation/sandbox',
  ignorePatterns: ['.cache', 'coverage'],
  reporters: ['progress-append-only'],
  warnings: false,
  // Stryker reads TypeScript's settings by a library that TypeScript 7 no longer has; it need not, nothing is compiled.
  tsconfigFile: 'none',
  // Else it writes web pages among the tests' files anew, as UTF-8, whatever they were in.
  disableTypeChecks: false,
}).runMutationTest();

type Mutant = (typeof results)[number];

/** Without those with which a file no longer loads. */
const tried = results.filter(({ status }) =>
  ['Killed', 'Timeout', 'NoCoverage', 'Survived'].includes(status),
);
const missed = tried.filter((mutant) => !isNoticed(mutant));
for (const mutant of missed) process.stdout.write(`${described(mutant)}\n\n`);
for (const file of [...new Set(tried.map(({ fileName }) => fileName))].sort())
  process.stdout.write(`${score((mutant) => mutant.fileName === file)}  ${relative('.', file)}\n`);
process.stdout.write(`${score(() => true)}  ${area}\n`);

function isNoticed({ status }: Mutant): boolean {
  return status === 'Killed' || status === 'Timeout';
}

function described({ fileName, location: { start, end }, replacement, status }: Mutant): string {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1)?.slice(0, end.column - 1) ?? '';
  lines[0] = lines[0]?.slice(start.column - 1) ?? '';
  const place = `${relative('.', fileName)}:${start.line}:${start.column}`;
  return `${place} ${status === 'NoCoverage' ? 'no test comes here' : 'noticed by no test'}\n- ${lines.join('\n- ')}\n+ ${replacement}`;
}

/** "83 % of 120" of the changes that are chosen. */
function score(chosen: (mutant: Mutant) => boolean): string {
  const all = tried.filter(chosen);
  const noticed = all.filter(isNoticed);
  return `${String(Math.floor((100 * noticed.length) / all.length)).padStart(4)} % of ${String(all.length).padEnd(5)}`;
}
