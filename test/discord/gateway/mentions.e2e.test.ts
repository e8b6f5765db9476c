import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { createBot } from '../../../src/bot/bot.ts';
import { createCooldown } from '../../../src/discord/handling/cooldown.ts';
import { de } from '../../../src/locales/de.ts';
import { type Catalogue, en } from '../../../src/locales/en.ts';
import { uk } from '../../../src/locales/uk.ts';
import { archive } from '../../corpus.ts';
import { flatten } from '../../stand-in/components.ts';
import { RESET_AFTER, refusal, serverError } from '../../stand-in/faults.ts';
import { GUILD } from '../../stand-in/gateway.ts';
import { CHANNEL_ID, GUILD_ID, snowflake } from '../../stand-in/identities.ts';
import { chatInput, received } from '../../stand-in/interactions.ts';
import {
  type ChatMessage,
  forwarding,
  inChannel,
  MENTION,
  replyingTo,
  toBot,
} from '../../stand-in/messages.ts';
import type { Posted } from '../../stand-in/rest.ts';
import { shown, V2 } from '../reading.ts';
import { eventually, type Running, run } from '../running.ts';

const bot = createBot(archive, commands);
let one: Running;
let deaf: Running;
let now = 0;
beforeAll(async () => {
  const cooldown = createCooldown({ perUser: 2, perServer: 0, clock: () => now });
  [one, deaf] = await Promise.all([run({ bot, cooldown }), run({ bot, mentions: false })]);
});
afterAll(async () => {
  const { bodies, violations } = one.discord.rest;
  await Promise.all([one.close(), deaf.close()]);
  process.stdout.write(`mentions: ${bodies} bodies, ${violations.length} violations\n`);
  expect(violations).toEqual([]);
});

const QUESTION = 'When was the bridge closed?';

/** Writes a message; resolves to what the bot writes then. */
async function write(message: ChatMessage): Promise<Posted> {
  const before = one.discord.rest.posted.length;
  one.discord.gateway.dispatch('MESSAGE_CREATE', message);
  await eventually(() => one.discord.rest.posted.length).toBe(before + 1);
  const posted = one.discord.rest.posted[before];
  if (!posted) throw new Error('expected a message');
  return posted;
}

/** Writes a message and then asks something else, so that the bot has looked at the message. */
async function ignored(message: ChatMessage): Promise<void> {
  const before = one.discord.rest.posted.length;
  one.discord.gateway.dispatch('MESSAGE_CREATE', message);
  await one.discord.ask(chatInput('sources'));
  expect(one.discord.rest.posted).toHaveLength(before);
}

function textOf(posted: Pick<Posted, 'message' | 'files'>): string {
  return shown({ kind: 'callback', ...posted });
}

describe('a mention in a channel', () => {
  it('is answered in a reply that pings nobody, with the buttons of /ask', async () => {
    const message = inChannel(`Hey ${MENTION}, **when** was the bridge closed? <@&123456789012345678>`);
    const { channel, message: reply } = await write(message);
    expect(channel).toBe(CHANNEL_ID);
    expect(reply).toMatchObject({
      flags: V2,
      message_reference: { message_id: message.id, fail_if_not_exists: false },
      allowed_mentions: { parse: [], replied_user: false },
      nonce: message.id,
      enforce_nonce: true,
    });
    expect(textOf({ message: reply, files: [] })).toMatch(/^Hey when was the bridge closed\?\n/);
    expect(flatten(reply.components ?? []).map(({ label }) => label)).toContain('In context');
  });

  it('without a question is answered with the help', async () => {
    expect(textOf(await write(inChannel(`  ${MENTION} `)))).toContain('Ask me about the articles');
  });

  it('with a very long question is cut at the end of a word', async () => {
    const posted = await write(inChannel(`${MENTION} bridge ${'closed '.repeat(250)}`));
    const [question = ''] = textOf(posted).split('\n');
    expect(question.length).toBeLessThanOrEqual(300);
    expect(question).toMatch(/^bridge (?:closed )+closed$/);
  });

  it('with a question of no content words is answered with what to ask', async () => {
    expect(textOf(await write(inChannel(`${MENTION} what is it?`)))).toContain(
      'alone tells me nothing to look for',
    );
  });

  it.each([
    ['nobody', inChannel('When was the bridge closed?')],
    ['another bot', inChannel(MENTION, { author: { id: snowflake(), username: 'b', bot: true } })],
    ['a webhook', inChannel(MENTION, { webhook_id: snowflake() })],
    ['Discord itself', inChannel(MENTION, { type: 6 })],
  ])('of %s is not answered', async (_, message) => {
    await ignored(message);
  });
});

