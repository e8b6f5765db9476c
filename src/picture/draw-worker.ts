import { doTasks } from '../support/worker-tasks.ts';
import type { DrawTask } from './draw-aside.ts';
import { type Png, toPng } from './to-png.ts';

/** The thread of `drawAside`. */
doTasks<DrawTask, Png>(({ tree, options }) => toPng(tree, options));
