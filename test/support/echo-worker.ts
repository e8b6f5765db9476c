import { doTasks } from '../../src/support/worker-tasks.ts';

/** What a thread of the tests does with a task; how many it has done before is told by 'count'. */
let done = 0;
doTasks<unknown, unknown>(async (task) => {
  if (task === 'count') return done;
  done++;
  if (task === 'die') process.exit(3);
  if (task === 'throw') throw new Error('no such task');
  if (task === 'throw text') throw 'text';
  if (task === 'hang') for (;;);
  if (task === 'fill') for (const kept: number[][] = []; ; ) kept.push(new Array(100_000).fill(done));
  if (task === 'break later')
    setTimeout(() => {
      throw new Error('broken');
    }, 5);
  if (task === 'moment' || task === 'break later') await new Promise((resolve) => setTimeout(resolve, 20));
  return task;
});
