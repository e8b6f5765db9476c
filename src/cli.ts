import { commands } from '../commands/index.ts';
import { type LoadOptions, loadArchive, untilPrepared } from './archives/load-archive.ts';
import { UnusableArticles } from './articles/usable-articles.ts';
import { UserError } from './bot/errors.ts';
import { type Config, ConfigError, readConfig } from './config/config.ts';
import { readEnvironment } from './config/environment.ts';
import { answerAtConsole } from './console/at-console.ts';
import { type CommandLine, parseCommandLine } from './console/command-line.ts';
import { paintFor } from './console/paint.ts';
import { printFeedback } from './console/print-feedback.ts';
import { progressBar } from './console/progress-bar.ts';
import { type Streams, widthOf } from './console/streams.ts';
import { usageText } from './console/usage.ts';
import { UnusableDatabase } from './database/unusable-database.ts';
import { voteTable } from './database/vote-table.ts';
import type { Load } from './serve/serve.ts';
import { BAD_SETTINGS } from './support/exit-status.ts';
import type { Log } from './support/log.ts';
import { safeLine } from './support/safe-text.ts';
import { version } from './support/version.ts';

/** What a program is given by who starts it. */
export interface CliOptions {
  /** The words after the program's name. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A file of more variables, such as `.env`. Default: none. */
  readonly envFile?: string;
  readonly streams: Streams;
  /** Aborted if nobody reads the output any more. Default: never. */
  readonly unread?: AbortSignal;
}

/**
 * The program: reads its words and settings, loads the articles, then answers at the console or on Discord until that ends. Resolves
 * to the exit status: 0 it answered, 1 it found nothing or cannot go on, 2 misuse, 78 it cannot start with these settings. Rejects for a
 * bug alone.
 *
 * @example await runCli({ argv: ['ask', 'Who came?'], env: {}, streams }) // prints an answer: 0
 */
export async function runCli(options: CliOptions): Promise<number> {
  const complain = complainTo(options.streams);
  let task: CommandLine['task'] | undefined;
  try {
    const line = parseCommandLine(options.argv, commands);
    task = line.task;
    return await run(line, options, complain);
  } catch (error) {
    if (error instanceof UserError) {
      complain(error.message);
      return 2;
    }
    if (
      !(
        error instanceof ConfigError ||
        error instanceof UnusableArticles ||
        error instanceof UnusableDatabase
      )
    )
      throw error;
    for (const each of error.message.split('\n')) complain(each);
    const mayPass = error instanceof UnusableDatabase && error.mayPass;
    return (task === 'start' || task === 'register') && !mayPass ? BAD_SETTINGS : 1;
  }
}

/** Tells a problem in one line. */
type Complain = (message: string) => void;

/** To standard error. File names and titles come from strangers: a terminal must not obey them. */
function complainTo({ error }: Streams): Complain {
  return (message) => error.write(`${safeLine(message)}\n`);
}

async function run(line: CommandLine, options: CliOptions, complain: Complain): Promise<number> {
  const { streams, unread } = options;
  if (line.task === 'help' || line.task === 'version') {
    const text = line.task === 'help' ? usageText(commands, widthOf(streams)) : `dateline ${version()}`;
    streams.output.write(`${text}\n`);
    return 0;
  }
  const config = readConfig(readEnvironment(options.env, options.envFile), SETTINGS[line.task]);
  if (line.task === 'register') return register(config);
  const paint = paintFor(streams.output.isTTY === true, options.env);
  const folder = ('articlesDir' in line && line.articlesDir) || config.articlesDir;
  if (line.task === 'add' || line.task === 'check') {
    // What fetches is loaded for those who fetch alone.
    const { runAdd, runCheck } = await import('./console/collect.ts');
    return line.task === 'add'
      ? runAdd({ ...line, folder, cacheDir: config.cacheDir }, streams, paint)
      : runCheck(folder, config.cacheDir, streams, paint);
  }
  const log = line.task === 'start' ? await logFor(config) : undefined;
  const articlesDir = line.articlesDir ?? config.articlesDir;
  // Lines that come through a pipe are a script as well: nobody waits at a terminal.
  const isScript = !log && (line.task === 'once' || !streams.input.isTTY);
  const load = (more: Pick<LoadOptions, 'onProgress' | 'signal'>) =>
    loadArchive(config, {
      ...more,
      articlesDir,
      database: databaseUse(line, config),
      usesReader: line.task === 'start' || (line.task === 'once' && line.usesReader),
      // What a script gets must not depend on how fast this machine is.
      patient: isScript,
      waits: log !== undefined,
      complain: log ? (message) => log.warn({}, safeLine(message)) : complain,
    });
  if (log) return onDiscord({ ...config, articlesDir }, load, log);
  const bar = progressBar(streams.error, () => performance.now(), 'files');
  const loaded = await load({ onProgress: bar.show }).finally(bar.clear);
  const { archive } = loaded;
  const work = async (): Promise<number> => {
    if (line.task === 'feedback') {
      const votes = loaded.database && voteTable(loaded.database);
      return printFeedback(config, { archive, votes }, streams);
    }
    // Nor must it depend on what is prepared. A person at the console need not wait.
    if (isScript) await untilPrepared(archive, config, streams.error.isTTY ? complain : undefined);
    return answerAtConsole(
      line.task === 'once' ? line : articlesDir,
      { ...loaded, commands },
      streams,
      paint,
    );
  };
  try {
    return await Promise.race(unread ? [work(), aborted(unread)] : [work()]);
  } finally {
    await loaded.close();
  }
}

/** A bot writes articles that it is given into the database; a script answers from a folder that it names, else from the database. */
function databaseUse({ task, articlesDir }: CommandLine & { readonly articlesDir?: string }, config: Config) {
  if (task === 'start') return articlesDir !== undefined || config.articlesNamed ? 'write' : 'read';
  return articlesDir === undefined ? 'read' : 'folder';
}

/** Only Discord needs Discord's settings: a bad one must not stop a script. */
const SETTINGS = {
  start: 'all',
  register: 'all',
  feedback: 'feedback',
  once: 'articles',
  add: 'articles',
  check: 'articles',
} as const;

/** The log, if Discord is to be served; at the console problems are lines for people, and it answers without having loaded it. */
async function logFor(config: Config): Promise<Log | undefined> {
  if (config.discordToken === undefined && config.interactionsPort === undefined) return undefined;
  const { createLog } = await import('./support/log.ts');
  return createLog({ level: config.logLevel, format: config.logFormat });
}

/** Discord's library takes longer to load than the console to answer. */
async function onDiscord(config: Config, load: Load, log: Log): Promise<number> {
  const { serve } = await import('./serve/serve.ts');
  return serve(config, load, log);
}

async function register(config: Config): Promise<number> {
  if (config.discordToken === undefined)
    throw new ConfigError('DISCORD_TOKEN: expected a bot token to register with, got none');
  const { registerCommands } = await import('./serve/start-serving.ts');
  return registerCommands(config);
}

/** Resolves to 0, since what was read is what was wanted. */
function aborted(signal: AbortSignal): Promise<number> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(0);
    signal.addEventListener('abort', () => resolve(0), { once: true });
  });
}
