import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/config/config.ts';
import { schema } from '../../src/config/schema.ts';

// Put together here, so that no file holds what looks like a real token.
const TOKEN = ['made', 'up', 'token'].join('.');

describe('the settings', () => {
  it('have defaults', () => {
    expect(readConfig({})).toEqual({
      discordApi: 'https://discord.com/api',
      articlesDir: 'seeds',
      articlesNamed: false,
      watchArticles: 'on',
      feedMinutes: 15,
      feedLocal: false,
      perServer: false,
      serversWithArticles: 1000,
      reader: true,
      cacheDir: '.cache',
      privateReplies: false,
      mentions: true,
      cooldownUser: 5,
      cooldownServer: 60,
      logLevel: 'info',
      logFormat: 'pretty',
    });
  });

  it('are unset where they are empty', () => {
    expect(readConfig({ DISCORD_TOKEN: '', ARTICLES_DIR: '  ', DISCORD_API: '' })).toEqual(readConfig({}));
  });

  it('are read', () => {
    const config = readConfig({
      DISCORD_TOKEN: TOKEN,
      DISCORD_API: 'http://127.0.0.1:8080/api/',
      DISCORD_GUILD_ID: '123456789012345678',
      ARTICLES_DIR: 'news',
      DATABASE_URL: 'postgres://bot:secret@db:5432/news?sslmode=require',
      DATABASE_READ_URL: 'postgresql://bot@replica/news',
      WATCH_ARTICLES: 'poll',
      FEEDS:
        'https://a.example/rss?x=1,2, http://b.example/atom,,https://a.example/feed\nhttp://b.example/atom,HTTPS://c.example/,,',
      FEED_MINUTES: '5',
      FEED_LOCAL: 'true',
      WATCHES_FILE: 'watches.jsonl',
      READER: 'off',
      CACHE_DIR: '/var/cache/dateline',
      PRIVATE_REPLIES: 'true',
      MENTIONS: 'false',
      SHARDS: '4-7/16',
      COOLDOWN_USER: '0',
      COOLDOWN_SERVER: '120',
      FEEDBACK_FILE: 'votes.jsonl',
      FEEDBACK_KEY: 'sixteen letters!',
      LOG_LEVEL: 'error',
      LOG_FORMAT: 'json',
    });
    expect(config).toEqual({
      discordToken: TOKEN,
      discordApi: 'http://127.0.0.1:8080/api',
      discordGuildId: '123456789012345678',
      articlesDir: 'news',
      articlesNamed: true,
      databaseUrl: 'postgres://bot:secret@db:5432/news?sslmode=require',
      databaseReadUrl: 'postgresql://bot@replica/news',
      watchArticles: 'poll',
      feeds: [
        'https://a.example/rss?x=1,2',
        'http://b.example/atom',
        'https://a.example/feed',
        'HTTPS://c.example/',
      ],
      feedMinutes: 5,
      feedLocal: true,
      watchesFile: 'watches.jsonl',
      reader: false,
      cacheDir: '/var/cache/dateline',
      privateReplies: true,
      mentions: false,
      perServer: false,
      serversWithArticles: 1000,
      shards: { first: 4, last: 7, of: 16 },
      cooldownUser: 0,
      cooldownServer: 120,
      feedbackFile: 'votes.jsonl',
      feedbackKey: 'sixteen letters!',
      logLevel: 'error',
      logFormat: 'json',
    });
  });

  it.each([
    [
      'DISCORD_GUILD_ID',
      'my server',
      'DISCORD_GUILD_ID: expected a server id: 17 to 20 digits, got "my server"',
    ],
    [
      'DISCORD_API',
      'discord',
      'DISCORD_API: expected an http or https address such as https://discord.com/api, got "discord"',
    ],
    [
      'FEEDS',
      'https://a.example/rss, b.example/key',
      'FEEDS: expected http or https addresses with spaces or commas between, number 2 is none, got 36 characters',
    ],
    ['FEED_MINUTES', '0', 'FEED_MINUTES: expected minutes from 1 to 1440, got "0"'],
    ['FEED_MINUTES', '1441', 'FEED_MINUTES: expected minutes from 1 to 1440, got "1441"'],
    ...['0', '3-1/8', '0-8/8', '8/8', '-1/4', '1-/4'].map((value): [string, string, string] => [
      'SHARDS',
      value,
      `SHARDS: expected shards and how many there are in all, such as 0-3/16, got "${value}"`,
    ]),
    ['MENTIONS', 'yes', 'MENTIONS: expected true or false, got "yes"'],
    ['COOLDOWN_USER', '-1', 'COOLDOWN_USER: expected a whole number from 0 to 999999, got "-1"'],
    ['FEEDBACK_KEY', 'short', 'FEEDBACK_KEY: expected a secret of at least 16 characters, got 5 characters'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL: expected debug, info, warn, error or silent, got "loud"'],
  ])('refuse %s=%s with its name, what was expected and what came', (name, value, message) => {
    expect(() => readConfig({ [name]: value })).toThrow(new ConfigError(message));
  });

  it('never print the token, not even a bad one', () => {
    expect(() => readConfig({ DISCORD_TOKEN: 'hunter2' })).toThrow(
      /^DISCORD_TOKEN: expected a bot token.*got 7 characters/,
    );
    expect(() => readConfig({ DISCORD_TOKEN: 'hunter2' })).not.toThrow(/hunter2/);
  });

  it.each(['DATABASE_URL', 'DATABASE_READ_URL'])('never print the password of %s', (name) => {
    for (const bad of [
      'mysql://bot:hunter2@db/news',
      'bot:hunter2@db',
      'postgres://bot:hunter2@db:port/news',
    ])
      expect(() => readConfig({ [name]: bad })).toThrow(
        new ConfigError(
          `${name}: expected an address such as postgres://USER:PASSWORD@HOST:5432/NAME, got ${bad.length} characters`,
        ),
      );
  });

  it('name a read replica only of a database', () => {
    expect(() => readConfig({ DATABASE_READ_URL: 'postgres://bot@replica/news' })).toThrow(
      new ConfigError('DATABASE_READ_URL: expected DATABASE_URL beside it, got none'),
    );
  });

  it('follow feeds only into a folder', () => {
    const env = { FEEDS: 'https://a.example/rss', DATABASE_URL: 'postgres://bot@db/news' };
    expect(() => readConfig(env)).toThrow(
      new ConfigError('FEEDS: expected ARTICLES_DIR beside it, since DATABASE_URL is set, got none'),
    );
    expect(readConfig({ ...env, ARTICLES_DIR: 'news' }).feeds).toEqual(['https://a.example/rss']);
  });

  it('give servers articles of their own only beside a folder', () => {
    const env = { PER_SERVER: 'true', DATABASE_URL: 'postgres://bot:hunter2@db/news' };
    expect(() => readConfig(env)).toThrow(
      new ConfigError(
        'PER_SERVER: expected no DATABASE_URL beside it, since servers’ own articles are files of ARTICLES_DIR alone, got both',
      ),
    );
    expect(readConfig({ ...env, PER_SERVER: 'false' }).perServer).toBe(false);
    expect(readConfig({ PER_SERVER: 'true' })).toMatchObject({ perServer: true, serversWithArticles: 1000 });
    expect(readConfig({ SERVERS_WITH_ARTICLES: '0' }).serversWithArticles).toBe(0);
  });

  it('keep watches only if channels can be written to', () => {
    const env = { WATCHES_FILE: 'watches.jsonl', INTERACTIONS_PORT: '8081' };
    expect(() => readConfig(env)).toThrow(
      new ConfigError('WATCHES_FILE: expected DISCORD_TOKEN beside it, to write into channels, got none'),
    );
    expect(readConfig({ ...env, DISCORD_TOKEN: TOKEN }).watchesFile).toBe('watches.jsonl');
  });

  it('are neither read nor checked where they are not needed', () => {
    const env = { DISCORD_TOKEN: 'bad', MENTIONS: 'perhaps', LOG_LEVEL: 'loud', ARTICLES_DIR: 'news' };
    const votes = { ...env, FEEDBACK_FILE: 'votes.jsonl' };
    expect(readConfig(votes, 'articles')).toEqual({
      ...readConfig({}),
      articlesDir: 'news',
      articlesNamed: true,
    });
    expect(readConfig(votes, 'feedback')).toEqual({
      ...readConfig({}),
      articlesDir: 'news',
      articlesNamed: true,
      feedbackFile: 'votes.jsonl',
    });
    expect(() => readConfig(env)).toThrow(/^DISCORD_TOKEN/);
    expect(() => readConfig({ ANSWER_THRESHOLD: '2' }, 'articles')).toThrow(/^ANSWER_THRESHOLD/);
  });

  it('name every bad variable at once', () => {
    expect(() => readConfig({ LOG_LEVEL: 'x', LOG_FORMAT: 'y' })).toThrow(/LOG_LEVEL.*\nLOG_FORMAT/);
  });

  it('are all in .env.example and in the README, unset there, each with its default', () => {
    const example = readFileSync('.env.example', 'utf8');
    const names = Object.keys(parse(example));
    const known = Object.keys(schema.shape);
    expect(known.length).toBeGreaterThan(4);
    expect(names.sort()).toEqual(known.sort());
    expect(Object.values(parse(example)).join('')).toBe('');
    const readme = readFileSync('README.md', 'utf8');
    for (const name of names) expect(readme).toContain(`\`${name}\``);
    expect(example.match(/^# Default: .+\n(?:#.*\n)*[A-Z_]+=$/gm)).toHaveLength(names.length);
  });
});
