/** What a file that is no article is, as far as its first bytes tell: "a JPEG image", "a binary file". */
export function nameOfContent(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return (
    SIGNATURES.find(([sign]) => sign.test(head))?.[1] ??
    (bytes.includes(0) ? 'a binary file' : 'text in another encoding')
  );
}

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: these are bytes
const SIGNATURES: readonly (readonly [sign: RegExp, name: string])[] = [
  [/^\xff\xd8\xff/, 'a JPEG image'],
  [/^\x89PNG/, 'a PNG image'],
  [/^GIF8/, 'a GIF image'],
  [/^RIFF.{4}WEBP/s, 'a WebP image'],
  [/^RIFF.{4}(?:WAVE|AVI )/s, 'a sound or a film'],
  [/^.{4}ftyp/s, 'a film, a sound or a HEIC image'],
  [/^(?:ID3|\xff[\xfb\xf3\xf2]|OggS|fLaC)/, 'a sound'],
  [/^\xd0\xcf\x11\xe0/, 'a file of an old Word, Excel or Outlook (save it as .docx or .eml)'],
  [/^PK/, 'a ZIP archive that is damaged'],
  [/^(?:7z\xbc\xaf|Rar!|\xfd7zXZ|BZh)/, 'an archive (only ZIP and gzip are read)'],
  [/^SQLite format/, 'an SQLite database'],
  [/^\{\\rtf/, 'a rich text file (save it as .docx)'],
  [/^(?:\x7fELF|MZ)/, 'a program'],
];
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: these are bytes
