/** Numbers of the advisory locks: any, but the same in all processes, and no other program's of the same database. */
export const LOCKS = { migration: 752_301_001, writing: 752_301_002 } as const;
