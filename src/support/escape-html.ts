import { plain } from './safe-text.ts';

/** Text as it can stand in HTML, in an element or between the quotes of an attribute, and is read back as it was. */
export function exactHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The same for somebody to look at: what would act on their screen is shown by its number. */
export function escapeHtml(text: string): string {
  return exactHtml(plain(text));
}
