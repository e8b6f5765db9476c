#!/usr/bin/env node
// `npm start` and `npx dateline`: runs the program from dist/, which is built first if it is missing or older than what it is made of.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** When a file was changed last, milliseconds since 1970; 0 if there is none. */
function changed(path) {
  return statSync(join(ROOT, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

// The image has no commands/: what is in dist/ is all that it runs.
const sources = ['src', 'commands']
  .filter((folder) => existsSync(join(ROOT, folder)))
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.m?ts$|\.mjs$/.test(name))
      .map((name) => join(folder, name)),
  );
const built = changed('dist/main.js');
if ([...sources, 'package-lock.json'].some((path) => changed(path) > built)) {
  try {
    const { build } = await import('./build.mjs');
    await build();
  } catch (error) {
    const why = error.code === 'ERR_MODULE_NOT_FOUND' ? 'esbuild is not installed' : error.message;
    process.stderr.write(
      `dist/: expected a build of these sources, could not make one: ${why}. Run npm install, then npm run build.\n`,
    );
    if (built === 0) process.exit(1);
  }
}
await import('../../dist/main.js');
