import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
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
    return { ...parse(textOf(readFileSync(path))), ...env };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return env;
    throw new ConfigError(`${path}: expected a file that can be read, got: ${systemErrorText(error)}`);
  }
}

function textOf(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}
