import { z } from 'zod';

/** The settings, read from environment variables. Every one is in `.env.example` with its default. */
export interface Config {
  /** The bot's token; without it the console runs. Never printed. */
  readonly discordToken?: string;
  /** Where Discord's API is, without the version, e.g. `https://discord.com/api`. */
  readonly discordApi: string;
  /** Register the commands in this server alone. */
  readonly discordGuildId?: string;
  /** The folder of articles, relative to the working folder. */
  readonly articlesDir: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly logFormat: 'json' | 'pretty';
}

/** A setting that cannot be used. The message has one line a variable: name, what was expected, what came. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads the settings from environment variables; an empty value means unset. Throws a ConfigError. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(
    Object.keys(schema.shape).map((name) => [name, env[name]?.trim() || undefined]),
  );
  const result = schema.safeParse(set);
  if (!result.success) {
    throw new ConfigError(
      result.error.issues.map(({ path, message }) => describe(String(path[0]), message, set)).join('\n'),
    );
  }
  const { DISCORD_TOKEN, DISCORD_API, DISCORD_GUILD_ID, ARTICLES_DIR, LOG_LEVEL, LOG_FORMAT } = result.data;
  return {
    ...(DISCORD_TOKEN !== undefined && { discordToken: DISCORD_TOKEN }),
    discordApi: DISCORD_API,
    ...(DISCORD_GUILD_ID !== undefined && { discordGuildId: DISCORD_GUILD_ID }),
    articlesDir: ARTICLES_DIR,
    logLevel: LOG_LEVEL,
    logFormat: LOG_FORMAT,
  };
}

const schema = z.object({
  // Three parts of base64url with dots between; "Bot " in front is a common slip.
  DISCORD_TOKEN: z
    .string()
    .regex(
      /^[\w-]+\.[\w-]+\.[\w-]+$/,
      'expected a bot token: three parts with dots between, without "Bot " in front',
    )
    .optional(),
  DISCORD_API: z
    .url({ protocol: /^https?$/, error: 'expected an http or https address such as https://discord.com/api' })
    .transform((url) => url.replace(/\/+$/, ''))
    .default('https://discord.com/api'),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{17,20}$/, 'expected a server id: 17 to 20 digits')
    .optional(),
  ARTICLES_DIR: z.string().default('seeds'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'expected debug, info, warn, error or silent',
    })
    .default('info'),
  LOG_FORMAT: z.enum(['json', 'pretty'], { error: 'expected json or pretty' }).default('pretty'),
});

const SECRETS = new Set(['DISCORD_TOKEN']);

function describe(name: string, expected: string, env: Readonly<Record<string, string | undefined>>): string {
  const came = env[name] ?? '';
  return `${name}: ${expected}, got ${SECRETS.has(name) ? `${came.length} characters that are not` : JSON.stringify(came)}`;
}
