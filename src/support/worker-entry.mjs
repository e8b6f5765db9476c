// The first file of each thread. A thread of Node 20 does not inherit the ability to read TypeScript, so it is given it first.
import { workerData } from 'node:worker_threads';

if (workerData.endsWith('.ts')) {
  const { register } = await import('tsx/esm/api');
  register();
}
await import(workerData);
