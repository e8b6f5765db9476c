import { ApplicationCommandType, InteractionContextType, InteractionType } from 'discord-api-types/v10';
import * as z from 'zod';

/** An interaction as Discord sends it, by either way, as far as it is looked into. */
export type DiscordInteraction = z.infer<typeof known> | z.infer<typeof unknown>;

/** The interaction that came; otherwise what is wrong with it. */
export function readDiscordInteraction(received: unknown): z.ZodSafeParseResult<DiscordInteraction> {
  const result = known.safeParse(received);
  return !result.success && isInvented.safeParse(received).success ? unknown.safeParse(received) : result;
}

/** The places that are not as expected, without what stood there, each once. */
export function problemsIn({ issues }: z.ZodError): string[] {
  return [...new Set(issues.map(({ path, code }) => `${path.join('.').slice(0, 100)}: ${code}`))].slice(
    0,
    10,
  );
}

export const snowflake = z.string().regex(/^\d{1,20}$/);

/** It goes into the path of an address, so it must not lead out of its place there. */
const token = z.string().regex(/^[\w-][\w.=~+-]{0,1999}$/);

const option = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).exactOptional(),
  focused: z.boolean().exactOptional(),
});

/** An option, or the second word of a command with options of its own. */
const options = z.array(option.extend({ options: z.array(option).exactOptional() })).default([]);

const single = z.object({
  type: z.number(),
  id: z.number().exactOptional(),
  content: z.string().exactOptional(),
  custom_id: z.string().exactOptional(),
});
const beside = { accessory: single.exactOptional() };
/** No component of a message stands deeper than a text in a section in a container; what would is left out. */
const inner = single.extend({ ...beside, components: z.array(single).exactOptional() });
/** A component of a message that came back. */
export const component = single.extend({ ...beside, components: z.array(inner).exactOptional() });

/** Bits, as a number in decimals. */
const permissions = z.string().regex(/^\d{1,30}$/);
const person = z.object({ id: snowflake });
const words = z
  .string()
  .nullish()
  .transform((given) => given ?? '');
/** What a message says. Discord shows it of messages that are written to the bot, or that somebody points it to. */
export const said = {
  content: z.string().default(''),
  message_snapshots: z
    .array(z.object({ message: z.object({ content: z.string().default('') }) }))
    .nullish()
    .catch(null)
    .transform((forwarded) => forwarded ?? []),
  embeds: z
    .array(z.object({ title: words, description: words, url: words }))
    .nullish()
    .catch(null)
    .transform((cards) => cards ?? []),
};
const sender = {
  id: snowflake,
  application_id: snowflake,
  token,
  locale: z.string().default('en-US'),
  guild_locale: z.string().nullish(),
  guild_id: snowflake.nullish(),
  channel_id: snowflake.nullish(),
  channel: z.object({ type: z.number() }).nullish().catch(null),
  /** What the bot may do in that channel. */
  app_permissions: permissions.default('0'),
  context: z.enum(InteractionContextType).nullish().catch(null),
  /** Who does it: a member of a server, or a user elsewhere. */
  member: z
    .object({
      user: person,
      permissions: permissions.default('0'),
    })
    .nullish(),
  user: person.nullish(),
};
/** What ids among the options stand for. */
const resolved = z
  .object({
    messages: z
      .record(snowflake, z.object({ ...said, components: z.array(component).catch([]) }))
      .default({}),
    attachments: z.record(snowflake, z.object({ url: z.string() })).default({}),
  })
  .default({ messages: {}, attachments: {} });
const command = z.object({
  name: z.string(),
  type: z.number().default(ApplicationCommandType.ChatInput),
  options,
  /** What a command from the menu of a message is about. */
  target_id: snowflake.exactOptional(),
  resolved,
});

/** A labelled field of a form that was filled in: words, or the ids of files. What is none is left out. */
const filled = z.object({
  component: z
    .object({
      custom_id: z.string(),
      value: z.string().nullish(),
      values: z.array(z.string()).nullish(),
    })
    .optional()
    .catch(undefined),
});

const known = z.discriminatedUnion('type', [
  z.object({ type: z.literal(InteractionType.Ping) }),
  z.object({ type: z.literal(InteractionType.ApplicationCommand), ...sender, data: command }),
  z.object({ type: z.literal(InteractionType.ApplicationCommandAutocomplete), ...sender, data: command }),
  z.object({
    type: z.literal(InteractionType.ModalSubmit),
    ...sender,
    data: z.object({ custom_id: z.string(), components: z.array(filled).default([]), resolved }),
  }),
  z.object({
    type: z.literal(InteractionType.MessageComponent),
    ...sender,
    data: z.object({ custom_id: z.string() }),
    message: z
      .object({ components: z.array(component).default([]), flags: z.number().default(0) })
      .default({ components: [], flags: 0 }),
  }),
]);

const invented = z.int().min(InteractionType.ModalSubmit + 1);
const isInvented = z.object({ type: invented });
/** What Discord may invent: whoever did it is told that the bot does not know it. */
const unknown = z
  .object({ type: invented, ...sender })
  .transform(({ type: _, ...common }) => ({ ...common, type: 'unknown' as const }));
