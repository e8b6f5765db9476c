import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { collectTests, getFn, getHooks } from '@vitest/runner';

/**
 * For Stryker: runs the tests of `testFolders`, without those that talk to a Discord on this machine, in one process that has
 * loaded them once. Stryker's own runner of vitest starts a thread and loads all anew for every change, which takes seconds
 * where the tests take milliseconds. What a test leaves behind in this process must not decide over the next change, so
 * - a test that fails must pass again without the change, else all is tried anew in a new process;
 * - a change that no test noticed is tried once more in a new process, where nothing is remembered from before; if its place
 *   was passed while the files loaded, all tests are run there, the change being made before they load.
 * With `quick` only the first is done, places that are passed only while files load are left out, and so are the few tests that take
 * longest: what is noticed then is noticed, more might be.
 * Plain JavaScript, for Stryker's processes load it without tsx, which is there for the tests.
 */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', factory: createRunner }];

createRunner.inject = ['options'];

function createRunner({ testFolders, quick = false }) {
  globalThis.__stryker__ ??= {};
  const stryker = globalThis.__stryker__;
  /** The tests of the files loaded so far, by their names, which begin with their file's. */
  const loaded = new Map();
  /** The suites of which a test has run. */
  const begun = new Set();
  /** Nothing has run in this process yet. */
  let isFresh = true;
  /** A change has left something behind. */
  let isSpoilt = false;

  async function testsOf(file) {
    if (!loaded.has(file)) loaded.set(file, await load(file));
    return loaded.get(file);
  }

  /** Runs the hooks before all tests of each suite that a test is of, once; what they pass is counted under the suite's name. */
  async function begin(test) {
    const { currentTestId } = stryker;
    for (const suite of suitesOf(test).filter((one) => !begun.has(one))) {
      begun.add(suite);
      stryker.currentTestId = hooksOf(suite);
      for (const hook of getHooks(suite).beforeAll) await hook(suite);
    }
    stryker.currentTestId = currentTestId;
  }

  /** After it the hooks before all tests run anew. */
  async function endAll() {
    const ended = [...begun];
    begun.clear();
    for (const suite of ended) for (const hook of getHooks(suite).afterAll) await hook(suite);
  }

  /** A test with the hooks around it. */
  async function withHooks(test) {
    const hooks = suitesOf(test).map(getHooks);
    try {
      for (const hook of hooks.flatMap(({ beforeEach }) => beforeEach)) await hook(test.context, test.suite);
      await getFn(test)();
    } finally {
      for (const hook of hooks.reverse().flatMap(({ afterEach }) => afterEach))
        await hook(test.context, test.suite);
    }
  }

  async function run(id, turns, { isBegunAnew = false } = {}) {
    const test = (await testsOf(fileOf(id))).get(id);
    stryker.currentTestId = id;
    let start = performance.now();
    try {
      if (isBegunAnew) await endAll();
      await unlessIdle(begin(test), MOST_TURNS);
      start = performance.now();
      await unlessIdle(withHooks(test), turns);
      return { status: PASSED, timeSpentMs: performance.now() - start };
    } catch (error) {
      return { status: FAILED, timeSpentMs: performance.now() - start, failureMessage: `${error?.message}` };
    } finally {
      stryker.currentTestId = undefined;
    }
  }

  async function mutantRun({ activeMutant: { id: mutant }, testFilter, hitLimit }) {
    const { places, inHooks, durations, longest } = JSON.parse(readFileSync(SEEN, 'utf8'));
    const isBegunAnew = inHooks.includes(mutant);
    const whileLoading = places[mutant];
    if (quick && whileLoading === 'only')
      return { status: 'error', errorMessage: 'passed only while files load' };
    if (isSpoilt || (whileLoading === 'only' && !isFresh)) throw new Error('expected a new process');
    const wasFresh = isFresh;
    const isEarly = !quick && wasFresh && whileLoading !== undefined;
    isFresh = false;
    let count = 0;
    stryker.activeMutant = isEarly ? mutant : undefined;
    const ids = isEarly ? Object.keys(durations) : [...testFilter];
    // The quickest first: most changes are noticed by many tests.
    ids.sort((a, b) => durations[a] - durations[b]);
    if (isBegunAnew) await endAll();
    for (const id of quick ? ids.filter((one) => durations[one] < longest) : ids) {
      await testsOf(fileOf(id));
      count++;
      Object.assign(stryker, { activeMutant: mutant, hitCount: 0, hitLimit });
      const turns = LEAST_TURNS + (5 * durations[id]) / TURN_MS;
      const { status, failureMessage } = await run(id, turns);
      const isEndless = stryker.hitCount > hitLimit;
      Object.assign(stryker, { activeMutant: isEarly ? mutant : undefined, hitLimit: undefined });
      if (status === PASSED) continue;
      isSpoilt = isEarly || (await run(id, turns, { isBegunAnew })).status === FAILED;
      if (isSpoilt && !wasFresh) throw new Error('expected that the test passes without the change');
      if (isEndless) return { status: 'timeout' };
      return { status: 'killed', killedBy: [id], failureMessage, nrOfTests: count };
    }
    if (isBegunAnew) await endAll();
    if (!wasFresh && !quick) throw new Error('expected a new process');
    isSpoilt = isEarly;
    return { status: 'survived', nrOfTests: count };
  }

  return {
    capabilities: () => ({ reloadEnvironment: false }),
    init: async () => {},
    dispose: endAll,

    async dryRun() {
      isFresh = false;
      const coverage = { static: {}, perTest: {} };
      stryker.mutantCoverage = coverage;
      const tests = [];
      const perTest = {};
      const inHooks = new Set();
      for (const file of testFolders.flatMap(filesIn))
        for (const [id, test] of await testsOf(file)) {
          tests.push({ id, name: id, fileName: resolve(file), ...(await run(id, MOST_TURNS)) });
          // What the hooks before all tests pass belongs to each of the tests.
          const before = suitesOf(test).flatMap((suite) =>
            Object.keys(coverage.perTest[hooksOf(suite)] ?? {}),
          );
          perTest[id] = {
            ...Object.fromEntries(before.map((mutant) => [mutant, 1])),
            ...coverage.perTest[id],
          };
          for (const mutant of before) inHooks.add(mutant);
        }
      const inTests = new Set(Object.values(perTest).flatMap(Object.keys));
      const early = Object.keys(coverage.static);
      const places = early.map((mutant) => [mutant, inTests.has(mutant) ? 'too' : 'only']);
      const durations = Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
      const whole = tests.reduce((sum, { timeSpentMs }) => sum + timeSpentMs, 0);
      const seen = {
        places: Object.fromEntries(places),
        inHooks: [...inHooks],
        durations,
        longest: Math.max(whole / 25, SHORT_MS),
      };
      writeFileSync(SEEN, JSON.stringify(seen));
      // Stryker would start a new process for each of these. It is told that a test comes by, and `mutantRun` does the rest.
      const [first] = tests;
      perTest[first.id] = { ...coverage.static, ...perTest[first.id] };
      return { status: 'complete', tests, mutantCoverage: { static: {}, perTest } };
    },

    mutantRun: (options) =>
      mutantRun(options).catch((error) => {
        if (error instanceof LoadError) return { status: 'error', errorMessage: `${error.message}` };
        throw error;
      }),
  };
}

