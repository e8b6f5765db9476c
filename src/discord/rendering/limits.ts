import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';

/**
 * Discord's numbers, in UTF-16 code units or counts, as its documentation gives them
 * (docs.discord.com: Component Reference, Application Commands, Message resource, Uploading Files).
 */
export const LIMITS = {
  /** Components of one message, each nested one counted. */
  components: 40,
  /** Characters of all text displays of one message together. */
  text: 4000,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  /** The title of a window, and the label of a field in it. */
  formLabel: 45,
  /** Choices of one autocomplete answer, and the length of each one's name and value. */
  choices: 25,
  choice: 100,
  altText: 1024,
  files: 10,
  /** Bytes of a file. */
  fileBytes: 10 * 2 ** 20,
} as const;

/** What a body has used of the two limits that count over a whole message. */
export interface Size {
  readonly components: number;
  readonly text: number;
}

/** How many components (nested ones counted) and characters of text `components` hold. */
export function sizeOf(components: readonly APIMessageTopLevelComponent[]): Size {
  let count = 0;
  let text = 0;
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) for (const each of part) visit(each);
    if (!isComponent(part)) return;
    count++;
    if (part.type === ComponentType.TextDisplay) text += part.content?.length ?? 0;
    visit(part.components);
    visit(part.accessory);
  };
  visit(components);
  return { components: count, text };
}

interface AnyComponent {
  readonly type: ComponentType;
  readonly content?: string;
  readonly components?: unknown;
  readonly accessory?: unknown;
}

function isComponent(part: unknown): part is AnyComponent {
  return typeof part === 'object' && part !== null && 'type' in part;
}
