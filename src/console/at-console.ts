import type { Archive } from '../archive.ts';
import { createBot } from '../bot/bot.ts';
import type { Command } from '../bot/command.ts';
import { plain } from '../support/safe-text.ts';
import { runBatch } from './batch.ts';
import type { OneShot } from './command-line.ts';
import { runConsole } from './interactive.ts';
import { runOnce } from './one-shot.ts';
import type { Paint } from './paint.ts';
import type { Streams } from './streams.ts';

/** What is answered from at the console. */
export interface AtConsole {
  readonly archive: Archive;
  /** Hears of each archive that takes the place of the one before. */
  follow(onArchive: (archive: Archive) => void): void;
  readonly commands: readonly Command[];
}

/** Answers one command, or lines that are typed until they end, from the folder that `line` then names. Resolves to the exit status. */
export async function answerAtConsole(
  line: OneShot | string,
  { archive, follow, commands }: AtConsole,
  streams: Streams,
  paint: Paint,
): Promise<number> {
  if (typeof line === 'string') {
    streams.output.write(
      `Dateline: ${archive.size} articles in ${plain(line)}. Ask a question, or type help. Set DISCORD_TOKEN to run it as a Discord bot.\n`,
    );
    const bot = createBot(archive, commands);
    follow((next) => bot.swap(next));
    await runConsole(bot, streams, paint);
    return 0;
  }
  const bot = createBot(archive, commands, { forScript: line.json });
  return line.batch ? runBatch(bot, line.invocation, streams) : runOnce(bot, line, streams, paint);
}
