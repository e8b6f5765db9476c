import { Worker } from 'node:worker_threads';
import type { Png, PngOptions } from './to-png.ts';
import type { Drawn } from './tree.ts';

export interface Task {
  readonly id: number;
  readonly tree: Drawn;
  readonly options: PngOptions;
}

export type Done =
  | { readonly id: number; readonly png: Png }
  | { readonly id: number; readonly error: Error };

/**
 * `toPng` on a thread of its own: 40 events keep satori busy for a second, in which a bot could answer nobody else. The
 * thread starts with the first picture and ends when a minute has brought no other; it does not keep the process alive. Rejects with what drawing threw, or
 * if the thread died; the next call then starts another.
 */
export function drawAside(tree: Drawn, options: PngOptions): Promise<Png> {
  thread ??= start();
  const { worker, waiting, idle } = thread;
  clearTimeout(idle.timer);
  const id = nextId++;
  return new Promise((resolve, reject) => {
    worker.postMessage({ id, tree, options } satisfies Task);
    waiting.set(id, { resolve, reject });
    worker.ref();
  });
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, { resolve(png: Png): void; reject(error: Error): void }>;
  /** Ends the thread: satori keeps some 300 MB. */
  readonly idle: { timer?: NodeJS.Timeout };
}

const IDLE_MS = 60_000;

let thread: Thread | undefined;
let nextId = 1;

function start(): Thread {
  const waiting: Thread['waiting'] = new Map();
  const worker = new Worker(new URL('./draw-thread.mjs', import.meta.url), { execArgv: [] });
  const idle: Thread['idle'] = {};
  const started = { worker, waiting, idle };
  const end = (error: Error) => {
    if (thread === started) thread = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (done: Done) => {
    const waiter = waiting.get(done.id);
    waiting.delete(done.id);
    if (waiting.size === 0) {
      worker.unref();
      idle.timer = setTimeout(() => {
        if (thread === started) thread = undefined;
        void worker.terminate();
      }, IDLE_MS).unref();
    }
    if ('png' in done) waiter?.resolve(done.png);
    else waiter?.reject(done.error);
  });
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`expected the drawing thread to stay, it ended with ${code}`)));
  return started;
}
