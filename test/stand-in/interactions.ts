import { InteractionType } from 'discord-api-types/v10';
import { type AnyComponent, withIds } from './components.ts';
import { APPLICATION_ID, ASKER, BOT_USER, CHANNEL_ID, GUILD_ID, snowflake } from './identities.ts';

/** The data of an INTERACTION_CREATE event. */
export interface InteractionData {
  readonly id: string;
  readonly token: string;
  readonly [field: string]: unknown;
}

/** A typed option as Discord sends it. */
export interface SentOption {
  readonly name: string;
  readonly type: number;
  readonly value: string | number | boolean;
  readonly focused?: boolean;
}

/** A message that a bot has sent, as far as a button under it needs it. */
export interface SentMessage {
  readonly components?: readonly AnyComponent[];
  readonly flags?: number;
}

/** `/name` with options, in a server. */
export function chatInput(name: string, options: readonly SentOption[] = []): InteractionData {
  return interaction(InteractionType.ApplicationCommand, { id: snowflake(), name, type: 1, options });
}

/** `/name` while an option is being typed. */
export function autocomplete(name: string, options: readonly SentOption[]): InteractionData {
  return interaction(InteractionType.ApplicationCommandAutocomplete, {
    id: snowflake(),
    name,
    type: 1,
    options,
  });
}

/** A press of the button with this id under `message`. */
export function press(customId: string, message: SentMessage): InteractionData {
  const data = { custom_id: customId, component_type: 2, id: 1 };
  return { ...interaction(InteractionType.MessageComponent, data), message: received(message) };
}

/** The message as Discord gives it back with an interaction. */
export function received({ components = [], flags = 0 }: SentMessage): object {
  return {
    id: snowflake(),
    type: 20,
    channel_id: CHANNEL_ID,
    author: BOT_USER,
    application_id: APPLICATION_ID,
    content: '',
    components: withIds(components),
    flags,
    timestamp: '2026-01-01T00:00:00.000000+00:00',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
  };
}

function interaction(type: InteractionType, data: object): InteractionData {
  const id = snowflake();
  return {
    id,
    application_id: APPLICATION_ID,
    type,
    data,
    token: `interaction-token-${id}`,
    version: 1,
    guild_id: GUILD_ID,
    channel_id: CHANNEL_ID,
    channel: { id: CHANNEL_ID, type: 0, guild_id: GUILD_ID, name: 'general' },
    member: {
      user: ASKER,
      roles: [],
      permissions: '0',
      joined_at: '2026-01-01T00:00:00Z',
      deaf: false,
      mute: false,
      flags: 0,
    },
    locale: 'en-GB',
    guild_locale: 'en-US',
    app_permissions: '0',
    entitlements: [],
    authorizing_integration_owners: { 0: GUILD_ID },
    context: 0,
    attachment_size_limit: 10_485_760,
  };
}
