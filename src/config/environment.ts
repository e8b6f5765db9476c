import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { markedEncoding } from '../support/marked-encoding.ts';
import { systemErrorText } from '../support/system-error.ts';
import { ConfigError } from './config.ts';

/**
 * Variables: those of the process first, then those of a file such as `.env`, if there is one, in UTF-8 or, as PowerShell writes it, UTF-16.
 * Throws a ConfigError if it cannot be read.
 */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  path: string | undefined,
): Readonly<Record<string, string | undefined>> {
  if (path === undefined) return env;
  try {
    const bytes = readFileSync(path);
    const text = new TextDecoder(markedEncoding(bytes) ?? 'utf-8').decode(bytes);
    return { ...parse(text), ...env };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return env;
    throw new ConfigError(`${path}: expected a file that can be read, got: ${systemErrorText(error)}`);
  }
}
