import { execFileSync } from 'node:child_process';

/** Before all tests: makes the dist/ that some of them start. */
export function setup(): void {
  execFileSync(process.execPath, ['src/bundle/build.mjs'], { stdio: 'inherit' });
}
