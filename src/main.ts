import module from 'node:module';
import { fileURLToPath } from 'node:url';

/** From Node 22.1 on. */
interface CompileCache {
  enableCompileCache?(folder: string): unknown;
}

// What V8 has compiled is kept beside the build, if that may be written to: the next start has a fifth less to do. Before all else is loaded.
(module as CompileCache).enableCompileCache?.(fileURLToPath(new URL('../dist/compiled', import.meta.url)));
await import('./program.ts');
