/** How many characters a question may have that is typed in Discord, taken from a message, or made of what was typed. */
export const MAX_QUESTION = 300;

/** A question or a topic without the marks and the space at its end. */
export function withoutEnd(text: string): string {
  return text.replace(/(?<![\s?!.])[\s?!.]+$/, '');
}
