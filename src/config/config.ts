import { schema } from './schema.ts';

/** Some of the gateway's shards: those from `first` to `last`, counted from 0, `of` how many there are in all. */
export interface Shards {
  readonly first: number;
  readonly last: number;
  readonly of: number;
}

/** The settings, read from environment variables. Every one is in `.env.example` with its default. */
export interface Config {
  /** The bot's token; without it the console runs. Never printed. */
  readonly discordToken?: string;
  /** Where Discord's API is, without the version, e.g. `https://discord.com/api`. */
  readonly discordApi: string;
  /** Register the commands in this server alone. */
  readonly discordGuildId?: string;
  /** The folder of articles, relative to the working folder; `seeds` if none is named. */
  readonly articlesDir: string;
  /** Whether a folder is named: into a database only such articles are written. */
  readonly articlesNamed: boolean;
  /** The PostgreSQL database that several processes share; without it all is in memory and files. Never printed. */
  readonly databaseUrl?: string;
  /** A read replica of it. Never printed. */
  readonly databaseReadUrl?: string;
  /** Whether the folder is watched while the bot runs: by the system's events, by looking again and again, or not. */
  readonly watchArticles: 'on' | 'poll' | 'off';
  /** Addresses of feeds whose new entries become articles. */
  readonly feeds?: readonly string[];
  /** Minutes between two rounds in which they are asked for what is new. */
  readonly feedMinutes: number;
  /** Feeds of this machine and of private networks too. */
  readonly feedLocal: boolean;
  /** Where it is kept which channels watch which topics; without it none can. */
  readonly watchesFile?: string;
  /** Each server may have articles of its own, which no other sees, beside those for all. */
  readonly perServer: boolean;
  /** How many servers may have some; 0: any number. Those that have keep them. */
  readonly serversWithArticles: number;
  /** Whether the trained reader judges answers; without it only words are matched. */
  readonly reader: boolean;
  /** The folder in which what was computed of the articles is kept from one start to the next, relative to the working folder. */
  readonly cacheDir: string;
  /** Replies in Discord are for the asker alone unless they say otherwise. */
  readonly privateReplies: boolean;
  /** Answer mentions and direct messages. */
  readonly mentions: boolean;
  /** The shards of the gateway that this process opens; absent: all that Discord recommends. */
  readonly shards?: Shards;
  /** How many questions in 10 s one person, and all people of a server, may ask; 0: any number. */
  readonly cooldownUser: number;
  readonly cooldownServer: number;
  /** Where votes on answers are appended, as JSON lines; without it none are asked for. */
  readonly feedbackFile?: string;
  /** What voters' ids are hashed with. Never printed. */
  readonly feedbackKey?: string;
  /** From which confidence on, 0..1, an answer is given; absent: the default of src/answer. */
  readonly answerThreshold?: number;
  /** Answer Discord's interactions over HTTP on this port, instead of the gateway. */
  readonly interactionsPort?: number;
  readonly interactionsHost?: string;
  /** The application's public key, 64 hex digits, which the interactions over HTTP are signed for. */
  readonly publicKey?: string;
  /** Serve /livez, /readyz and /metrics on this port. */
  readonly healthPort?: number;
  readonly healthHost?: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly logFormat: 'json' | 'pretty';
}

