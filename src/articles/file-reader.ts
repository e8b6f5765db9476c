import { availableParallelism } from 'node:os';
import { createTurns } from '../support/slices.ts';
import { createWorkerClient, type WorkerClient, WorkerTimeoutError } from '../support/worker-client.ts';
import type { SourceFile } from './formats/format.ts';
import { formatOf } from './formats/read-source.ts';
import { unpackReading } from './packed-reading.ts';
import { type FileReading, readFile, reasonOf } from './read-file.ts';

/** Reads files, several at once if there is more than one thread for it. */
export interface FileReader {
  /** How many files are worth giving it at once. */
  readonly width: number;
  /** What is in a file, which is one of `among` (default 1) to be read. Never rejects, but after `close`. */
  read(file: SourceFile, among?: number): Promise<FileReading>;
  /** Whether a file is read at once, so that there is nothing to be gained by keeping what was read. */
  isQuick(file: SourceFile, among?: number): boolean;
  /** Ends its threads at once. What is under way, and what comes after, rejects. */
  close(): void;
}

/** Reads in this thread, without a limit of time or memory: for files that are known. */
export const inlineReader: FileReader = {
  width: 1,
  read: (file) => readFile(file),
  isQuick: () => true,
  close() {},
};

export interface FileReaderOptions {
  /** What a file may take. Default: a GB of memory; a minute and 20 s for each MB. */
  readonly limits?: ReadingLimits;
  /** How many threads. Default: one a core, at most four. */
  readonly threads?: number;
}

export interface ReadingLimits {
  /** MB of V8's heap. */
  readonly memory: number;
  /** Milliseconds, for each file and for each million bytes of it. Real news takes 2 s a MB, an archive of them ten times as much. */
  readonly time: number;
  readonly timePerMegabyte: number;
}

const LIMITS: ReadingLimits = { memory: 1024, time: 60_000, timePerMegabyte: 20_000 };

/**
 * Reads each file in a thread with a limit of memory and time: one that exceeds it is a problem like another, and the others go on.
 * Small plain texts, the first few, are read at once: a thread takes longer to start than they to be read, and none of them can
 * take long. Among many that are read together none is: the threads are needed anyway.
 */
export function createFileReader(options: FileReaderOptions = {}): FileReader {
  const { limits = LIMITS, threads = Math.min(4, availableParallelism()) } = options;
  const pool = createPool(Array.from({ length: threads }, (_, index) => startClient(limits, index + 1)));
  let inline = INLINE_BYTES;
  const turn = createTurns();
  const isQuick = (file: SourceFile, among = 1) =>
    among < MANY &&
    file.bytes.length <= Math.min(INLINE_FILE_BYTES, inline) &&
    formatOf(file)?.name === 'text';
  return {
    width: threads * 2,
    async read(file, among) {
      const { bytes } = file;
      if (isQuick(file, among)) {
        inline -= bytes.length;
        await turn();
        return readFile(file);
      }
      const timeout = limits.time + (bytes.length / 1e6) * limits.timePerMegabyte;
      try {
        const packed = await pool.use(async (client) => {
          // Its start is not the file's time: on a busy machine it takes longer than most files.
          await client.start();
          return client.run(file, { timeout });
        });
        return unpackReading(packed);
      } catch (error) {
        if (pool.isClosed) throw error;
        return { articles: [], problems: [{ message: deathOf(error, timeout, limits.memory) }], cut: true };
      }
    },
    isQuick,
    close: () => pool.close(new Error('the reading of files was ended')),
  };
}

type Client = WorkerClient<SourceFile, string>;

/** All that is read at once in this thread, and of it one file: together less than a thread takes to start. */
const INLINE_BYTES = 64_000;
const INLINE_FILE_BYTES = 16_000;
/** So many files are more than can be read at once. */
const MANY = 100;
/** The libraries of the formats keep some 100 MB. */
const IDLE_MS = 10_000;

/** Threads, each of which does one thing at a time, so that what it is given for it is its own. */
function createPool(clients: readonly Client[]) {
  const free = [...clients].reverse();
  const waiting: ((client: Client) => void)[] = [];
  let closed: Error | undefined;
  return {
    get isClosed() {
      return closed !== undefined;
    },
    async use<T>(work: (client: Client) => Promise<T>): Promise<T> {
      const client = free.pop() ?? (await new Promise<Client>((resolve) => waiting.push(resolve)));
      try {
        if (closed) throw closed;
        return await work(client);
      } finally {
        const next = waiting.shift();
        if (next) next(client);
        else free.push(client);
      }
    },
    close(error: Error) {
      closed ??= error;
      for (const client of clients) client.terminate(error);
    },
  };
}

/**
 * Of a thread's heap. At its limit Node gives it 16 MB more to end in; if more than that is promoted at once, V8 ends the whole process.
 * Node 24 lets the young generation grow beyond that.
 */
const YOUNG_MB = 16;

/** What a thread reads first, so that it is known to be there. */
const NOTHING: SourceFile = { name: '', bytes: new Uint8Array() };

function startClient({ memory }: ReadingLimits, number: number): Client {
  return createWorkerClient({
    script: new URL('./read-file-worker.ts', import.meta.url),
    name: `reading thread ${number}`,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG_MB },
    idleMs: IDLE_MS,
    first: NOTHING,
  });
}

/** Why a thread did not bring a file to its end. */
function deathOf(error: unknown, timeout: number, memory: number): string {
  if (error instanceof WorkerTimeoutError)
    return `expected a file that is read within ${Math.round(timeout / 1000)} s, it takes longer`;
  if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
    return `expected a file that is read with ${memory} MB of memory, it takes more`;
  return reasonOf(error);
}
