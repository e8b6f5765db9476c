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

/**
 * Where somebody does something: in a server of the bot's, in direct messages with it, or where only the asker has it
 * installed, in a server that the bot knows nothing of.
 */
export type Place = 'server' | 'direct' | 'elsewhere';

/** `/name` with options. */
export function chatInput(
  name: string,
  options: readonly SentOption[] = [],
  place: Place = 'server',
): InteractionData {
  const data = { id: snowflake(), name, type: 1, options };
  return interaction(InteractionType.ApplicationCommand, data, place);
}

/** The command `name` from the menu of a message with this text. */
export function messageMenu(name: string, content: string, place: Place = 'server'): InteractionData {
  const message = { ...received({}), id: snowflake(), author: ASKER, content };
  const data = {
    id: snowflake(),
    name,
    type: 3,
    target_id: message.id,
    resolved: { messages: { [message.id]: message } },
  };
  return interaction(InteractionType.ApplicationCommand, data, place);
}

/** `/name` while an option is being typed. */
export function autocomplete(name: string, options: readonly SentOption[]): InteractionData {
  const data = { id: snowflake(), name, type: 1, options };
  return interaction(InteractionType.ApplicationCommandAutocomplete, data, 'server');
}

/** A press of the button with this id under `message`. */
export function press(customId: string, message: SentMessage, place: Place = 'server'): InteractionData {
  const data = { custom_id: customId, component_type: 2, id: 1 };
  const pressed = interaction(InteractionType.MessageComponent, data, place);
  return { ...pressed, message: received(message) };
}

/** A window with this id was filled in: words by the fields' names, and files, each with its address. */
export function submit(
  customId: string,
  words: Readonly<Record<string, string>>,
  files: Readonly<Record<string, readonly { readonly filename: string; readonly url: string }[]>> = {},
): InteractionData {
  const attachments: Record<string, object> = {};
  const label = (component: object) => ({ type: 18, id: 1, component: { id: 2, ...component } });
  const components = [
    ...Object.entries(words).map(([custom_id, value]) => label({ type: 4, custom_id, value })),
    ...Object.entries(files).map(([custom_id, given]) => {
      const values = given.map(({ filename, url }) => {
        const id = snowflake();
        attachments[id] = { id, filename, size: 10, url, proxy_url: url, ephemeral: true };
        return id;
      });
      return label({ type: 19, custom_id, values });
    }),
  ];
  const data = { custom_id: customId, components, resolved: { attachments } };
  return interaction(InteractionType.ModalSubmit, data, 'server');
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

function interaction(type: InteractionType, data: object, place: Place): InteractionData {
  const id = snowflake();
  return {
    id,
    application_id: APPLICATION_ID,
    type,
    data,
    token: `interaction-token-${id}`,
    version: 1,
    locale: 'en-GB',
    app_permissions: '0',
    entitlements: [],
    attachment_size_limit: 10_485_760,
    ...surroundings(place),
  };
}

/** Every asker is someone new. */
function surroundings(place: Place): object {
  const user = { ...ASKER, id: snowflake() };
  if (place === 'direct') {
    const channel = { id: snowflake(), type: 1, recipients: [BOT_USER] };
    const authorizing_integration_owners = { 1: user.id };
    return { user, channel, channel_id: channel.id, context: 1, authorizing_integration_owners };
  }
  const guild_id = place === 'server' ? GUILD_ID : snowflake();
  const channel = { id: place === 'server' ? CHANNEL_ID : snowflake(), type: 0, guild_id, name: 'general' };
  return {
    guild_id,
    guild_locale: 'en-US',
    channel,
    channel_id: channel.id,
    member: { user, roles: [], permissions: '0', joined_at: JOINED, deaf: false, mute: false, flags: 0 },
    context: 0,
    authorizing_integration_owners: place === 'server' ? { 0: guild_id } : { 1: user.id },
  };
}

const JOINED = '2026-01-01T00:00:00Z';
