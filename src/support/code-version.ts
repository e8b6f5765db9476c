import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Steps } from './slices.ts';

/**
 * A hash of the program's files and data in these folders and the folders in them, and of the versions of the libraries that it asks for: what
 * one version computed is not another's. A file a step: all take some 20 ms.
 */
export function* codeVersion(folders: readonly URL[]): Steps<string> {
  const hash = createHash('sha256').update(readFileSync(new URL('../../package.json', import.meta.url)));
  for (const folder of folders.map((url) => fileURLToPath(url))) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:[cm]?[jt]s|json|bin|txt)$/.test(name),
    );
    for (const name of names.sort()) {
      yield;
      hash.update(name).update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest('hex');
}
