import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  ComponentType,
} from 'discord-api-types/v10';
import type { Quote } from '../../articles/article.ts';
import type { Action } from '../../bot/reply.ts';
import type { Span } from '../../language/span.ts';
import type { Catalogue } from '../../locales/en.ts';
import type { ButtonMaker } from './buttons.ts';
import type { LinkTarget } from './citation-markdown.ts';
import { LIMITS } from './limits.ts';
import type { MessageFile } from './message.ts';
import { quoteMarkdown } from './quote-markdown.ts';

/** One block of a reply as Discord shows it. */
export interface RenderedBlock {
  /** A `remark` goes with the content above it, an `opening` with that below it. */
  readonly kind: 'heading' | 'opening' | 'words' | 'remark' | 'content';
  readonly components: readonly APIComponentInContainer[];
  readonly files: readonly MessageFile[];
}

/** What a block needs to know of the message that it becomes part of. */
export interface BlockContext {
  /** The block's place in the reply; names its files. */
  readonly index: number;
  readonly buttons: ButtonMaker;
  readonly links: LinkTarget;
  readonly catalogue: Catalogue;
}

/** A quote with its source under it and perhaps a line above; whole in a file if it is too long for a message. */
export function quoteComponents(
  quote: Quote,
  highlights: readonly Span[],
  source: string,
  context: BlockContext,
  head = '',
): RenderedBlock {
  const above = head === '' ? [] : [head];
  const said = quoteMarkdown(quote, highlights);
  if (said.length > BLOCK_ROOM)
    return { kind: 'content', ...inFile(quote.text, [...above, source], context) };
  return { kind: 'content', components: [display([...above, `> ${said}`, source].join('\n'))], files: [] };
}

/** The first action beside the text, the others in a row below. */
export function withActions(
  part: RenderedBlock,
  actions: readonly Action[],
  { buttons }: BlockContext,
): RenderedBlock {
  const [beside, ...below] = buttons(actions.slice(0, 1 + LIMITS.buttonsInRow));
  const [text, ...rest] = part.components;
  if (!beside || text?.type !== ComponentType.TextDisplay) return part;
  const section: APIComponentInContainer = {
    type: ComponentType.Section,
    components: [text],
    accessory: beside,
  };
  return { ...part, components: [section, ...rest, ...rows(below)] };
}

/** Buttons in rows of five. */
export function rows(buttons: readonly APIButtonComponentWithCustomId[]): APIComponentInContainer[] {
  const made: APIComponentInContainer[] = [];
  for (let at = 0; at < buttons.length; at += LIMITS.buttonsInRow) {
    made.push({ type: ComponentType.ActionRow, components: buttons.slice(at, at + LIMITS.buttonsInRow) });
  }
  return made;
}

/** Escaped text in bold; nothing for nothing, for `****` would be shown. */
export function bold(text: string): string {
  return text === '' ? '' : `**${text}**`;
}

/** A display of Markdown. */
export function display(content: string): APIComponentInContainer & { type: ComponentType.TextDisplay } {
  return { type: ComponentType.TextDisplay, content };
}

/** Text too long for a message, whole in a file, under a note that says so and lines of Markdown. */
export function inFile(
  text: string,
  lines: readonly string[],
  { index, catalogue }: BlockContext,
): Omit<RenderedBlock, 'kind'> {
  const name = `${index + 1}.txt`;
  return {
    components: [
      display([catalogue.message.tooLong, ...lines].join('\n')),
      { type: ComponentType.File, file: { url: `attachment://${name}` } },
    ],
    files: [{ attachment: Buffer.from(text, 'utf8'), name }],
  };
}

/** What one block may have of a message's 4,000 characters, so that any block fits beside the question and its source. */
export const BLOCK_ROOM = 1800;
