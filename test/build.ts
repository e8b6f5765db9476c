import { build } from '../src/bundle/build.mjs';

/** Before all tests: makes the dist/ that some of them start, with what they alone start. */
export const setup = () =>
  build([
    new URL('./serve/slow-start.ts', import.meta.url),
    new URL('./support/echo-worker.ts', import.meta.url),
  ]);
