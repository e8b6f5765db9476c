import type { Bot } from '../bot/bot.ts';
import type { OneShot } from './command-line.ts';
import type { Paint } from './paint.ts';
import { renderReply } from './render.ts';
import { saveFiles } from './save-files.ts';
import { type Streams, widthOf } from './streams.ts';

/** 0: it answered; 1: it found nothing; 2: it was asked in a way that cannot be understood. */
export type ExitStatus = 0 | 1 | 2;

/**
 * Runs one command, writes the files that were asked for beside it, and prints the reply: for people, or as the JSON that the
 * command's definition describes. Rejects with a UserError for what the asker can put right.
 */
export async function runOnce(
  bot: Bot,
  { invocation, files, json }: Pick<OneShot, 'invocation' | 'files' | 'json'>,
  streams: Streams,
  paint: Paint,
): Promise<ExitStatus> {
  const reply = await bot.handle(invocation);
  const saved = await saveFiles(reply, files);
  if (json) {
    streams.output.write(`${JSON.stringify(await reply.json?.(), null, 2)}\n`);
    for (const path of saved.values()) streams.error.write(`wrote ${path}\n`);
  } else streams.output.write(renderReply(reply, { paint, width: widthOf(streams), saved, whole: true }));
  return reply.found ? 0 : 1;
}
