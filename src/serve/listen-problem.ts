import { ConfigError } from '../config/config.ts';

/** What keeps a port from being listened on, and what an address: Node's codes. */
const OF_PORT: ReadonlySet<unknown> = new Set(['EADDRINUSE', 'EACCES']);
const OF_HOST: ReadonlySet<unknown> = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'ENOTFOUND']);

/**
 * Throws what listening with the settings `NAME_PORT` and `NAME_HOST` failed with: a port that is taken or that we may not have, and an
 * address that this machine does not have, is a wrong setting, any other error is itself.
 */
export function listenProblem(name: 'HEALTH' | 'INTERACTIONS', port: number, host: string | undefined) {
  return (error: NodeJS.ErrnoException): never => {
    if (OF_PORT.has(error.code))
      throw new ConfigError(
        `${name}_PORT: expected a port that can be listened on, got ${port} (${error.code})`,
      );
    if (host !== undefined && OF_HOST.has(error.code))
      throw new ConfigError(
        `${name}_HOST: expected an address of this machine, got ${JSON.stringify(host)} (${error.code})`,
      );
    throw error;
  };
}
