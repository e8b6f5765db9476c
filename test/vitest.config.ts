import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { bundleOf, THREAD } from '../src/bundle/build.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = new URL('../dist/', import.meta.url);

export default defineConfig({
  root: ROOT,
  plugins: [
    {
      name: 'bundled-threads',
      enforce: 'pre',
      // So are threads, which would be transpiled anew each time that one starts.
      transform: (code, path) =>
        code.replace(
          THREAD,
          (_, thread) => `new URL('${new URL(bundleOf(relative(ROOT, path), thread), DIST)}')`,
        ),
    },
  ],
  test: {
    dir: fileURLToPath(new URL('.', import.meta.url)),
    include: ['**/*.test.ts'],
    // Programs that are started are those of dist/, as a user starts them.
    globalSetup: fileURLToPath(new URL('build.ts', import.meta.url)),
    environment: 'node',
    // Files share their process and what they have loaded, which halves the time. None changes what all share.
    isolate: false,
    // A third of a test's time is waiting, for a process, a file to rest or a deadline: three share two cores.
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    // A tenth of a core is all that a busy machine may leave.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: { provider: 'v8', include: ['src/**/*.ts', 'commands/**/*.ts'], reporter: ['text-summary'] },
  },
});
