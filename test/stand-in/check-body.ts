import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  MessageCreateRequestSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { MessageFlags } from 'discord-api-types/v10';
import type { ZodMiniType } from 'zod/mini';
import type { Body } from './body.ts';
import { checkChoices, checkCommand } from './check-command.ts';
import { checkForm, checkMessage } from './check-message.ts';

/** What Discord would object to in an interaction's callback; empty if it would take it. */
export function checkCallback({ json, files }: Body): string[] {
  const { type, data } = json as { type: number; data?: object };
  if (type === 8)
    return [...against(ApplicationCommandAutocompleteCallbackRequestSchema, json), ...checkChoices(data)];
  if (type === 6) return data === undefined ? [] : ['data beside a deferred update'];
  if (type === 7) {
    const schema = UpdateMessageInteractionCallbackRequestSchema;
    return [...against(schema, json), ...checkMessage(data ?? {}, files)];
  }
  if (type === 5) return against(CreateMessageInteractionCallbackRequestSchema, json);
  if (type === 9) return [...against(ModalInteractionCallbackRequestSchema, json), ...checkForm(data ?? {})];
  if (type !== 4) return [`callback type ${type} is not one that the bot should send`];
  return [
    ...against(CreateMessageInteractionCallbackRequestSchema, json),
    ...checkMessage(data ?? {}, files),
  ];
}

/** The same for a message that follows a deferred reply. */
export function checkFollowUp({ json, files }: Body): string[] {
  return [...against(IncomingWebhookInteractionRequestSchema, json), ...checkMessage(json as object, files)];
}

/** The same for a message in a channel. */
export function checkChannelMessage({ json, files }: Body): string[] {
  const { flags = 0 } = json as { flags?: number };
  return [
    ...against(MessageCreateRequestSchema, json),
    ...checkMessage(json as object, files),
    ...((flags & MessageFlags.Ephemeral) !== 0 ? ['an ephemeral message in a channel'] : []),
  ];
}

/** The same for a message put into the place of a deferred reply. */
export function checkEdit({ json, files }: Body): string[] {
  const schema = IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema;
  return [...against(schema, json), ...checkMessage(json as object, files)];
}

/** The same for the list of all commands. */
export function checkCommands({ json }: Body): string[] {
  if (!Array.isArray(json)) return ['expected an array of commands'];
  return json.flatMap((command) => [
    ...against(ApplicationCommandUpdateRequestSchema, command),
    ...checkCommand(command),
  ]);
}

function against(schema: ZodMiniType, value: unknown): string[] {
  const result = schema.safeParse(value);
  if (result.success) return unknownProperties(value, result.data, '');
  return result.error.issues.map(({ path, message }) => `schema: ${path.join('.')}: ${message}`);
}

/** Properties that the schema dropped, for Discord knows none of that name. */
function unknownProperties(sent: unknown, known: unknown, path: string): string[] {
  if (typeof sent !== 'object' || sent === null) return [];
  const kept = (known ?? {}) as Record<string, unknown>;
  return Object.entries(sent).flatMap(([name, value]) =>
    name in kept || TAKEN_ANYWAY.has(name)
      ? unknownProperties(value, kept[name], `${path}.${name}`)
      : [`unknown property ${path}.${name}`],
  );
}

/** discord.js sends these with every message, and Discord does take them though its own description does not have them. */
const TAKEN_ANYWAY = new Set(['enforce_nonce', 'tts']);
