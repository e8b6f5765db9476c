import { config as loadEnvFile } from 'dotenv';
import { ConfigError } from './config.ts';

/** Variables: those of the process first, then those of a file such as `.env`, if there is one. Throws a ConfigError if it cannot be read. */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  path: string | undefined,
): Readonly<Record<string, string | undefined>> {
  if (path === undefined) return env;
  const file: Record<string, string> = {};
  const { error } = loadEnvFile({ path, processEnv: file, quiet: true });
  if (error && (error as NodeJS.ErrnoException).code !== 'ENOENT')
    throw new ConfigError(`${path}: ${error.message}`);
  return { ...file, ...env };
}
