import type { Command } from '../src/bot/command.ts';
import { ask } from './ask.ts';
import { context } from './context.ts';
import { helpOn } from './help.ts';
import { sources } from './sources.ts';
import { timeline } from './timeline.ts';

/** Those that tell of the articles, in the order in which help lists them. */
const answering = [ask, sources, timeline];

/** Every command of the bot, with those for who manages a server. A name that two share stops the start. */
export function commandsWith(managing: readonly Command[]): readonly Command[] {
  return [...answering, helpOn([...answering, ...managing]), context, ...managing];
}

/** Every command of the bot at the console. */
export const commands = commandsWith([]);
