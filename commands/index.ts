import type { Command } from '../src/bot/command.ts';
import { ask } from './ask.ts';
import { context } from './context.ts';
import { helpOn } from './help.ts';
import { sources } from './sources.ts';
import { timeline } from './timeline.ts';

/** Those that tell of the articles, in the order in which help lists them. */
const answering = [ask, sources, timeline];

/** Every command of the bot. A name that two share stops the start. */
export const commands: readonly Command[] = [...answering, helpOn(answering), context];
