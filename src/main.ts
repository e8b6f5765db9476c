import module from 'node:module';
import { fileURLToPath } from 'node:url';

/** The process: its words, its variables, its streams and its exit status, and nothing else. */
const { stdout: output, stderr: error } = process;

/** From Node 22.1 on. */
interface CompileCache {
  enableCompileCache?(folder: string): unknown;
}

// What V8 has compiled is kept beside the build, if that may be written to: the next start has a fifth less to do. Before all else is loaded.
(module as CompileCache).enableCompileCache?.(fileURLToPath(new URL('../dist/compiled', import.meta.url)));
const { runCli } = await import('./cli.ts');

// A reader that has seen enough, such as `head`, closes the pipe: no reason to complain.
const unread = new AbortController();
output.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code !== 'EPIPE') throw problem;
  unread.abort();
});

process.exitCode = await runCli({
  argv: process.argv.slice(2),
  env: process.env,
  envFile: '.env',
  streams: {
    // Node makes it when it is asked for, which who only prints an answer is spared.
    get input() {
      return process.stdin;
    },
    output,
    error,
  },
  unread: unread.signal,
});
if (unread.signal.aborted) process.exit();
// Nothing that is left open, such as a request that waits for Discord, holds a process that has done its work and written all of it.
setInterval(() => output.writableLength === 0 && process.exit(), 50).unref();
