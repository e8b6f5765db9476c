import {
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { en, type Words } from '../src/words/en.ts';
import { languages } from '../src/words/languages.ts';

type CommandWords = Words['commands'];

/** A description in English, and in every other language that Discord's readers may have set. */
export function described(key: keyof CommandWords) {
  const others = Object.entries(languages).filter(([, words]) => words !== en);
  return {
    description: en.commands[key],
    ...(others.length > 0 && {
      description_localizations: Object.fromEntries(
        others.map(([locale, words]) => [locale, words.commands[key]]),
      ),
    }),
  };
}

/** What all commands have in common: they work in servers, in direct messages and as a user's own app. */
export function chatCommand(
  name: keyof CommandWords,
  options: RESTPostAPIChatInputApplicationCommandsJSONBody['options'],
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    ...described(name),
    options: [...(options ?? []), privately],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  };
}

/** An optional article, with suggestions while it is typed. */
export function articleOption(name: string, key: keyof CommandWords): APIApplicationCommandStringOption {
  return { type: ApplicationCommandOptionType.String, name, ...described(key), autocomplete: true };
}

const privately: APIApplicationCommandBooleanOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  ...described('private'),
};
