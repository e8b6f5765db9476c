import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { InvocationArgs } from '../../bot/reply.ts';
import type { ReceivedOption } from './interaction.ts';

/** The values that came for the options which the command declares, each of its declared type; all else is left out. */
export function argumentsOf(
  data: RESTPostAPIChatInputApplicationCommandsJSONBody | undefined,
  received: readonly ReceivedOption[],
): InvocationArgs {
  const args: Record<string, string | number | boolean> = {};
  for (const declared of data?.options ?? []) {
    const value = received.find((option) => option.name === declared.name)?.value;
    if (value !== undefined && typeof value === typeOf(declared)) args[declared.name] = value;
  }
  return args;
}

function typeOf({ type }: APIApplicationCommandOption): 'string' | 'number' | 'boolean' | undefined {
  switch (type) {
    case ApplicationCommandOptionType.String:
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
