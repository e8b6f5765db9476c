import type { TextBlock } from '../bot/reply.ts';

/** A line of our own words, by itself or about the quotes beside it. */
export function textBlock(
  style: TextBlock['style'],
  text: string,
  goesWith?: NonNullable<TextBlock['goesWith']>,
): TextBlock {
  return { kind: 'text', style, text, ...(goesWith && { goesWith }) };
}
