import * as z from 'zod';
import { isWebAddress } from '../support/web-address.ts';

/** Every variable, what it may be and its default. The messages say what was expected. */
export const schema = z.object({
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
    .transform((url) => url.replace(/(?<!\/)\/+$/, ''))
    .default('https://discord.com/api'),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{17,20}$/, 'expected a server id: 17 to 20 digits')
    .optional(),
  ARTICLES_DIR: z.string().optional(),
  WATCH_ARTICLES: z.enum(['on', 'poll', 'off'], { error: 'expected on, poll or off' }).default('on'),
  FEEDS: addresses().optional(),
  FEED_MINUTES: z
    .string()
    .regex(/^\d{1,4}$/, 'expected minutes from 1 to 1440')
    .transform(Number)
    .refine((value) => value >= 1 && value <= 1440, 'expected minutes from 1 to 1440')
    .default(15),
  FEED_LOCAL: yesOrNo().default(false),
  WATCHES_FILE: z.string().optional(),
  PER_SERVER: yesOrNo().default(false),
  SERVERS_WITH_ARTICLES: count().default(1000),
  SHARDS: shards().optional(),
  DATABASE_URL: database().optional(),
  DATABASE_READ_URL: database().optional(),
  READER: z
    .enum(['on', 'off'], { error: 'expected on or off' })
    .transform((value) => value === 'on')
    .default(true),
  CACHE_DIR: z.string().default('.cache'),
  PRIVATE_REPLIES: yesOrNo().default(false),
  MENTIONS: yesOrNo().default(true),
  COOLDOWN_USER: count().default(5),
  COOLDOWN_SERVER: count().default(60),
  FEEDBACK_FILE: z.string().optional(),
  FEEDBACK_KEY: z.string().min(16, 'expected a secret of at least 16 characters').optional(),
  ANSWER_THRESHOLD: z
    .string()
    .regex(/^(?:0?\.\d+|0|1|1\.0+)$/, 'expected a number from 0 to 1')
    .transform(Number)
    .optional(),
  INTERACTIONS_PORT: port().optional(),
  INTERACTIONS_HOST: z.string().optional(),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'expected a public key: 64 hex digits')
    .optional(),
  HEALTH_PORT: port().optional(),
  HEALTH_HOST: z.string().optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'expected debug, info, warn, error or silent',
    })
    .default('info'),
  LOG_FORMAT: z.enum(['json', 'pretty'], { error: 'expected json or pretty' }).default('pretty'),
});

function yesOrNo() {
  return z
    .enum(['true', 'false'], { error: 'expected true or false' })
    .transform((value) => value === 'true');
}

/** Addresses with white space or commas between; a comma inside an address stays. Each once. */
function addresses() {
  return z.string().transform((value, context) => {
    const given = value
      .split(/(?<![\s,])[\s,]*\s[\s,]*|(?<!,),+(?=https?:|$)/i)
      .filter((each) => each !== '');
    const wrong = given.findIndex((each) => !isWebAddress(each));
    if (wrong === -1) return [...new Set(given)];
    context.addIssue({
      code: 'custom',
      message: `expected http or https addresses with spaces or commas between, number ${wrong + 1} is none`,
    });
    return z.NEVER;
  });
}

function database() {
  return z.url({
    protocol: /^postgres(?:ql)?$/,
    error: 'expected an address such as postgres://USER:PASSWORD@HOST:5432/NAME',
  });
}

/** "0-3/16": the first four of sixteen. */
function shards() {
  const expected = 'expected shards and how many there are in all, such as 0-3/16';
  return z
    .string()
    .regex(/^\d{1,5}(?:-\d{1,5})?\/\d{1,5}$/, expected)
    .transform((value) => {
      const [first = 0, ...rest] = value.split(/[-/]/).map(Number);
      const [last = first, of = 0] = rest.length > 1 ? rest : [first, ...rest];
      return { first, last, of };
    })
    .refine(({ first, last, of }) => first <= last && last < of, expected);
}

function port() {
  return z
    .string()
    .regex(/^\d{1,5}$/, 'expected a port from 1 to 65535')
    .transform(Number)
    .refine((value) => value >= 1 && value <= 65_535, 'expected a port from 1 to 65535');
}

function count() {
  return z
    .string()
    .regex(/^\d{1,6}$/, 'expected a whole number from 0 to 999999')
    .transform(Number);
}
