import { UnusableDatabase } from './unusable-database.ts';

/** Whether the server could not be asked, rather than that it refused what was asked. */
export function isAway(error: unknown): boolean {
  if (error instanceof UnusableDatabase) return error.mayPass;
  const { code } = (error ?? {}) as { code?: unknown };
  // Classes of SQLSTATE: 08 connection, 53 resources, 57P server going away; anything of no SQLSTATE is the network's.
  return (
    typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code) || /^(?:08|53|57P|57014|40001|25006)/.test(code)
  );
}
