import { openArchive } from '../../src/archives/open-archive.ts';
import { readConfig } from '../../src/config/config.ts';
import { serve } from '../../src/serve/serve.ts';
import { createLog } from '../../src/support/log.ts';

const archive = await openArchive([]);
const look = async () => void process.stdout.write('looked\n');

/** A bot that is started on articles whose reading does not end before SIGUSR2: 3 of 2,000 files are read. */
process.exitCode = await serve(
  readConfig(process.env),
  ({ onProgress, signal }) =>
    new Promise((resolve, reject) => {
      onProgress({ done: 3, all: 2000 });
      const alive = setInterval(() => {}, 1000);
      process.once('SIGUSR2', () => resolve({ archive, follow: () => ({ look }), close: async () => {} }));
      signal.addEventListener('abort', () => {
        clearInterval(alive);
        reject(signal.reason);
      });
    }),
  createLog({ level: 'info', format: 'json' }),
);