describe('a direct message', () => {
  it('is a question without a mention', async () => {
    const message = toBot(QUESTION);
    const posted = await write(message);
    expect(posted.channel).toBe(message.channel_id);
    expect(textOf(posted)).toContain('July 1997');
  });

  it('that forwards a message asks what that says, as if it were typed', async () => {
    const posted = await write(toBot('', forwarding(`<@123456789012345678> ${QUESTION}`)));
    expect(textOf(posted)).toMatch(/^When was the bridge closed\?\n/);
    expect(textOf(posted)).toContain('July 1997');
    const hostile = await write(toBot('', forwarding('@everyone **[bridge](https://evil.example)** \u202e')));
    expect(JSON.stringify(hostile.message)).not.toMatch(/evil\.example|\u202e/);
    expect(hostile.message).toMatchObject({ allowed_mentions: { parse: [] } });
    expect(textOf(await write(toBot('', forwarding(''))))).toContain('Ask me about the articles');
  });

  it('that the bot has written itself is not answered', async () => {
    const author = { id: '100000000000000001', username: 'dateline', bot: true };
    await ignored(toBot(QUESTION, { author }));
  });
});

describe('the language of an answer', () => {
  const author = { id: snowflake(), username: 'asker' };
  /** `/help` of that person, whose Discord speaks this language; in a server the member is told of, else the user. */
  const asksIn = async (locale: string, place: 'server' | 'direct') => {
    now += 10_000;
    const interaction = chatInput('help', [], place);
    const who =
      place === 'server'
        ? { member: { ...(interaction['member'] as object), user: author } }
        : { user: author };
    await one.discord.ask({ ...interaction, ...who, locale });
  };

  const lead = ({ help }: Catalogue) => help.intro.replace(/[.,:].*/, '');

  it('to a direct message is that of the last interaction of its author', async () => {
    expect(textOf(await write(toBot('', { author })))).toContain(lead(en));
    await asksIn('de', 'server');
    expect(textOf(await write(toBot('', { author })))).toContain(lead(de));
    await asksIn('uk', 'direct');
    expect(textOf(await write(toBot('', { author })))).toContain(lead(uk));
    expect(textOf(await write(toBot('')))).toContain(lead(en));
  });

  it('to a mention is the server’s, whoever mentions', async () => {
    await asksIn('uk', 'direct');
    one.discord.gateway.dispatch('GUILD_UPDATE', { ...GUILD, preferred_locale: 'de' });
    expect(textOf(await write(inChannel(MENTION, { author })))).toContain(lead(de));
    one.discord.gateway.dispatch('GUILD_UPDATE', GUILD);
    expect(textOf(await write(inChannel(MENTION)))).toContain(lead(en));
  });
});

