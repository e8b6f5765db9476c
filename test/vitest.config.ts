import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    dir: fileURLToPath(new URL('.', import.meta.url)),
    include: ['**/*.test.ts'],
    // Programs that are started are those of dist/, as a user starts them.
    globalSetup: fileURLToPath(new URL('build.ts', import.meta.url)),
    environment: 'node',
    // Files share their process and what they have loaded, which halves the time. None changes what all share.
    isolate: false,
    // By default one core is left free.
    maxWorkers: '100%',
    testTimeout: 30_000,
    coverage: { provider: 'v8', include: ['src/**/*.ts', 'commands/**/*.ts'], reporter: ['text-summary'] },
  },
});
