import { spawnSync } from 'node:child_process';

/** Runs Node with these arguments, waits for it, and says so if it fails. */
export function runNode(args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.stdout.write(`  ended with ${status}\n`);
}
