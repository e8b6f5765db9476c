// What a thread of the tests does with a task: 'later' waits for a cancellation, which is then told by the next 'cancelled'.
import { parentPort } from 'node:worker_threads';

const cancelled = [];
parentPort.on('message', ({ id, task, cancel, close }) => {
  if (close) parentPort.close();
  else if (cancel) cancelled.push(cancel);
  else if (task === 'die') process.exit(3);
  else if (task === 'throw') parentPort.postMessage({ id, error: new Error('no such task') });
  else if (task === 'cancelled') parentPort.postMessage({ id, result: cancelled });
  else if (task !== 'later') parentPort.postMessage({ id, result: task });
});
