import { getSystemErrorMap } from 'node:util';

/** What the operating system says of a failure, in words: "no such file or directory" for ENOENT; else the error's own message. */
export function systemErrorText(error: unknown): string {
  const { errno } = (error ?? {}) as NodeJS.ErrnoException;
  const known = errno === undefined ? undefined : getSystemErrorMap().get(errno)?.[1];
  return known ?? (error instanceof Error ? error.message : String(error));
}
