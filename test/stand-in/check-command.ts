/** The names of commands and options (Application Commands, "Naming"), without the scripts that have no case. */
const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;

/** What the schemas miss of a command: its names, the order of its options. */
export function checkCommand(command: {
  readonly name: string;
  readonly description?: string;
  readonly options?: readonly { readonly name: string; readonly required?: boolean }[];
}): string[] {
  const violations: string[] = [];
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

/** What the schemas miss of autocomplete choices: the length of their values. */
export function checkChoices(data: unknown): string[] {
  const { choices = [] } = (data ?? {}) as { choices?: { name: string; value: unknown }[] };
  return choices
    .filter(({ value }) => typeof value === 'string' && (value.length < 1 || value.length > 100))
    .map(({ name }) => `the value of choice "${name}" is not of 1 to 100 characters`);
}
