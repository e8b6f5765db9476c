import { flatten } from '../stand-in/components.ts';
import {
  chatInput,
  type InteractionData,
  type SentMessage,
  type SentOption,
} from '../stand-in/interactions.ts';
import type { Step } from '../stand-in/rest.ts';

/** Flags of a message. */
export const V2 = 1 << 15;
export const EPHEMERAL = 1 << 6;

/** The option `text` of the fake bot's commands. */
export function text(value: string): SentOption {
  return { name: 'text', type: 3, value };
}

/** `/say` of the fake bot. */
export function say(value: string, ...more: readonly SentOption[]): InteractionData {
  return chatInput('say', [text(value), ...more]);
}

/** The message of a step, for pressing a button under it. */
export function messageOf(step: Step | undefined): SentMessage {
  return step?.message ?? {};
}

/** All Markdown of a step's message, one text display a line. */
export function shown(step: Step | undefined): string {
  return flatten(step?.message.components ?? [])
    .flatMap(({ content }) => content ?? [])
    .join('\n');
}

/** The ids of the buttons of a step's message, from top to bottom. */
export function buttons(step: Step | undefined): string[] {
  return flatten(step?.message.components ?? []).flatMap(({ custom_id }) => custom_id ?? []);
}
