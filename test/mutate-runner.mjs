import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { collectTests, getFn } from '@vitest/runner';

/**
 * For Stryker: runs the tests of `testFolder`, without those that talk to a Discord on this machine, in one process that has
 * loaded them once. Stryker's own runner of vitest starts a thread and loads all anew for every change, which takes seconds
 * where the tests take milliseconds. What a test leaves behind in this process must not decide over the next change, so
 * - a test that fails must pass again without the change, else all is tried anew in a new process;
 * - a change that no test noticed is tried once more in a new process, where nothing is remembered from before.
 * Plain JavaScript, for Stryker's processes load it without tsx, which is there for the tests.
 */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', factory: createRunner }];

createRunner.inject = ['options'];

function createRunner({ testFolder }) {
  globalThis.__stryker__ ??= {};
  const stryker = globalThis.__stryker__;
  /** The tests of the files loaded so far, by their names, which begin with their file's. */
  const loaded = new Map();
  /** Nothing has run in this process yet. */
  let isFresh = true;
  /** A change has left something behind. */
  let isSpoilt = false;

  async function testsOf(file) {
    if (!loaded.has(file)) loaded.set(file, await load(testFolder, file));
    return loaded.get(file);
  }

  async function run(id) {
    const test = (await testsOf(fileOf(id))).get(id);
    stryker.currentTestId = id;
    const start = performance.now();
    try {
      await getFn(test)();
      return { status: PASSED, timeSpentMs: performance.now() - start };
    } catch (error) {
      return { status: FAILED, timeSpentMs: performance.now() - start, failureMessage: `${error?.message}` };
    } finally {
      stryker.currentTestId = undefined;
    }
  }

  /** All tests, each file loaded when it is its turn. */
  async function* allIds() {
    for (const file of filesIn(testFolder)) yield* (await testsOf(file)).keys();
  }

  return {
    capabilities: () => ({ reloadEnvironment: false }),
    init: async () => {},
    dispose: async () => {},

    async dryRun() {
      isFresh = false;
      stryker.mutantCoverage = { static: {}, perTest: {} };
      const tests = [];
      for await (const id of allIds())
        tests.push({ id, name: id, fileName: resolve(testFolder, fileOf(id)), ...(await run(id)) });
      return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage };
    },

    async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
      if (isSpoilt) throw new Error('expected a process in which no change has left anything behind');
      const wasFresh = isFresh;
      const isStatic = mutantActivation === 'static';
      isFresh = false;
      let count = 0;
      if (isStatic) stryker.activeMutant = activeMutant.id;
      for await (const id of testFilter ?? allIds()) {
        await testsOf(fileOf(id));
        count++;
        Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
        const { status, failureMessage } = await run(id);
        const isEndless = stryker.hitCount > hitLimit;
        Object.assign(stryker, { activeMutant: isStatic ? activeMutant.id : undefined, hitLimit: undefined });
        if (status === PASSED) continue;
        if (!isStatic) {
          isSpoilt = (await run(id)).status === FAILED;
          if (isSpoilt && !wasFresh) throw new Error('expected that the test passes without the change');
        }
        if (isEndless) return { status: 'timeout' };
        return { status: 'killed', killedBy: [id], failureMessage, nrOfTests: count };
      }
      if (!wasFresh) throw new Error('expected a process in which nothing has run before');
      return { status: 'survived', nrOfTests: count };
    },
  };
}

const PASSED = 0;
const FAILED = 1;

function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith('.test.ts') && !path.endsWith('.e2e.test.ts'))
    .sort();
}

function fileOf(id) {
  return id.slice(0, id.indexOf(': '));
}

/** The tests of a file by their names, "a.test.ts: what, does". */
async function load(folder, path) {
  const config = {
    root: process.cwd(),
    setupFiles: [],
    sequence: { concurrent: false, hooks: 'stack', seed: 1, setupFiles: 'list', shuffle: false },
    hookTimeout: 10_000,
    testTimeout: 10_000,
    retry: 0,
    tags: [],
  };
  const importFile = (file) => import(pathToFileURL(file).href);
  const [file] = await collectTests([{ filepath: resolve(folder, path) }], { config, importFile });
  if (file.result?.state === 'fail') throw file.result.errors?.[0] ?? new Error(`${path}: expected tests`);
  const tests = new Map();
  const walk = (task, names) => {
    if (task.type === 'suite') for (const each of task.tasks) walk(each, [...names, each.name]);
    else {
      const name = `${path}: ${names.join(', ')}`;
      let id = name;
      for (let number = 2; tests.has(id); number++) id = `${name} (${number})`;
      tests.set(id, task);
    }
  };
  walk(file, []);
  return tests;
}
