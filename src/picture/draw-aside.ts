import { startWorker, type WorkerClient } from '../support/worker-client.ts';
import type { Png, PngOptions } from './to-png.ts';
import type { Drawn } from './tree.ts';

/** What the thread is sent; it answers with the picture. */
export interface DrawTask {
  readonly tree: Drawn;
  readonly options: PngOptions;
}

/**
 * `toPng` on a thread of its own: 40 events keep satori busy for a second, in which a bot could answer nobody else. The
 * thread starts with the first picture and ends when a minute has brought no other; it does not keep the process alive. Rejects with what drawing threw, or
 * if the thread died; the next call then starts another.
 */
export function drawAside(tree: Drawn, options: PngOptions): Promise<Png> {
  clearTimeout(idle);
  if (!thread || thread.isEnded) thread = start();
  return thread.run({ tree, options });
}

let thread: WorkerClient<DrawTask, Png> | undefined;
let idle: NodeJS.Timeout | undefined;

function start(): WorkerClient<DrawTask, Png> {
  const started = startWorker<DrawTask, Png>({
    script: new URL('./draw-thread.mjs', import.meta.url),
    name: 'the drawing thread',
    // satori keeps some 300 MB.
    onIdle: () => {
      idle = setTimeout(() => started.terminate(new Error('the drawing thread was idle')), IDLE_MS).unref();
    },
  });
  return started;
}

const IDLE_MS = 60_000;
