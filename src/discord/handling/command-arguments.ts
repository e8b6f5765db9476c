import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { InvocationArgs } from '../../bot/reply.ts';
import type { ReceivedOption } from './interaction.ts';

/**
 * The values that came for the options which the command declares, each of its declared type; all else is left out. The second word of a
 * command in two is the argument `task`.
 */
export function argumentsOf(
  data: RESTPostAPIChatInputApplicationCommandsJSONBody | undefined,
  received: readonly ReceivedOption[],
): InvocationArgs {
  const task = data?.options?.find(
    (each) =>
      each.type === ApplicationCommandOptionType.Subcommand && each.name === valueIn(received, 'task'),
  );
  if (data && task && 'options' in task)
    return { task: task.name, ...argumentsOf({ ...data, options: task.options ?? [] }, received) };
  const args: Record<string, string | number | boolean> = {};
  for (const declared of data?.options ?? []) {
    const value = valueIn(received, declared.name);
    if (value !== undefined && typeof value === typeOf(declared)) args[declared.name] = value;
  }
  return args;
}

function valueIn(received: readonly ReceivedOption[], name: string): ReceivedOption['value'] {
  return received.find((option) => option.name === name)?.value;
}

function typeOf({ type }: APIApplicationCommandOption): 'string' | 'number' | 'boolean' | undefined {
  switch (type) {
    case ApplicationCommandOptionType.String:
    case ApplicationCommandOptionType.Attachment:
      return 'string';
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number:
      return 'number';
    case ApplicationCommandOptionType.Boolean:
      return 'boolean';
    default:
      return undefined;
  }
}
