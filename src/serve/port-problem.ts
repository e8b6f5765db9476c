import { ConfigError } from '../config/config.ts';

/** Throws what listening failed with: a port that is taken or that we may not have is a wrong setting, any other error is itself. */
export function portProblem(name: string, port: number) {
  return (error: NodeJS.ErrnoException): never => {
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES') {
      throw new ConfigError(`${name}: expected a port that can be listened on, got ${port} (${error.code})`);
    }
    throw error;
  };
}