/** A setting that cannot be used. The message has one line a variable: name, what was expected, what came. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the settings from environment variables; an empty value means unset. `use` says what they are for: settings that it
 * has no need of are neither read nor checked and have their defaults. Default: all. Throws a ConfigError.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, use: Use = 'all'): Config {
  const set = Object.fromEntries(USES[use].map((name) => [name, env[name]?.trim() || undefined]));
  const result = schema.safeParse(set);
  if (!result.success) {
    throw new ConfigError(
      result.error.issues.map(({ path, message }) => describe(String(path[0]), message, set)).join('\n'),
    );
  }
  const { DISCORD_TOKEN, DISCORD_API, DISCORD_GUILD_ID, ARTICLES_DIR, LOG_LEVEL, LOG_FORMAT } = result.data;
  const {
    PER_SERVER,
    SERVERS_WITH_ARTICLES,
    PRIVATE_REPLIES,
    MENTIONS,
    SHARDS,
    COOLDOWN_USER,
    COOLDOWN_SERVER,
    FEEDBACK_FILE,
    FEEDBACK_KEY,
  } = result.data;
  const { INTERACTIONS_PORT, INTERACTIONS_HOST, DISCORD_PUBLIC_KEY, HEALTH_PORT, HEALTH_HOST } = result.data;
  const { ANSWER_THRESHOLD, READER, CACHE_DIR, WATCH_ARTICLES, DATABASE_URL, DATABASE_READ_URL } =
    result.data;
  const { FEEDS, FEED_MINUTES, FEED_LOCAL, WATCHES_FILE } = result.data;
  if (FEEDS !== undefined && DATABASE_URL !== undefined && ARTICLES_DIR === undefined)
    throw new ConfigError('FEEDS: expected ARTICLES_DIR beside it, since DATABASE_URL is set, got none');
  if (WATCHES_FILE !== undefined && DISCORD_TOKEN === undefined && INTERACTIONS_PORT !== undefined)
    throw new ConfigError('WATCHES_FILE: expected DISCORD_TOKEN beside it, to write into channels, got none');
  if (PER_SERVER && DATABASE_URL !== undefined)
    throw new ConfigError(
      'PER_SERVER: expected no DATABASE_URL beside it, since servers’ own articles are files of ARTICLES_DIR alone, got both',
    );
  if (DATABASE_READ_URL !== undefined && DATABASE_URL === undefined)
    throw new ConfigError('DATABASE_READ_URL: expected DATABASE_URL beside it, got none');
  return {
    ...(DISCORD_TOKEN !== undefined && { discordToken: DISCORD_TOKEN }),
    discordApi: DISCORD_API,
    ...(DISCORD_GUILD_ID !== undefined && { discordGuildId: DISCORD_GUILD_ID }),
    articlesDir: ARTICLES_DIR ?? 'seeds',
    articlesNamed: ARTICLES_DIR !== undefined,
    ...(DATABASE_URL !== undefined && { databaseUrl: DATABASE_URL }),
    ...(DATABASE_READ_URL !== undefined && { databaseReadUrl: DATABASE_READ_URL }),
    watchArticles: WATCH_ARTICLES,
    ...(FEEDS !== undefined && { feeds: FEEDS }),
    feedMinutes: FEED_MINUTES,
    feedLocal: FEED_LOCAL,
    ...(WATCHES_FILE !== undefined && { watchesFile: WATCHES_FILE }),
    perServer: PER_SERVER,
    serversWithArticles: SERVERS_WITH_ARTICLES,
    reader: READER,
    cacheDir: CACHE_DIR,
    privateReplies: PRIVATE_REPLIES,
    mentions: MENTIONS,
    ...(SHARDS !== undefined && { shards: SHARDS }),
    cooldownUser: COOLDOWN_USER,
    cooldownServer: COOLDOWN_SERVER,
    ...(FEEDBACK_FILE !== undefined && { feedbackFile: FEEDBACK_FILE }),
    ...(FEEDBACK_KEY !== undefined && { feedbackKey: FEEDBACK_KEY }),
    ...(ANSWER_THRESHOLD !== undefined && { answerThreshold: ANSWER_THRESHOLD }),
    ...(INTERACTIONS_PORT !== undefined && { interactionsPort: INTERACTIONS_PORT }),
    ...(INTERACTIONS_HOST !== undefined && { interactionsHost: INTERACTIONS_HOST }),
    ...(DISCORD_PUBLIC_KEY !== undefined && { publicKey: DISCORD_PUBLIC_KEY }),
    ...(HEALTH_PORT !== undefined && { healthPort: HEALTH_PORT }),
    ...(HEALTH_HOST !== undefined && { healthHost: HEALTH_HOST }),
    logLevel: LOG_LEVEL,
    logFormat: LOG_FORMAT,
  };
}

/** `articles`: to answer at the console, once; `feedback`: to print the votes. */
type Use = 'all' | 'articles' | 'feedback';

const FOR_ARTICLES = [
  'ARTICLES_DIR',
  'DATABASE_URL',
  'DATABASE_READ_URL',
  'ANSWER_THRESHOLD',
  'READER',
  'CACHE_DIR',
];
const USES: Readonly<Record<Use, readonly string[]>> = {
  all: Object.keys(schema.shape),
  articles: FOR_ARTICLES,
  feedback: [...FOR_ARTICLES, 'FEEDBACK_FILE'],
};

/** A feed's address may hold a key. */
const SECRETS = new Set(['DISCORD_TOKEN', 'FEEDBACK_KEY', 'DATABASE_URL', 'DATABASE_READ_URL', 'FEEDS']);

function describe(name: string, expected: string, env: Readonly<Record<string, string | undefined>>): string {
  const came = env[name] ?? '';
  const shown = SECRETS.has(name)
    ? `${came.length} ${came.length === 1 ? 'character' : 'characters'}`
    : JSON.stringify(came);
  return `${name}: ${expected}, got ${shown}`;
}
