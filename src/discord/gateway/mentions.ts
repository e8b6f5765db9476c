import type { REST } from 'discord.js';
import { MessageType, Routes } from 'discord-api-types/v10';
import { invoke } from '../../bot/invocations.ts';
import { wantedOfBot } from '../../language/asked-of-bot.ts';
import { doubts } from '../../language/doubts.ts';
import { saysEnough } from '../../language/leaning.ts';
import { catalogueFor } from '../../locales/languages.ts';
import type { Log } from '../../support/log.ts';
import { channelReply } from '../delivery/channel-reply.ts';
import { describeError } from '../delivery/describe-error.ts';
import type { AnswerRequest, Followed } from '../handling/answer-request.ts';
import { questionFrom, wordsOf } from '../handling/message-question.ts';
import { followUp } from './follow-up.ts';
import { type BotMessage, parseBotMessage, type WrittenMessage } from './parse-message.ts';

export interface MessageReaderOptions {
  /** The bot's own id. */
  readonly botId: () => string | undefined;
  readonly rest: Pick<REST, 'get' | 'post'>;
  readonly log: Log;
  /** The language to answer in: the server's, in direct messages the author's own; undefined if it is not known. */
  readonly localeOf: (message: WrittenMessage) => string | undefined;
  /** The channel that a thread belongs to; undefined for all other channels. */
  readonly parentOf: (channel: string) => string | undefined;
}

/**
 * Reads what a message asks of the bot; undefined if it asks nothing. A mention in a channel and any direct message is a
 * question, answered in a reply to it that pings nobody; without a question in it, nor in what it forwards, with the help. In reply to
 * somebody's message a mention alone, or "is that true?", asks what that says. What replies to an answer of the bot's, or is written in a
 * thread that was started from one, is put first to the article that the answer was searched in or, if it leans on the answer ("why was
 * she there?"), that it quotes first; "and when?" asks of what was asked there. Bots are not answered.
 */
export function createMessageReader(
  options: MessageReaderOptions,
): (message: WrittenMessage) => AnswerRequest | undefined {
  const { botId, rest, localeOf } = options;

  function isAsked({ author, webhook_id, type, guild_id, mentions }: WrittenMessage): boolean {
    if (author.bot || typeof webhook_id === 'string' || author.id === botId()) return false;
    if (type !== MessageType.Default && type !== MessageType.Reply) return false;
    return guild_id === undefined || mentions.some(({ id }) => id === botId());
  }

  return (message) => {
    if (!isAsked(message)) return undefined;
    const server = message.guild_id ?? null;
    const catalogue = catalogueFor(localeOf(message));
    const said = questionFrom(wordsOf(message));
    const meant = saidBefore(message, said, botId());
    const question = meant || said;
    const invocation = question === '' ? invoke.help({ private: false }) : invoke.ask({ question });
    const narrower = async () => invocationFollowed(message, question, options);
    return {
      asker: { user: message.author.id, server },
      asking: { server: message.guild_id },
      direct: server === null,
      own: catalogue,
      shared: catalogue,
      command: invocation.command,
      timedAs: server === null ? 'direct_message' : 'mention',
      // In a channel everyone reads that somebody was told to wait.
      refusedOnce: server !== null,
      task:
        meant === ''
          ? { kind: 'none', outcome: { kind: 'explanation', text: catalogue.errors.noWordsThere } }
          : {
              kind: 'run',
              invocation,
              narrower: question === '' ? undefined : narrower,
              widens: saysEnough(question),
              audience: 'everyone',
            },
      target: channelReply(rest, message),
    };
  };
}

/**
 * What the message says that somebody has replied to with a mention alone, or with a doubt ("really?", "source?"); '' if Discord tells no
 * words of it, which it does if it mentions the bot as well. Undefined if something else is asked, or of the bot's own message.
 */
function saidBefore({ referenced_message: before }: WrittenMessage, said: string, bot?: string) {
  const asksOfThat = said === '' || doubts(said) || wantedOfBot(said) === 'article';
  return asksOfThat && before && before.author.id !== bot ? questionFrom(wordsOf(before)) : undefined;
}

/** What a follow-up is put to first, and undefined if it follows nothing or that cannot be found out. */
async function invocationFollowed(
  { channel_id, referenced_message }: WrittenMessage,
  question: string,
  { botId, rest, parentOf, log }: MessageReaderOptions,
): Promise<Followed | undefined> {
  const followed = (message: BotMessage | undefined) =>
    message?.author.id === botId() ? followUp(message?.components ?? [], question) : undefined;
  if (referenced_message) return followed(referenced_message);
  const parent = parentOf(channel_id);
  if (parent === undefined) return undefined;
  try {
    // A thread has the id of the message that it was started from.
    return followed(parseBotMessage(await rest.get(Routes.channelMessage(parent, channel_id))));
  } catch (error) {
    log.debug(describeError(error), 'The start of a thread could not be read');
    return undefined;
  }
}
