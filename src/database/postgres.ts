import pg from 'pg';
import { numberIn } from '../support/number-in.ts';
import type { Database, HeldLock, Queryable } from './database.ts';
import { isAway } from './is-away.ts';

export interface PostgresOptions {
  /** postgres://USER:PASSWORD@HOST:PORT/NAME */
  readonly url: string;
  /** A read replica of the same database; default none. */
  readonly readUrl?: string | undefined;
  /** The schema that holds all tables. Letters, digits and underscores. */
  readonly schema: string;
  /** Connections to each server, at most; default 8. */
  readonly connections?: number;
  /** Hears of a connection that was lost while nothing was asked, and of a replica that does not answer. */
  readonly onProblem: (error: unknown) => void;
}

/** Longer than any statement takes that a person waits for; those of a transaction take as long as they take. */
const STATEMENT_MS = 3000;
const CONNECT_MS = 3000;
/** Once a server did not answer nobody waits for it anew before so long. */
const AWAY_MS = 1000;
/** A replica that did not answer is left alone for so long. */
const REPLICA_PAUSE_MS = 5000;

/**
 * What every connection is set to: sorting 200,000 scores takes some 30 MB, and compiling a statement that takes 10 ms takes 100.
 */
const settingsFor = (schema: string) =>
  `SET search_path = ${schema}; SET work_mem = '64MB'; SET jit = off; SET max_parallel_workers_per_gather = 0`;

/**
 * Hears that a connection is lost that is held for several statements. What is asked of it rejects as well; but an event that nobody hears
 * would end the process.
 */
const heard = () => {};

/** A database by the library pg, with a pool of connections. Connects when something is first asked. */
export function openPostgres({
  url,
  readUrl,
  schema,
  connections = 8,
  onProblem,
}: PostgresOptions): Database {
  if (!/^\w+$/.test(schema)) throw new RangeError(`expected a schema of letters and digits, got ${schema}`);
  const open = (connectionString: string) => {
    const pool = new pg.Pool({
      connectionString,
      max: connections,
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
      onConnect: (client) => client.query(settingsFor(schema)).then(() => undefined),
    });
    pool.on('error', onProblem);
    return pool;
  };
  const pool = open(url);
  const replica = readUrl === undefined ? undefined : open(readUrl);
  let replicaFrom = 0;
  /** A statement that has a name is parsed and planned once a connection. There are some thirty. */
  const numbers = new Map<string, number>();

  let awayUntil = 0;
  let away: unknown;

  const rows = async (on: pg.ClientBase, text: string, values: readonly unknown[] = []) =>
    (await on.query({ text, values: [...values] })).rows as readonly unknown[];
  /** One statement that somebody waits for. */
  const ask = async (on: pg.Pool, text: string, values: readonly unknown[] = []) => {
    const name = `statement ${numberIn(numbers, text)}`;
    const query = { name, text, values: [...values], query_timeout: STATEMENT_MS };
    return (await on.query(query)).rows as readonly unknown[];
  };
  const askMain = async (text: string, values?: readonly unknown[]) => {
    if (performance.now() < awayUntil) throw away;
    try {
      return await ask(pool, text, values);
    } catch (error) {
      if (isAway(error)) {
        awayUntil = performance.now() + AWAY_MS;
        away = error;
      }
      throw error;
    }
  };
  const client = (on: pg.ClientBase): Queryable => ({ query: (sql, values) => rows(on, sql, values) });

  return {
    query: askMain,
    async read(sql, values) {
      if (replica && performance.now() >= replicaFrom)
        try {
          return await ask(replica, sql, values);
        } catch (error) {
          if (!isAway(error)) throw error;
          replicaFrom = performance.now() + REPLICA_PAUSE_MS;
          onProblem(error);
        }
      return askMain(sql, values);
    },
    async transaction(work) {
      const held = await pool.connect();
      held.on('error', heard);
      let broken: Error | undefined;
      try {
        await held.query('BEGIN');
        const result = await work(client(held));
        await held.query('COMMIT');
        return result;
      } catch (error) {
        // A connection that cannot even undo is not given to the next.
        await held.query('ROLLBACK').catch((failed: Error) => {
          broken = failed;
        });
        throw error;
      } finally {
        held.off('error', heard);
        held.release(broken);
      }
    },
    async lock(number): Promise<HeldLock | undefined> {
      const held = await pool.connect();
      const lost = new AbortController();
      const lose = () => lost.abort();
      held.on('error', lose).on('end', lose);
      try {
        const [row] = await rows(held, 'SELECT pg_try_advisory_lock($1) AS taken', [number]);
        if (!(row as { taken: boolean }).taken) {
          // Who waits asks every two seconds, mostly on the same connection.
          held.off('error', lose).off('end', lose);
          held.release();
          return undefined;
        }
      } catch (error) {
        held.release(true);
        throw error;
      }
      return {
        signal: lost.signal,
        async release() {
          // Closing the connection gives the lock back, whatever state it is in.
          held.release(true);
        },
      };
    },
    async close() {
      await Promise.all([pool.end(), replica?.end()]);
    },
  };
}
