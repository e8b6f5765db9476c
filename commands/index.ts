import type { Command } from '../src/bot/command.ts';
import { ask } from './ask.ts';
import { context } from './context.ts';
import { help } from './help.ts';
import { sources } from './sources.ts';
import { timeline } from './timeline.ts';

/** Every command of the bot. A name that two share stops the start. */
export const commands: readonly Command[] = [ask, sources, timeline, help, context];
