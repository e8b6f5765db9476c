import { MessageFlags } from 'discord-api-types/v10';
import { deliver } from './deliver.ts';
import type { Log } from './log.ts';
import type { Message } from './message.ts';
import type { ReplyPort } from './ports.ts';

/** How to wait: resolves after that many milliseconds, or rejects when the signal is aborted. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<unknown>;

export interface InTimeOptions {
  readonly log: Log;
  readonly sleep: Sleep;
  /** Only the asker is to see "thinking ...". */
  readonly ephemeral: boolean;
  /** What to say where Discord refuses the message. */
  readonly apology: () => Message;
}

/**
 * Answers with the message that is `coming`: in one request where it comes in time, else with "thinking ..." first and the
 * message in its place. Never rejects, as long as `coming` does not.
 */
export async function replyInTime(
  interaction: ReplyPort,
  coming: Promise<Message>,
  { log, sleep, ephemeral, apology }: InTimeOptions,
): Promise<void> {
  const early = await inTime(coming, sleep);
  if (early) {
    const delivery = await deliver(() => interaction.reply(early), log);
    if (delivery === 'refused') await deliver(() => interaction.reply(apology()), log);
    return;
  }
  const flags = ephemeral ? ([MessageFlags.Ephemeral] as const) : [];
  const deferred = await deliver(() => interaction.deferReply({ flags }), log);
  const late = await coming;
  if (deferred !== 'done') return;
  if (late.flags.includes(MessageFlags.Ephemeral) && !ephemeral) {
    // "Thinking ..." is public already and cannot become private: it goes, and the message comes by itself.
    await deliver(() => interaction.deleteReply(), log);
    await deliver(() => interaction.followUp(late), log);
    return;
  }
  await deliver(() => interaction.editReply({ ...late, flags: [MessageFlags.IsComponentsV2] }), log);
}

async function inTime(coming: Promise<Message>, sleep: Sleep): Promise<Message | undefined> {
  const timer = new AbortController();
  const late = sleep(DEFER_AFTER_MS, timer.signal).then(
    () => undefined,
    () => undefined,
  );
  const first = await Promise.race([coming, late]);
  timer.abort();
  return first;
}

/** Discord gives an interaction up after 3 s; a request to it may take one of them. */
const DEFER_AFTER_MS = 2000;
