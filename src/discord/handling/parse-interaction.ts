import {
  ApplicationCommandType,
  ChannelType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Channel } from '../../bot/command.ts';
import type { InteractionAddress } from '../delivery/rest-responder.ts';
import { readDisplayedQuestion } from '../rendering/question-display.ts';
import type { Interaction, ReceivedOption } from './interaction.ts';
import { type DiscordInteraction, problemsIn, readDiscordInteraction } from './interaction-schema.ts';
import { withLinks, wordsOf } from './message-question.ts';

/** An interaction before it is known how to answer it, with what names it to Discord. */
export type ParsedInteraction = WithoutResponder<Interaction> & { readonly address: InteractionAddress };
type WithoutResponder<Kind> = Kind extends unknown ? Omit<Kind, 'responder'> : never;

/**
 * What somebody did, as the router knows it, from what the gateway or a request has brought: `ping` if Discord only asks whether anybody
 * is there; otherwise the places that are not as expected, without what stood there.
 */
export function parseInteraction(
  received: unknown,
): ParsedInteraction | 'ping' | { readonly problems: readonly string[] } {
  const { data, error } = readDiscordInteraction(received);
  if (error) return { problems: problemsIn(error) };
  return data.type === InteractionType.Ping ? 'ping' : interactionOf(data);
}

type AnswerableInteraction = Exclude<DiscordInteraction, { type: InteractionType.Ping }>;

function interactionOf(interaction: AnswerableInteraction): ParsedInteraction {
  const { id, token, application_id: applicationId, guild_id, context, member, user } = interaction;
  const permissions = BigInt(member?.permissions ?? 0);
  const common = {
    id,
    address: { id, token, applicationId },
    user: (member?.user ?? user)?.id ?? '',
    server: guild_id ?? null,
    manages: has(permissions, PermissionFlagsBits.ManageGuild),
    channel: channelOf(interaction, permissions),
    direct: context === InteractionContextType.BotDM,
    locale: interaction.locale,
    serverLocale: interaction.guild_locale ?? null,
  };
  switch (interaction.type) {
    case 'unknown':
      return { ...common, kind: 'unknown' };
    case InteractionType.ApplicationCommand:
    case InteractionType.ApplicationCommandAutocomplete: {
      const { name, type, options, target_id = '', resolved } = interaction.data;
      if (type === ApplicationCommandType.Message) {
        const message = resolved.messages[target_id];
        return { ...common, kind: 'menu', name, ...saidIn(message) };
      }
      const isTyping = interaction.type === InteractionType.ApplicationCommandAutocomplete;
      return {
        ...common,
        kind: isTyping ? 'autocomplete' : 'command',
        name,
        options: receivedOptions(options, resolved),
      };
    }
    case InteractionType.ModalSubmit: {
      const { custom_id: customId, components, resolved } = interaction.data;
      return { ...common, kind: 'form', customId, fields: fieldsOf(components, resolved) };
    }
    // We send no other component in messages than buttons: the id of any other says nothing to the router, which tells the asker that
    // it is too old.
    case InteractionType.MessageComponent: {
      const { components, flags } = interaction.message;
      const ephemeral = (flags & MessageFlags.Ephemeral) !== 0;
      return { ...common, kind: 'button', customId: interaction.data.custom_id, components, ephemeral };
    }
  }
}

function channelOf(
  { guild_id, channel_id, channel, app_permissions, guild_locale }: AnswerableInteraction,
  permissions: bigint,
): Channel | undefined {
  if (!guild_id || !channel_id) return undefined;
  const { ManageGuild, ManageChannels, ViewChannel, SendMessages, SendMessagesInThreads } =
    PermissionFlagsBits;
  const write = THREADS.has(channel?.type ?? 0) ? SendMessagesInThreads : SendMessages;
  return {
    id: channel_id,
    manages: has(permissions, ManageGuild) || has(permissions, ManageChannels),
    mayPost: has(BigInt(app_permissions), ViewChannel | write),
    locale: guild_locale ?? 'en-US',
  };
}

/** Whether some permissions are all among these; administrators have every one, and Discord says so of them. */
function has(permissions: bigint, wanted: bigint): boolean {
  return (permissions & wanted) === wanted;
}

const THREADS: ReadonlySet<number> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

type PointedTo = Data['resolved']['messages'][string];

/** What the message of a menu says; one of the bot's own, what was asked there. */
function saidIn(message: PointedTo | undefined) {
  if (!message) return { content: '', withLinks: '' };
  const content = wordsOf(message) || (readDisplayedQuestion(message.components) ?? '');
  return { content, withLinks: withLinks(message) };
}

type Filled = Extract<AnswerableInteraction, { type: InteractionType.ModalSubmit }>['data'];

/** What was filled in, by the fields' names; fields that were left empty are not there. */
function fieldsOf(
  components: Filled['components'],
  { attachments }: Filled['resolved'],
): Readonly<Record<string, string>> {
  const given = components.flatMap(({ component }) => {
    if (!component) return [];
    const { custom_id, value, values } = component;
    const said = value ?? (values ?? []).flatMap((id) => attachments[id]?.url ?? []).join(' ');
    return said.trim() === '' ? [] : [[custom_id, said] as const];
  });
  return Object.fromEntries(given);
}

type Data = Extract<AnswerableInteraction, { type: InteractionType.ApplicationCommand }>['data'];

/** Options in the words of the router: the second word of a command among them, files by their addresses. */
function receivedOptions(
  options: Data['options'] | NonNullable<Data['options'][number]['options']>,
  { attachments }: Pick<Data['resolved'], 'attachments'>,
): ReceivedOption[] {
  return options.flatMap((option) => {
    if ('options' in option && option.options)
      return [{ name: 'task', value: option.name }, ...receivedOptions(option.options, { attachments })];
    const { name, value, focused } = option;
    const given = (typeof value === 'string' && attachments[value]?.url) || value;
    return [
      { name, ...(given !== undefined && { value: given }), ...(focused !== undefined && { focused }) },
    ];
  });
}
