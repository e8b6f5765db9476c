/**
 * Text as it may be shown anywhere: what would act on the reader's screen instead of being read (control characters,
 * bidirectional overrides, lone surrogates) is shown by its number, ‹U+202E›. White space is kept.
 */
export function plain(text: string): string {
  return text.replace(
    INVISIBLE,
    (character) => `‹U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`,
  );
}

/** `text` on one line: every run of white space is one space, none at the ends. */
export function singleLine(text: string): string {
  return (SPACING.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** `text` on one line as it may be shown anywhere: titles, file names and messages come from strangers, and a terminal must not obey them. */
export function safeLine(text: string): string {
  return plain(singleLine(text));
}

/** White space that is not one single space; most texts have none, and are spared being put together anew. */
const SPACING = /[^\S ]| {2}/;

/** `text` with at most `length` UTF-16 units, an ellipsis for its last where it was cut; never half a character. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, length - 1);
  return `${(/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept).trimEnd()}…`;
}

/** C0 and C1 controls but tab, line feed and carriage return; bidirectional controls that reorder; lone surrogates. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
