import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import pg from 'pg';
import type { Database, Queryable } from '../../src/database/database.ts';
import { migrate } from '../../src/database/migrations.ts';
import { openPostgres } from '../../src/database/postgres.ts';
import { freePort } from '../free-port.ts';

/** A PostgreSQL server for tests, on a port of its own. */
export interface TestServer {
  readonly url: string;
  /** PGlite has one session for all connections, so that no lock keeps one from another. */
  readonly hasSessions: boolean;
}

/**
 * How to start the server that tests talk to: the one that DATABASE_TEST_URL names, else the installed one, else PGlite, which is
 * PostgreSQL as well, but has one session and takes some 4 s to start. DATABASE_TEST_URL=pglite takes PGlite in any case. It is
 * started once and ends with the process.
 */
export const [serverName, startServer] = theServer();

/** Longer than any machine takes to start one. */
export const START_MS = 180_000;

function once<T>(start: () => Promise<T>): () => Promise<T> {
  let started: Promise<T> | undefined;
  return () => {
    started ??= start();
    return started;
  };
}

async function startPglite(): Promise<TestServer> {
  const port = await freePort();
  const db = await PGlite.create();
  const server = new PGLiteSocketServer({ db, port, host: '127.0.0.1', maxConnections: 40 });
  await server.start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    hasSessions: false,
  };
}

function theServer(): [name: string, start: () => Promise<TestServer>] {
  const { DATABASE_TEST_URL: url } = process.env;
  const folder = binaries();
  if (url && url !== 'pglite') return ['DATABASE_TEST_URL', async () => ({ url, hasSessions: true })];
  return folder === undefined || url
    ? ['PGlite', once(startPglite)]
    : ['PostgreSQL', once(() => startReal(folder))];
}

/** The folder of initdb and postgres, where Debian and others put them. */
function binaries(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return versions
    .map((version) => join(root, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')));
}

/** A server of the installed version with a cluster of its own, run by an ordinary user: it refuses to run as root. */
async function startReal(folder: string): Promise<TestServer> {
  const home = mkdtempSync(join(tmpdir(), 'dateline-postgres-'));
  const data = join(home, 'data');
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? ['--reuid=nobody', '--regid=nogroup', '--clear-groups'] : [];
  // Ends when this process does, however that ends.
  const as = ['setpriv', '--pdeathsig=INT', ...user];
  if (isRoot) await run(['chown', 'nobody:nogroup', home]);
  const cluster = ['-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C', '-N'];
  await run([...as, join(folder, 'initdb'), '-D', data, ...cluster]);
  const [command = '', ...args] = [
    ...as,
    join(folder, 'postgres'),
    ...['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-F'],
  ];
  const child = spawn(command, args, { stdio: 'ignore' });
  child.unref();
  process.once('exit', () => {
    child.kill('SIGQUIT');
    rmSync(home, { recursive: true, force: true });
  });
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, hasSessions: true };
}

function run([command = '', ...args]: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    spawn(command, args, { stdio: 'ignore' })
      .once('error', reject)
      .once('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`${command}: expected to end with 0, ended with ${code}`)),
      );
  });
}

let schemas = 0;

/** A database of its own for a test: a schema that nobody else has, with the tables of these steps (default: all). `close` removes it. */
export async function freshDatabase(
  server: TestServer,
  steps?: readonly string[],
): Promise<{ database: Database; schema: string; close(): Promise<void> }> {
  const schema = `test_${process.pid}_${++schemas}`;
  const database = openAgain(server, schema);
  await untilItAnswers(database);
  await migrate(database, schema, steps);
  return {
    database,
    schema,
    async close() {
      // In a transaction, which takes as long as it takes.
      await database.transaction((inside) => inside.query(`DROP SCHEMA ${schema} CASCADE`));
      await database.close();
    },
  };
}

/**
 * A database with nothing in it, for what chooses its schema itself: files that share a process share its server, and what one of them has
 * written there another would find. PGlite has but one, which is emptied. `close` removes it.
 */
export async function emptyDatabase(server: TestServer): Promise<TestServer & { close(): Promise<void> }> {
  const database = openAgain(server, 'public');
  await untilItAnswers(database);
  if (!server.hasSessions) await database.query('DROP SCHEMA IF EXISTS dateline CASCADE');
  await database.close();
  if (!server.hasSessions) return { ...server, close: async () => {} };
  // It takes as long as it takes, and can be in no transaction.
  const client = new pg.Client(server.url);
  await client.connect();
  const name = `test_${process.pid}_${++schemas}`;
  await client.query(`CREATE DATABASE ${name}`);
  const url = new URL(server.url);
  url.pathname = name;
  return {
    url: url.href,
    hasSessions: true,
    async close() {
      await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await client.end();
    },
  };
}

/** The same database, as another process opens it. */
export function openAgain({ url, hasSessions }: TestServer, schema: string): Database {
  const database = openPostgres({ url, schema, connections: 3, onProblem: () => {} });
  if (hasSessions) return database;
  // What one connection to PGlite sets holds for all: the schema is set for each statement.
  const inSchema = <T>(work: (inside: Queryable) => Promise<T>) =>
    database.transaction(async (inside) => {
      await inside.query(`SET LOCAL search_path = ${schema}`);
      return work(inside);
    });
  const query: Queryable['query'] = (sql, values) => inSchema((inside) => inside.query(sql, values));
  return { ...database, query, read: query, transaction: inSchema };
}

/** Resolves once something holds; rejects if it never does. */
export async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 1000) throw new Error('expected it to hold sooner or later');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A server that was just started refuses connections for a moment. */
async function untilItAnswers(database: Database): Promise<void> {
  for (let tries = 0; ; tries++)
    try {
      await database.query('SELECT 1');
      return;
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
}
