import { type BaseInteraction, InteractionContextType, MessageFlags } from 'discord.js';
import { createRestResponder } from '../delivery/rest-responder.ts';
import type { Interaction } from '../handling/interaction.ts';

/** An interaction that the gateway has told of, in the words of the router. Undefined for a kind that the bot has no use for. */
export function receivedInteraction(interaction: BaseInteraction): Interaction | undefined {
  const { user, guildId, context, locale, guildLocale, client } = interaction;
  const common = {
    user: user.id,
    server: guildId,
    direct: context === InteractionContextType.BotDM,
    locale,
    serverLocale: guildLocale,
    responder: createRestResponder(client.rest, interaction),
  };
  if (interaction.isChatInputCommand()) {
    const { commandName: name, options } = interaction;
    return { ...common, kind: 'command', name, options: options.data };
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
    return { ...common, kind: 'autocomplete', name, options: options.data };
  }
  return undefined;
}
