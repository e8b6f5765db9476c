import {
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { type Catalogue, en } from '../src/locales/en.ts';
import { languages } from '../src/locales/languages.ts';

type CommandWords = Catalogue['commands'];

/** A description in English, and in every other language that Discord's readers may have set. */
export function described(key: keyof CommandWords) {
  return {
    description: en.commands[key],
    description_localizations: localized(({ commands }) => commands[key]),
  };
}

/** Words in every language but English, by Discord's locales. */
export function localized(say: (catalogue: Catalogue) => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(languages).flatMap(([locale, words]) => (words === en ? [] : [[locale, say(words)]])),
  );
}

/** What all commands have in common: they work in servers, in direct messages and as a user's own app. */
export function chatCommand(
  name: 'ask' | 'sources' | 'timeline' | 'help',
  options: RESTPostAPIChatInputApplicationCommandsJSONBody['options'],
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    ...described(name),
    options: [...(options ?? []), privately],
    ...everywhere,
  };
}

/** A command in the menu of a message, whose words take that message for the question. */
export function messageCommand(key: 'askMessage'): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.Message,
    name: en.commands[key],
    name_localizations: localized(({ commands }) => commands[key]),
    ...everywhere,
  };
}

/** An optional article, with suggestions while it is typed. */
export function articleOption(name: string, key: keyof CommandWords): APIApplicationCommandStringOption {
  return { type: ApplicationCommandOptionType.String, name, ...described(key), autocomplete: true };
}

const everywhere = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

const privately: APIApplicationCommandBooleanOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  ...described('private'),
};
