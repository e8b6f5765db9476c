import { doTasks } from '../support/worker-tasks.ts';
import type { SourceFile } from './formats/format.ts';
import { packReading } from './packed-reading.ts';
import { readFile } from './read-file.ts';

/** A thread of `createFileReader`. */
doTasks(async (file: SourceFile) => packReading(await readFile(file)));
