import { plain } from '../../support/safe-text.ts';

/**
 * `text` such that Discord shows exactly its characters: no bold, heading, list, link, mention, timestamp, emoji, spoiler,
 * code or invite comes of it. A backslash before a character of ASCII punctuation makes Discord show the character itself (the rule
 * `escape` of its Markdown, see test/discord/markdown.ts), so every character that can open, close or continue a construct gets
 * one. What a backslash cannot make harmless (bidirectional overrides, embeddings and isolates, control characters, lone
 * surrogates) is shown by its number: ‹U+202E›. White space is kept; `singleLine` first if the text stands inside a line.
 */
export function escapeMarkdown(text: string): string {
  return plain(text.replace(SPECIAL, (character) => `\\${character}`));
}

/** The text that `escapeMarkdown` was given. Takes anything; a piece that `escapeMarkdown` never writes stays as it is. */
export function unescapeMarkdown(escaped: string): string {
  return escaped.replace(/\\([\s\S])|‹U\+([0-9A-F]{4})›/g, (_, character?: string, code?: string) =>
    code === undefined ? (character ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/**
 * Signs that get a backslash. Everywhere: those of emphasis, spoilers, code, links, headings, mentions (also `@` and `#`
 * inside `<@1>`: Discord's server looks for it and knows no escapes) and `‹`, which opens our own numbers. A colon before
 * anything but white space (`https://`, `:smile:`), a full stop before anything but white space
 * (`discord.gg/x` is an invitation without a scheme). At the start of a line: quotes, subtext, lists.
 */
const SPECIAL =
  /[\\*_~|`[\]<@#‹]|:(?!\s)|\.(?=\S)|[>\-+](?<=(?:^|[\n\r\u2028\u2029])\s*.)|\.(?<=(?:^|[\n\r\u2028\u2029])\s*\d+\.)/g;
