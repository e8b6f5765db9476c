import type { TextBlock } from '../bot/reply.ts';

/** A line of our own words. */
export function textBlock(style: TextBlock['style'], text: string): TextBlock {
  return { kind: 'text', style, text };
}
