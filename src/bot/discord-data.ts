import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandBooleanOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { type Catalogue, en } from '../locales/en.ts';
import { languages } from '../locales/languages.ts';
import { COMMAND, INSTALLED, MANAGE_SERVER, OPTION, PLACE } from './discord-numbers.ts';
import { MAX_TOPIC } from './invocations.ts';
import type { Option, PublicOption } from './option.ts';

type DescriptionKey = keyof Catalogue['commands'];

/** What Discord is told of a command: it works in servers, in direct messages and as a user's own app. */
export function chatCommand(
  name: string,
  description: DescriptionKey,
  options: Readonly<Record<string, Option>>,
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const shown = Object.entries(options).flatMap(([name, option]) =>
    option.from === 'everyone' ? [stringOption(name, option)] : [],
  );
  return {
    type: COMMAND.chatInput,
    name,
    ...described(description),
    options: [...shown, privately],
    ...everywhere,
  };
}

/** A command in the menu of a message, whose words take that message for what is asked. */
export function messageCommand(
  key: 'askMessage' | 'addLink',
  { forManagers = false } = {},
): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return {
    type: COMMAND.message,
    name: en.commands[key],
    name_localizations: localized(({ commands }) => commands[key]),
    ...(forManagers ? managersOfServers : everywhere),
  };
}

/** One of the things that a command in two words does. */
interface Task {
  readonly description: DescriptionKey;
  readonly options: Readonly<
    Record<string, { readonly description: DescriptionKey; readonly is: keyof typeof OPTION_KINDS }>
  >;
}

/**
 * What Discord is told of a command in two words, "/articles add", for those who have a permission in a server, there alone; default
 * Manage Server.
 */
export function managingCommand(
  name: string,
  description: DescriptionKey,
  tasks: Readonly<Record<string, Task>>,
  permission = MANAGE_SERVER,
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: COMMAND.chatInput,
    name,
    ...described(description),
    options: Object.entries(tasks).map(([task, { description: told, options }]) => ({
      type: OPTION.subcommand,
      name: task,
      ...described(told),
      options: Object.entries(options).map(([option, { description: what, is }]) => ({
        name: option,
        ...described(what),
        ...OPTION_KINDS[is],
      })),
    })),
    ...managersOfServers,
    default_member_permissions: permission,
  };
}

const OPTION_KINDS = {
  text: { type: OPTION.string, max_length: 2000 },
  file: { type: OPTION.attachment },
  topic: { type: OPTION.string, required: true, max_length: MAX_TOPIC },
  watch: { type: OPTION.string, required: true, autocomplete: true as const },
  article: {
    type: OPTION.string,
    required: true,
    autocomplete: true as const,
  },
};

function stringOption(name: string, option: PublicOption): APIApplicationCommandBasicOption {
  const { description, required, maxLength, choices, complete } = option;
  const base = {
    type: OPTION.string,
    name,
    ...described(description),
    ...(required && { required }),
    ...(maxLength !== undefined && { max_length: maxLength }),
  };
  if (complete) return { ...base, autocomplete: true };
  if (!choices) return base;
  return {
    ...base,
    choices: choices.map(({ value, name }) => ({
      name: name(en),
      name_localizations: localized(name),
      value,
    })),
  };
}

/** A description in English, and in every other language that describes it and that Discord's readers may have set. */
function described(key: DescriptionKey) {
  return {
    description: en.commands[key],
    description_localizations: localized(({ commands }) => commands[key]),
  };
}

/** A phrase in every language but English that has it, by Discord's locales. */
function localized(say: (catalogue: Catalogue) => string | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(languages).flatMap(([locale, catalogue]) => {
      const said = catalogue === en ? undefined : say(catalogue);
      return said === undefined ? [] : [[locale, said]];
    }),
  );
}

const everywhere = {
  contexts: [PLACE.server, PLACE.messageToBot, PLACE.privateChannel],
  integration_types: [INSTALLED.inServer, INSTALLED.byUser],
};

const managersOfServers = {
  default_member_permissions: MANAGE_SERVER,
  contexts: [PLACE.server],
  integration_types: [INSTALLED.inServer],
};

const privately: APIApplicationCommandBooleanOption = {
  type: OPTION.boolean,
  name: 'private',
  ...described('private'),
};
