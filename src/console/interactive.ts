import { createInterface } from 'node:readline/promises';
import type { Bot } from '../bot/bot.ts';
import { UserError } from '../bot/errors.ts';
import type { Action, Invocation } from '../bot/reply.ts';
import { plain, singleLine } from '../support/safe-text.ts';
import { helpText } from './help.ts';
import type { Paint } from './paint.ts';
import { parseLine } from './parse-line.ts';
import { actionsInOrder, renderReply } from './render.ts';
import { type Streams, widthOf } from './streams.ts';

/**
 * The bot at a terminal: a bare line is a question, `/name` a command, a number runs an action that the last reply offered,
 * Ctrl-D leaves. Resolves at the end of the input.
 */
export async function runConsole(bot: Bot, streams: Streams, paint: Paint): Promise<void> {
  const { input, output, error } = streams;
  const lines = createInterface({
    input,
    output,
    terminal: Boolean(input.isTTY && output.isTTY),
    prompt: '> ',
  });
  let offered: readonly Action[] = [];
  if (input.isTTY) lines.prompt();
  for await (const line of lines) {
    const typed = line.trim();
    try {
      if (ASKS_FOR_HELP.test(typed)) output.write(`${helpText(bot.commands, paint)}\n`);
      else if (typed !== '') {
        const reply = await bot.handle(invocationOf(typed, offered, bot));
        offered = actionsInOrder(reply);
        output.write(`\n${renderReply(reply, { paint, width: widthOf(streams), firstChoice: 1 })}\n`);
      }
    } catch (problem) {
      if (!(problem instanceof UserError)) throw problem;
      error.write(`${plain(singleLine(problem.message))}\n`);
    }
    if (input.isTTY) lines.prompt();
  }
  if (input.isTTY) output.write('\n');
}

/** "help" and "?" alone; after "/help" anything may follow. */
const ASKS_FOR_HELP = /^(?:\/?(?:help|\?)|\/help\s.*)$/i;

function invocationOf(typed: string, offered: readonly Action[], bot: Bot): Invocation {
  if (!/^\d{1,3}$/.test(typed)) return parseLine(typed, bot.commands);
  const action = offered[Number(typed) - 1];
  if (!action) throw new UserError(({ errors }) => errors.noSuchNumber(typed, offered.length));
  return action.invocation;
}
