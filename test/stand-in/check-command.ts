import { ApplicationCommandType } from 'discord-api-types/v10';

/** The names of commands and options (Application Commands, "Naming"), without the scripts that have no case. */
const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;

/** What the schemas miss of a command: its names, the order of its options. */
export function checkCommand(command: CommandBody): string[] {
  const violations: string[] = [];
  if (command.type === ApplicationCommandType.Message) return checkMenuEntry(command);
  const names = [command.name, ...(command.options ?? []).map(({ name }) => name)];
  for (const name of names) {
    if (!NAME.test(name) || name !== name.toLowerCase()) violations.push(`name "${name}" is not allowed`);
  }
  if (!command.description) violations.push(`/${command.name} has no description`);
  if (new Set(names.slice(1)).size < names.length - 1)
    violations.push(`/${command.name} has an option twice`);
  const required = (command.options ?? []).map((option) => option.required === true);
  if (required.lastIndexOf(true) > required.indexOf(false) && required.includes(false)) {
    violations.push(`/${command.name} has a required option after an optional one`);
  }
  return violations;
}

interface CommandBody {
  readonly type?: number;
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description?: string;
  readonly options?: readonly { readonly name: string; readonly required?: boolean }[];
}

/** An entry of a menu has a name that may have spaces and capitals, and nothing else. */
function checkMenuEntry({ name, name_localizations, description, options }: CommandBody): string[] {
  const names = [name, ...Object.values(name_localizations ?? {})];
  return [
    ...names
      .filter((each) => each.length < 1 || each.length > 32)
      .map((each) => `name "${each}" is too long`),
    ...(description ? [`${name} has a description`] : []),
    ...(options?.length ? [`${name} has options`] : []),
  ];
}

/** What the schemas miss of autocomplete choices: the length of their values. */
export function checkChoices(data: unknown): string[] {
  const { choices = [] } = (data ?? {}) as { choices?: { name: string; value: unknown }[] };
  return choices
    .filter(({ value }) => typeof value === 'string' && (value.length < 1 || value.length > 100))
    .map(({ name }) => `the value of choice "${name}" is not of 1 to 100 characters`);
}
