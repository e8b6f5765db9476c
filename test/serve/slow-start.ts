import { readConfig } from '../../src/config/config.ts';
import { serve } from '../../src/serve/serve.ts';
import { createLog } from '../../src/support/log.ts';

/** A bot that is started on articles whose reading does not end: 3 of 2,000 files are read. */
process.exitCode = await serve(
  readConfig(process.env),
  ({ onProgress, signal }) =>
    new Promise((_, reject) => {
      onProgress({ done: 3, all: 2000 });
      const alive = setInterval(() => {}, 1000);
      signal.addEventListener('abort', () => {
        clearInterval(alive);
        reject(signal.reason);
      });
    }),
  createLog({ level: 'info', format: 'json' }),
);
