import { parentPort } from 'node:worker_threads';
import type { Done, Task } from './draw-aside.ts';
import { toPng } from './to-png.ts';

/** The thread that `drawAside` starts: draws what it is sent and says how it went. */
parentPort?.on('message', async ({ id, tree, options }: Task) => {
  const done: Done = await toPng(tree, options).then(
    (png) => ({ id, png }),
    (error: unknown) => ({ id, error: error instanceof Error ? error : new Error(String(error)) }),
  );
  parentPort?.postMessage(done);
});
