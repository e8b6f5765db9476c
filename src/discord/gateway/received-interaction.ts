import {
  type BaseInteraction,
  type CommandInteractionOption,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { createRestResponder } from '../delivery/rest-responder.ts';
import type { Interaction, ReceivedOption } from '../handling/interaction.ts';

/** An interaction that the gateway has told of, in the words of the router. Undefined for a kind that the bot has no use for. */
export function receivedInteraction(interaction: BaseInteraction): Interaction | undefined {
  const { user, guildId, context, locale, guildLocale, client } = interaction;
  const common = {
    user: user.id,
    server: guildId,
    manages: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    direct: context === InteractionContextType.BotDM,
    locale,
    serverLocale: guildLocale,
    responder: createRestResponder(client.rest, interaction),
  };
  if (interaction.isChatInputCommand()) {
    const { commandName: name, options } = interaction;
    return { ...common, kind: 'command', name, options: options.data.flatMap(received) };
  }
  if (interaction.isMessageContextMenuCommand()) {
    const { commandName: name, targetMessage } = interaction;
    return { ...common, kind: 'menu', name, content: targetMessage.content };
  }
  if (interaction.isButton()) {
    const { customId, message } = interaction;
    const ephemeral = message.flags.has(MessageFlags.Ephemeral);
    return { ...common, kind: 'button', customId, components: message.components, ephemeral };
  }
  if (interaction.isAutocomplete()) {
    const { commandName: name, options } = interaction;
    return { ...common, kind: 'autocomplete', name, options: options.data.flatMap(received) };
  }
  return undefined;
}

/** An option in the words of the router: the second word of a command among them. */
function received({ name, value, focused, options, attachment }: CommandInteractionOption): ReceivedOption[] {
  if (options) return [{ name: 'task', value: name }, ...options.flatMap(received)];
  const given = attachment?.url ?? value;
  return [{ name, ...(given !== undefined && { value: given }), ...(focused !== undefined && { focused }) }];
}