describe('a follow-up', () => {
  /** An answer that was searched in one article alone. */
  async function answerOf(source: string): Promise<Pick<Posted, 'message'>> {
    const options = [
      { name: 'question', type: 3, value: 'How much did it cost in euros?' },
      { name: 'source', type: 3, value: source },
    ];
    const [step] = await one.discord.ask(chatInput('ask', options));
    return { message: step?.message ?? {} };
  }

  it('that replies to an answer keeps to its article', async () => {
    const earlier = await answerOf('pool');
    const posted = await write(inChannel('What cost million euros?', replyingTo(earlier)));
    expect(textOf(posted)).toMatch(/11 million/);
    expect(textOf(posted)).not.toContain('3.2 million');
    expect(textOf(posted)).toContain('Searched: New swimming pool opens in Brno');
  });

  it('of a follow-up keeps to it as well, in direct messages without a ping', async () => {
    const first = await write(toBot('How much did it cost?', replyingTo(await answerOf('pool'), false)));
    const second = await write(toBot('How many lanes has the pool?', replyingTo(first, false)));
    expect(textOf(second)).toContain('Searched: New swimming pool');
  });

  it('that leans on an answer from all articles is put to the one that it quotes first', async () => {
    const earlier = await write(toBot('How many lanes has the pool?'));
    expect(textOf(earlier)).toContain('3 articles searched');
    const leaning = await write(toBot('and how much did it cost?', replyingTo(earlier, false)));
    expect(textOf(leaning)).toMatch(/11 million[\s\S]*Searched: New swimming pool/);
    const other = await write(toBot('When was the bridge closed?', replyingTo(earlier, false)));
    expect(textOf(other)).toContain('3 articles searched');
  });

  it('that names nothing asks of what the answer was asked', async () => {
    const earlier = await write(toBot('When was the bridge closed?'));
    const where = await write(toBot('and where?', replyingTo(earlier, false)));
    expect(textOf(where)).toContain('Where was the bridge closed?');
    expect(textOf(where)).toContain('Searched: Ostrava rebuilds its old bridge');
  });

  it('that finds nothing asks together with what the answer was asked, and shows what was written', async () => {
    const earlier = await write(toBot('Who said what the bridge will cost Ostrava, Petra Novak?'));
    const who = await write(toBot('and who was it?', replyingTo(earlier, false)));
    expect(textOf(who)).toMatch(/^and who was it\?\n[\s\S]*Novak said[\s\S]*Searched: Ostrava rebuilds/);
  });

  it('in a thread that was started from an answer keeps to its article', async () => {
    const { message } = await answerOf('pool');
    const thread = snowflake();
    one.discord.rest.messages.set(`${CHANNEL_ID}/${thread}`, { ...received(message), id: thread });
    one.discord.gateway.dispatch('THREAD_CREATE', {
      id: thread,
      guild_id: GUILD_ID,
      parent_id: CHANNEL_ID,
      type: 11,
      name: 'More',
    });
    const posted = await write(inChannel(`${MENTION} how much did it cost?`, { channel_id: thread }));
    expect(posted.channel).toBe(thread);
    expect(textOf(posted)).toContain('Searched: New swimming pool');
  });

  it('in a thread whose start cannot be read asks all articles', async () => {
    const thread = snowflake();
    const opened = { id: thread, guild_id: GUILD_ID, parent_id: CHANNEL_ID, type: 11, name: 'Other' };
    one.discord.gateway.dispatch('THREAD_CREATE', opened);
    const posted = await write(inChannel(`${MENTION} ${QUESTION}`, { channel_id: thread }));
    expect(textOf(posted)).toContain('3 articles searched');
  });

  it('of an answer whose article has changed since asks all articles', async () => {
    const earlier = await answerOf('pool');
    const changed = JSON.parse(JSON.stringify(earlier).replaceAll(/source=[^;"]+/g, 'source=gone'));
    expect(textOf(await write(inChannel(QUESTION, replyingTo(changed))))).toContain('3 articles searched');
  });

  it('that replies to somebody else asks all articles', async () => {
    const other = replyingTo(await answerOf('pool')) as { referenced_message: object };
    const author = { id: snowflake(), username: 'somebody' };
    const referenced_message = { ...other.referenced_message, author };
    const posted = await write(inChannel(QUESTION, { ...other, referenced_message }));
    expect(textOf(posted)).toContain('3 articles searched');
  });
});

describe('a mention in reply to somebody’s message', () => {
  const author = { id: snowflake(), username: 'somebody' };
  const repliesTo = (more: object) => ({ type: 19, referenced_message: { ...received({}), ...more } });

  it.each(['', ' is that true?', ' really??', ' source?', ' это правда?'])(
    'asks what that says if it says no more itself:%s',
    async (said) => {
      const more = repliesTo({ author, content: `**${QUESTION}**` });
      const asked = await write(inChannel(MENTION + said, more));
      expect(textOf(asked)).toContain(`${QUESTION}\n`);
      expect(textOf(asked)).toContain('July 1997');
    },
  );

  it.each(['', ' really?'])('says so if Discord tells no words of that:%s', async (said) => {
    const asked = await write(inChannel(MENTION + said, repliesTo({ author })));
    expect(textOf(asked)).toContain(en.errors.noWordsThere);
  });

  it('is told to wait if one asks so too often', async () => {
    const more = { ...repliesTo({ author }), author: { ...author, id: snowflake() } };
    for (const _ of [1, 2]) await write(inChannel(MENTION, more));
    expect(textOf(await write(inChannel(MENTION, more)))).toContain('That was quick!');
  });

  it('asks what it says itself if that is a question', async () => {
    const more = repliesTo({ author, content: 'Who is the mayor?' });
    expect(textOf(await write(inChannel(`${MENTION} ${QUESTION}`, more)))).toContain(`${QUESTION}\n`);
  });

  it('alone asks nothing of the bot’s own', async () => {
    const own = await write(inChannel(MENTION, repliesTo({ content: QUESTION })));
    expect(textOf(own)).toContain('Ask me about the articles');
  });
});

it('“more” in reply to an answer shows further quotes, to a timeline the next page, and of nothing it lacks what to look for', async () => {
  const labelsOf = ({ message }: Posted) => flatten(message.components ?? []).map(({ label }) => label);
  const answer = await write(inChannel(`${MENTION} bridge`));
  expect(labelsOf(answer)).toContain('More quotes');
  const more = await write(inChannel('show more', replyingTo(answer)));
  expect(textOf(more)).toMatch(/^bridge\n/);
  expect(textOf(more)).not.toBe(textOf(answer));
  expect(textOf(await write(toBot('show more')))).toContain('"show more" alone tells me nothing');
});

it('a doubt of an answer shows the quote where it stands; of nothing it lacks what to look for', async () => {
  const answer = await write(inChannel(`${MENTION} ${QUESTION}`));
  const doubted = await write(inChannel('is that true?', replyingTo(answer)));
  expect(flatten(doubted.message.components ?? []).map(({ label }) => label)).toContain('Later');
  expect(textOf(doubted)).toContain('July 1997');
  expect(textOf(await write(toBot('is that true?')))).toContain('"is that true?" alone tells me nothing');
});

describe('a reply to a message', () => {
  it('whose connection broke after Discord took it is there once', async () => {
    one.discord.rest.faults.next('message', RESET_AFTER);
    await write(toBot(QUESTION));
  });

  it('to an event that came twice is there once', async () => {
    const message = toBot(QUESTION);
    await write(message);
    await ignored(message);
  });

  it('that may not be a reply for want of a permission is a message of its own', async () => {
    one.discord.rest.faults.next('message', refusal(400, 160002));
    const { message } = await write(inChannel(`${MENTION} ${QUESTION}`));
    expect(message['message_reference']).toBeUndefined();
  });

  it.each([
    [403, 50013],
    [403, 50001],
    [400, 160005],
    [400, 50083],
    [404, 10003],
  ])('that may not be written at all (%i, %i) is logged once, and the bot goes on', async (status, code) => {
    const before = one.lines.length;
    for (const _ of [1, 2]) {
      one.discord.rest.faults.next('message', refusal(status, code));
      await ignored(inChannel(`${MENTION} a secret question`));
    }
    await eventually(() => one.lines.slice(before)).toEqual([
      expect.stringMatching(`^warn The bot may not write .*"code":${code}`),
    ]);
    await write(toBot(QUESTION));
  });

  it('that does not arrive is logged without its text, and the bot goes on', async () => {
    const before = one.lines.length;
    one.discord.rest.faults.next('message', serverError(), serverError());
    await ignored(toBot('a secret question'));
    await eventually(() => one.lines.length).toBe(before + 1);
    expect(one.lines.at(-1)).toMatch(/^error A reply did not reach Discord/);
    expect(one.lines.at(-1)).not.toContain('secret');
    await write(toBot(QUESTION));
  });
});

it('who asks too often is told once in a channel, each time in direct messages', async () => {
  const author = { id: snowflake(), username: 'eager' };
  const again = () => inChannel(`${MENTION} ${QUESTION}`, { author });
  await write(again());
  await write(again());
  expect(textOf(await write(again()))).toContain('Please wait 10 s');
  await ignored(again());
  expect(textOf(await write(toBot(QUESTION, { author })))).toContain('Please wait 10 s');
  now += 10_000;
  expect(textOf(await write(again()))).toContain('July 1997');
});

it('messages are asked for by two intents that are not privileged, and not at all if mentions are off', async () => {
  expect(one.discord.gateway.intents).toBe((1 << 0) | (1 << 9) | (1 << 12));
  expect(deaf.discord.gateway.intents).toBe(1 << 0);
});
