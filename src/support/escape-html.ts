import { plain } from './safe-text.ts';

/** Text as it can stand in HTML, in an element or between the quotes of an attribute. */
export function escapeHtml(text: string): string {
  return plain(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
