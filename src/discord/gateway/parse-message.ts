import * as z from 'zod';
import { component, problemsIn, said, snowflake } from '../handling/interaction-schema.ts';

/** A message that somebody has written, as far as it is looked into. */
export type WrittenMessage = z.infer<typeof message>;
/** A message that is replied to, as far as it is followed up. */
export type BotMessage = z.infer<typeof botMessage>;

/** The message that came. Otherwise the places that are not as expected, without what stood there. */
export function parseMessage(received: unknown): WrittenMessage | { readonly problems: readonly string[] } {
  const result = message.safeParse(received);
  return result.success ? result.data : { problems: problemsIn(result.error) };
}

/** Undefined for what is none. */
export function parseBotMessage(received: unknown): BotMessage | undefined {
  return botMessage.safeParse(received).data;
}

const person = z.object({ id: snowflake });

const botMessage = z.object({ author: person, ...said, components: z.array(component).catch([]) });

const message = z.object({
  id: snowflake,
  channel_id: snowflake,
  /** Absent in direct messages. */
  guild_id: snowflake.nullish().transform((id) => id ?? undefined),
  type: z.number(),
  /** Empty if the bot is not mentioned: it does not ask to read along. */
  ...said,
  author: person.extend({ bot: z.boolean().nullish() }),
  webhook_id: z.string().nullish(),
  mentions: z.array(person).default([]),
  /** What it replies to. */
  referenced_message: botMessage.nullish().catch(null),
});
