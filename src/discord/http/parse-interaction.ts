import { ApplicationCommandType, InteractionContextType, InteractionType } from 'discord-api-types/v10';
import { z } from 'zod';

/** An interaction as Discord posts it, as far as it is looked into. */
export type Interaction = z.infer<typeof schema>;
/** An interaction that wants a message or choices. */
export type AnswerableInteraction = Exclude<Interaction, { type: InteractionType.Ping }>;

/** The interaction in a body of JSON. Otherwise the places that are not as expected, without what stood there. */
export function parseInteraction(body: Buffer): Interaction | { readonly problems: readonly string[] } {
  let json: unknown;
  try {
    json = JSON.parse(body.toString('utf8'));
  } catch {
    return { problems: ['not JSON'] };
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  return { problems: result.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`) };
}

const snowflake = z.string().regex(/^\d{1,20}$/);

/** It goes into the path of an address, so it must not lead out of its place there. */
const token = z.string().regex(/^[\w-][\w.=~+-]{0,1999}$/);

const option = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).exactOptional(),
  focused: z.boolean().exactOptional(),
});

/** An option, or the second word of a command with options of its own. */
const options = z.array(option.extend({ options: z.array(option).exactOptional() })).default([]);

const text = z.object({
  type: z.number(),
  id: z.number().exactOptional(),
  content: z.string().exactOptional(),
});
/** No component of a message stands deeper than a text in a section in a container; what would is left out. */
const inner = text.extend({ components: z.array(text).exactOptional() });
const component = text.extend({ components: z.array(inner).exactOptional() });

const person = z.object({ id: snowflake });
const sender = {
  id: snowflake,
  application_id: snowflake,
  token,
  locale: z.string().default('en-US'),
  guild_locale: z.string().nullish(),
  guild_id: snowflake.nullish(),
  context: z.enum(InteractionContextType).nullish().catch(null),
  /** Who does it: a member of a server, or a user elsewhere. */
  member: z
    .object({
      user: person,
      permissions: z
        .string()
        .regex(/^\d{1,30}$/)
        .default('0'),
    })
    .nullish(),
  user: person.nullish(),
};
const command = z.object({
  name: z.string(),
  type: z.number().default(ApplicationCommandType.ChatInput),
  options,
  /** What a command from the menu of a message is about. */
  target_id: snowflake.exactOptional(),
  resolved: z
    .object({
      messages: z.record(snowflake, z.object({ content: z.string().default('') })).default({}),
      attachments: z.record(snowflake, z.object({ url: z.string() })).default({}),
    })
    .default({ messages: {}, attachments: {} }),
});

const schema = z.discriminatedUnion('type', [
  z.object({ type: z.literal(InteractionType.Ping) }),
  z.object({ type: z.literal(InteractionType.ApplicationCommand), ...sender, data: command }),
  z.object({ type: z.literal(InteractionType.ApplicationCommandAutocomplete), ...sender, data: command }),
  z.object({
    type: z.literal([InteractionType.MessageComponent, InteractionType.ModalSubmit]),
    ...sender,
    data: z.object({ custom_id: z.string() }),
    message: z
      .object({ components: z.array(component).default([]), flags: z.number().default(0) })
      .default({ components: [], flags: 0 }),
  }),
]);
