import { createInterface } from 'node:readline/promises';
import type { Bot } from '../bot/bot.ts';
import { UserError } from '../bot/errors.ts';
import { ASK, invoke } from '../bot/invocations.ts';
import { meantBy } from '../bot/meant.ts';
import type { Action, Invocation, Reply } from '../bot/reply.ts';
import { isWiderBetter } from '../bot/wider-reply.ts';
import { askedWithEarlier, inOwnWords } from '../bot/with-earlier.ts';
import { isGreetingOrThanks } from '../language/courtesies.ts';
import { leansOnEarlier, saysEnough } from '../language/leaning.ts';
import { saidElsewhere } from '../language/said-elsewhere.ts';
import { safeLine } from '../support/safe-text.ts';
import type { ConsoleInvocation } from './console-invocation.ts';
import { askedAfter, firstQuoted, followUpActions, madeWhole, sourceAfter } from './follow-up.ts';
import type { Paint } from './paint.ts';
import { parseLine } from './parse-line.ts';
import { actionsInOrder, renderReply } from './render.ts';
import { saveFiles } from './save-files.ts';
import { type Streams, widthOf } from './streams.ts';
import { helpText } from './usage.ts';

/** What a line is understood by: what the last reply offered, and the one article that was asked about, if it was one. */
interface Session {
  readonly offered: readonly Action[];
  readonly source: string | undefined;
  /** The article that the last answer quoted first, by its key. */
  readonly quoted: string | undefined;
  /** The last question that leaned on none before it. */
  readonly asked: string | undefined;
}

/**
 * The bot at a terminal: a line is a question, a command, or the number of an action that the last reply offered; `exit` and
 * Ctrl-D leave. A question after an answer from one article alone is put to that article, one that leans on an answer first to the article
 * quoted there. Resolves at the end of the input.
 */
export async function runConsole(bot: Bot, streams: Streams, paint: Paint): Promise<void> {
  const { input, output, error } = streams;
  const terminal = Boolean(input.isTTY && output.isTTY);
  const lines = createInterface({ input, output, terminal, prompt: '> ' });
  let session: Session = { offered: [], source: undefined, quoted: undefined, asked: undefined };
  if (input.isTTY) lines.prompt();
  for await (const line of lines) {
    const typed = line.trim();
    if (LEAVES.test(typed)) return lines.close();
    try {
      if (ASKS_FOR_HELP.test(typed)) output.write(`${helpText(bot.commands, paint, widthOf(streams))}\n`);
      else if (typed !== '') session = await answer(typed, session, bot, streams, paint);
    } catch (problem) {
      if (!(problem instanceof UserError)) throw problem;
      error.write(`${safeLine(problem.message)}\n`);
    }
    lines.setPrompt(session.source === undefined ? '> ' : 'this article> ');
    if (input.isTTY) lines.prompt();
  }
  if (input.isTTY) output.write('\n');
}

const LEAVES = /^\/?(?:exit|quit|bye)$/i;
/** "help" and "?" alone; after "/help" anything may follow. */
const ASKS_FOR_HELP = /^(?:\/?(?:help|\?)|\/help\s.*)$/i;

async function answer(
  typed: string,
  session: Session,
  bot: Bot,
  streams: Streams,
  paint: Paint,
): Promise<Session> {
  const { invocation: given, files } = understood(typed, session, bot);
  // What is offered says itself what it asks, and of which articles.
  const isOffered = IS_NUMBER.test(typed);
  const whole = isOffered ? undefined : madeWhole(given, session.asked);
  const asked = whole ?? given;
  const article = asked.args['source'] ?? session.quoted;
  const ofOne = isOffered
    ? undefined
    : await ofQuoted(asked, article, bot, whole !== undefined, session.asked);
  const invocation = ofOne ? asked : meantBy(asked);
  const isFollowUp = session.source !== undefined && asked.args['source'] === session.source;
  const said =
    ofOne ??
    (await bot.handle(invocation).catch((problem: unknown) => {
      if (!isFollowUp || !(problem instanceof UserError)) throw problem;
    }));
  // The article that was asked about may be gone: then all are asked.
  if (!said) return answer(typed, { ...session, source: undefined }, bot, streams, paint);
  const reply = { ...said, actions: [...said.actions, ...followUpActions(invocation, said)] };
  const saved = await saveFiles(reply, files);
  const options = { paint, width: widthOf(streams), firstChoice: 1, saved };
  streams.output.write(`\n${renderReply(reply, options)}\n`);
  const actions = actionsInOrder(reply);
  // A file that was written offers nothing: what was offered before still stands above it.
  const offered = actions.length > 0 ? actions : session.offered;
  const source = sourceAfter(invocation, session.source);
  const quotedNow = firstQuoted(said) ?? session.quoted;
  return { offered, source, quoted: quotedNow, asked: askedAfter(invocation, session.asked) };
}

/**
 * The reply to a question that leans on the answer before it, from the article quoted there; undefined if that does not answer what others
 * may, or cannot be asked.
 */
async function ofQuoted(
  { command, args }: Invocation,
  article: Invocation['args'][string] | undefined,
  bot: Bot,
  isFollowUp: boolean,
  earlier: string | undefined,
): Promise<Reply | undefined> {
  const { question, source } = args;
  if (command !== ASK || typeof question !== 'string' || typeof article !== 'string') return undefined;
  const asked = invoke.ask({ question, source: article });
  const both = isFollowUp ? undefined : askedWithEarlier(asked, earlier);
  const leans = source === undefined && (isFollowUp || leansOnEarlier(question));
  if (!(leans || both)) return undefined;
  const reply = await replyTo(asked, bot);
  if (reply?.found) return reply;
  const ofBoth = both && (await replyTo(both, bot));
  if (ofBoth?.found) return inOwnWords(ofBoth, asked);
  if (!leans || !reply || !saysEnough(question)) return leans ? reply : undefined;
  return isFollowUp && !isWiderBetter(reply, await bot.handle(invoke.ask({ question }))) ? reply : undefined;
}

/** Undefined if the article is gone, or there is nothing to look for in it. */
async function replyTo(invocation: Invocation, bot: Bot): Promise<Reply | undefined> {
  try {
    return await bot.handle(invocation);
  } catch (problem) {
    if (problem instanceof UserError) return undefined;
    throw problem;
  }
}

const IS_NUMBER = /^\d{1,3}$/;

function understood(typed: string, { offered, source }: Session, bot: Bot): ConsoleInvocation {
  if (isGreetingOrThanks(typed))
    return { invocation: invoke.help({ language: saidElsewhere(typed)?.language }), files: new Map() };
  if (!IS_NUMBER.test(typed)) return parseLine(typed, bot.commands, source);
  const action = offered[Number(typed) - 1];
  if (!action) throw new UserError(({ errors }) => errors.noSuchNumber(typed, offered.length));
  return { invocation: action.invocation, files: new Map() };
}
