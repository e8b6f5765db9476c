import { parentPort } from 'node:worker_threads';
import { outcomeOf } from '../support/worker-client.ts';
import type { DrawTask } from './draw-aside.ts';
import { toPng } from './to-png.ts';

/** The thread that `drawAside` starts: draws what it is sent and says how it went. */
parentPort?.on('message', async ({ id, task }: { readonly id: number; readonly task: DrawTask }) => {
  parentPort?.postMessage(await outcomeOf(id, toPng(task.tree, task.options)));
});
