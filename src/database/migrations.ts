import type { Database } from './database.ts';
import { LOCKS } from './locks.ts';
import { SCHEMA_STEPS } from './schema-steps.ts';
import { UnusableDatabase } from './unusable-database.ts';

/**
 * Brings the tables up to date, step by step (default: all that there are). Several processes may start at once: one does it, the others wait.
 * Changes nothing and rejects with UnusableDatabase if a newer version has made the tables, and with what a step fails with.
 */
export async function migrate(
  database: Database,
  schema: string,
  steps: readonly string[] = SCHEMA_STEPS,
): Promise<void> {
  await database.transaction(async (inside) => {
    await inside.query('SELECT pg_advisory_xact_lock($1)', [LOCKS.migration]);
    await inside.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    await inside.query(
      'CREATE TABLE IF NOT EXISTS migrations (step int PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())',
    );
    const [row] = (await inside.query('SELECT count(*)::int AS done FROM migrations')) as { done: number }[];
    const done = row?.done ?? 0;
    if (done > steps.length)
      throw new UnusableDatabase(
        `DATABASE_URL: expected tables of ${steps.length} migrations, found ${done}: a newer version made them`,
      );
    for (const [at, step] of steps.entries()) {
      if (at < done) continue;
      await inside.query(step);
      await inside.query('INSERT INTO migrations (step) VALUES ($1)', [at + 1]);
    }
  });
}
