import { config as loadEnvFile } from 'dotenv';
import { commands } from '../commands/index.ts';
import type { Archive } from './archive.ts';
import type { Article } from './articles/article.ts';
import { readArticles } from './articles/read.ts';
import { createBot } from './bot/bot.ts';
import { UserError } from './bot/errors.ts';
import { type Config, ConfigError, readConfig } from './config/config.ts';
import { type CommandLine, parseCommandLine, USAGE } from './console/command-line.ts';
import { runConsole } from './console/interactive.ts';
import { answerLines, explainOnce, runOnce, runOnceJson } from './console/one-shot.ts';
import { runTimeline } from './console/one-timeline.ts';
import { paintFor } from './console/paint.ts';
import { wrongQuotes } from './feedback/print.ts';
import type { QuotePlace } from './feedback/vote.ts';
import { voteFile } from './feedback/vote-file.ts';
import { openArchive } from './open-archive.ts';
import type { Reader } from './reader/reader.ts';
import { openReader } from './reader/thread-reader.ts';
import { openVectorCache } from './reader/vector-cache.ts';
import type { Log } from './support/log.ts';
import { plain, singleLine } from './support/safe-text.ts';

/** The composition root: settings, articles, bot, then Discord or the console. Resolves to the exit status. */
async function main(): Promise<number> {
  const line = parseCommandLine(process.argv.slice(2));
  if (line.task === 'help') {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const config = readConfig(environment(), settingsFor(line.task));
  if (line.task === 'register') {
    if (config.discordToken === undefined)
      throw new ConfigError('DISCORD_TOKEN: expected a bot token to register with, got none');
    // Discord's library takes longer to load than the console to answer.
    const { registerCommands } = await import('./serve/serve.ts');
    return registerCommands(config);
  }

  const articlesDir = line.articlesDir ?? config.articlesDir;
  const asks = line.task !== 'feedback' && !(line.task === 'once' && line.invocation.command !== 'ask');
  const log = await logFor(line, config);
  const report: Report = log ? (message) => log.warn({}, plain(singleLine(message))) : complain;
  if (asks) opening = readerFor(config, report);
  try {
    const articles = await loadArticles(articlesDir, report);
    return await run(line, config, articles, { reader: await opening, log, report });
  } finally {
    await closeReader();
  }
}

/** The log, if Discord is to be served; at the console problems are lines for people. */
async function logFor({ task }: CommandLine, config: Config): Promise<Log | undefined> {
  const onDiscord = config.discordToken !== undefined || config.interactionsPort !== undefined;
  if (task !== 'start' || !onDiscord) return undefined;
  // The console answers without having loaded it.
  const { createLog } = await import('./support/log.ts');
  return createLog({ level: config.logLevel, format: config.logFormat });
}

/** Tells a problem that does not stop the start, in one line. */
type Report = (message: string) => void;

/** The reader of this process. Its thread must end before the process does. */
let opening: Promise<Reader | undefined> = Promise.resolve(undefined);

async function closeReader(): Promise<void> {
  await (await opening)?.close();
}

/** Answers from the articles on Discord or at the console, until that ends. */
async function run(
  line: CommandLine,
  config: Config,
  articles: readonly Article[],
  {
    reader,
    log,
    report,
  }: { readonly reader: Reader | undefined; readonly log: Log | undefined; readonly report: Report },
): Promise<number> {
  const cache = reader && openVectorCache(config.cacheDir, reader);
  const archive = await openArchive(articles, {
    threshold: config.answerThreshold,
    reader,
    cache,
    // What a script gets must not depend on how fast this machine is.
    patient: line.task !== 'start',
    onProblem: (part, error) => report(problemOf(part, config, error)),
  });
  if (cache) {
    const prune = () => void cache.prune(KEPT_DAYS, Date.now());
    void archive.prepared.then(prune);
    setInterval(prune, DAY_MS).unref();
  }
  if (log) {
    const { serve } = await import('./serve/serve.ts');
    return serve(config, archive, log);
  }

  if (line.task === 'feedback') return printFeedback(config, archive);

  const bot = createBot(archive, commands);
  const streams = { input: process.stdin, output: process.stdout, error: process.stderr };
  const paint = paintFor(process.stdout.isTTY, process.env);
  // Nor on what is prepared. A person at the console need not wait.
  if (line.task !== 'start' || !process.stdin.isTTY) await preparedOrToldWhy(archive, config);
  switch (line.task) {
    case 'once': {
      if (line.invocation.command === 'timeline') return runTimeline(archive, line, streams, paint);
      if (line.json) return runOnceJson(archive, line.invocation, streams);
      const status = await runOnce(bot, line.invocation, streams, paint);
      if (line.explain) await explainOnce(archive, line.invocation.args, streams);
      return status;
    }
    case 'batch':
      return answerLines(archive, line.invocation.args, streams);
    default:
      process.stdout.write(
        `Dateline: ${archive.articles.length} articles in ${plain(line.articlesDir ?? config.articlesDir)}. Ask a question, or type /help. Set DISCORD_TOKEN to run it as a Discord bot.\n`,
      );
      await runConsole(bot, streams, paint);
      return 0;
  }
}

/** Waits until the articles are prepared for the reader; who waits for more than a moment at a terminal is told for what. */
async function preparedOrToldWhy({ prepared, articles }: Archive, { cacheDir }: Config): Promise<void> {
  const told = setTimeout(() => {
    if (process.stderr.isTTY)
      complain(
        `Reading ${articles.length} articles. What was read is kept in ${cacheDir} for the next time.`,
      );
  }, A_MOMENT_MS);
  await prepared;
  clearTimeout(told);
}

const A_MOMENT_MS = 2000;

/** The reader, if it is wanted and this machine can run it; if it cannot, says so, and words must do. */
async function readerFor({ reader }: Config, report: Report): Promise<Reader | undefined> {
  if (!reader) return undefined;
  return openReader().catch((error: unknown) => {
    report(
      `READER: expected a machine that can run it, got ${messageOf(error)}. Answers are found by their words alone; READER=off says nothing of it.`,
    );
    return undefined;
  });
}

function problemOf(part: 'reader' | 'cache', { cacheDir }: Config, error: unknown): string {
  return part === 'reader'
    ? `The reader failed (${messageOf(error)}). Answers are found by their words alone.`
    : `CACHE_DIR: expected a folder that can be written, got ${cacheDir} (${messageOf(error)}). The articles are read anew at each start.`;
}

/** What was computed of articles is kept this long after they were read. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What was voted wrong. Throws a ConfigError where no file of votes is set. */
async function printFeedback({ feedbackFile }: Config, archive: Archive): Promise<number> {
  if (feedbackFile === undefined)
    throw new ConfigError('FEEDBACK_FILE: expected the file that votes are appended to, got none');
  const lines = await voteFile(feedbackFile).read();
  const wordsAt = ({ article, start, end }: QuotePlace) => archive.find(article)?.text.slice(start, end);
  // Questions come from strangers: a terminal must not obey them.
  for (const each of wrongQuotes(lines, wordsAt)) process.stdout.write(`${plain(each)}\n`);
  return 0;
}

/** Only Discord needs Discord's settings: a bad one must not stop a script. */
function settingsFor(task: CommandLine['task']) {
  if (task === 'once' || task === 'batch') return 'articles';
  return task === 'feedback' ? 'feedback' : 'all';
}

/** Variables of the process first, then those of a `.env` file in the working folder. */
function environment(): Record<string, string | undefined> {
  const file: Record<string, string> = {};
  const { error } = loadEnvFile({ processEnv: file, quiet: true });
  if (error && (error as NodeJS.ErrnoException).code !== 'ENOENT')
    throw new ConfigError(`.env: ${error.message}`);
  return { ...file, ...process.env };
}

/** Says which files were left out. Throws a UserError where nothing is left to answer from. */
async function loadArticles(folder: string, report: Report): Promise<readonly Article[]> {
  const { articles, problems } = await readArticles(folder).catch((error: NodeJS.ErrnoException) => {
    throw new UnusableArticles(
      `${folder}: expected a folder of .txt files, got ${error.code ?? error.message}`,
    );
  });
  for (const { message } of problems) report(message);
  if (articles.length === 0)
    throw new UnusableArticles(`${folder}: expected at least one usable .txt article, found none`);
  return articles;
}

/** One line to standard error. File names and titles come from strangers: a terminal must not obey them. */
function complain(message: string): void {
  process.stderr.write(`${plain(singleLine(message))}\n`);
}

class UnusableArticles extends Error {}

/** 1 for what cannot start, 2 for misuse; anything else is a bug and shows its stack. */
function reportFailure(error: unknown): number {
  if (error instanceof UserError) {
    complain(error.message);
    return 2;
  }
  if (error instanceof ConfigError || error instanceof UnusableArticles) {
    for (const each of error.message.split('\n')) complain(each);
    return 1;
  }
  throw error;
}

// A reader that has seen enough, such as `head`, closes the pipe: no reason to complain.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') void closeReader().finally(() => process.exit(0));
  else throw error;
});

process.exitCode = await main().catch(reportFailure);