/**
 * In Stryker's copy of the project, for its other processes: the changes whose places are passed while the files load, `only` then or
 * in tests `too`, those passed in hooks before all tests, how long each test takes, and how long is longest (milliseconds).
 */
const SEEN = 'mutate-seen.json';

/** A file of tests does not load. */
class LoadError extends Error {}

const PASSED = 0;
const FAILED = 1;

/** A test that takes no longer is not left out for its time, though the others be quicker. */
const SHORT_MS = 100;
/** Turns of the event loop are counted so often. */
const TURN_MS = 100;
/** A test may take so many, and five times as many as it took without a change. */
const LEAST_TURNS = 30;
/** Without a change, on a machine that has much else to do; and hooks before all tests, whose time is not known. */
const MOST_TURNS = 3000;

/**
 * What a test came to, or an error if it waits for what never happens, and `most` turns have gone by. By turns of the event loop, not by the clock alone: on a
 * machine with much to do a test has as many as elsewhere.
 */
async function unlessIdle(result, most) {
  let turns = 0;
  let fail;
  const failed = new Promise((_, reject) => {
    fail = reject;
  });
  const timer = setInterval(() => {
    if (++turns > most) fail(new Error('expected the test to end'));
  }, TURN_MS);
  // What is thrown where nobody waits for it.
  process.on('uncaughtException', fail);
  return Promise.race([result, failed]).finally(() => {
    clearInterval(timer);
    process.off('uncaughtException', fail);
  });
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith('.test.ts') && !path.endsWith('.e2e.test.ts'))
    .map((path) => join(folder, path))
    .sort();
}

/** From the file to the innermost. */
function suitesOf(test) {
  const suites = [test.file];
  for (let { suite } = test; suite && suite !== test.file; suite = suite.suite) suites.splice(1, 0, suite);
  return suites;
}

function hooksOf(suite) {
  return `before all of ${suite.id}`;
}

function fileOf(id) {
  return id.slice(0, id.indexOf(': '));
}

/** The tests of a file by their names, "test/area/a.test.ts: what, does". */
async function load(path) {
  const config = {
    root: process.cwd(),
    setupFiles: [],
    sequence: { concurrent: false, hooks: 'stack', seed: 1, setupFiles: 'list', shuffle: false },
    hookTimeout: 0,
    testTimeout: 0,
    retry: 0,
    tags: [],
  };
  const importFile = (file) => import(pathToFileURL(file).href);
  const [file] = await collectTests([{ filepath: resolve(path) }], { config, importFile });
  if (file.result?.state === 'fail') throw new LoadError(`${path}: ${file.result.errors?.[0]?.message}`);
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
