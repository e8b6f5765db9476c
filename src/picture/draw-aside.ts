import { createWorkerClient } from '../support/worker-client.ts';
import type { Png, PngOptions } from './to-png.ts';
import type { Drawn } from './tree.ts';

/** What the thread is sent; it answers with the picture. */
export interface DrawTask {
  readonly tree: Drawn;
  readonly options: PngOptions;
}

/**
 * `toPng` on a thread of its own: 40 events keep satori busy for a second, in which a bot could answer nobody else. The
 * thread starts with the first picture and ends when a minute has brought no other; it does not keep the process alive. Rejects
 * with what drawing threw, or if the thread died or took a minute; the next call then starts another.
 */
export function drawAside(tree: Drawn, options: PngOptions): Promise<Png> {
  return thread.run({ tree, options }, { timeout: MINUTE_MS });
}

const MINUTE_MS = 60_000;

const thread = createWorkerClient<DrawTask, Png>({
  script: new URL('./draw-worker.ts', import.meta.url),
  name: 'the drawing thread',
  // satori keeps some 300 MB.
  idleMs: MINUTE_MS,
});
