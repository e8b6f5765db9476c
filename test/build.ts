import { build } from '../src/bundle/build.mjs';

/** Before all tests: makes the dist/ that some of them start, with what they alone start. */
export const setup = () => build(['test/serve/slow-start.ts', 'test/support/echo-worker.ts']);
