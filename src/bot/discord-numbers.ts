import type {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';

/**
 * Discord's numbers by which commands are described, each held against its type. The library that names them all takes a start 20 ms to
 * load, and the console needs no more of it.
 */
export const COMMAND: {
  chatInput: ApplicationCommandType.ChatInput;
  message: ApplicationCommandType.Message;
} = { chatInput: 1, message: 3 };

export const OPTION: {
  subcommand: ApplicationCommandOptionType.Subcommand;
  string: ApplicationCommandOptionType.String;
  boolean: ApplicationCommandOptionType.Boolean;
  attachment: ApplicationCommandOptionType.Attachment;
} = { subcommand: 1, string: 3, boolean: 5, attachment: 11 };

export const PLACE: {
  server: InteractionContextType.Guild;
  messageToBot: InteractionContextType.BotDM;
  privateChannel: InteractionContextType.PrivateChannel;
} = { server: 0, messageToBot: 1, privateChannel: 2 };

export const INSTALLED: {
  inServer: ApplicationIntegrationType.GuildInstall;
  byUser: ApplicationIntegrationType.UserInstall;
} = { inServer: 0, byUser: 1 };

/** The permission to manage a server, as Discord writes it: `PermissionFlagsBits.ManageGuild`. */
export const MANAGE_SERVER = String(1 << 5);

/** The same for a channel: `PermissionFlagsBits.ManageChannels`. */
export const MANAGE_CHANNEL = String(1 << 4);
