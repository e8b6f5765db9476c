/** What a file that is no article is, as far as its first bytes tell: "a JPEG image", "a binary file". */
export function nameOfContent(bytes: Uint8Array): string {
  return (
    nameFrom(OTHER_TEXTS, bytes) ??
    nameFrom(SIGNATURES, bytes) ??
    (bytes.includes(0) ? 'a binary file' : 'text in another encoding')
  );
}

/** Whether a file is made of characters, but they are a program's, not an article's. */
export function isOtherText(bytes: Uint8Array): boolean {
  return nameFrom(OTHER_TEXTS, bytes) !== undefined;
}

function nameFrom(signs: readonly Sign[], bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES)).replace(/^\xef\xbb\xbf/, '');
  return signs.find(([sign]) => sign.test(head))?.[1];
}

/** As far as the declaration goes that an XML file opens with. */
const HEAD_BYTES = 200;

type Sign = readonly [sign: RegExp, name: string];

const LINK = 'a link to a page (save the page, or add its address)';

/** Files that any editor opens, which would be read as text else. */
const OTHER_TEXTS: readonly Sign[] = [
  [/^\s*BEGIN:VCALENDAR/, 'a calendar (its events are no text)'],
  [/^\s*BEGIN:VCARD/, 'cards of contacts'],
  [/^\{\\rtf/, 'a rich text file (save it as .docx)'],
  [/^\s*\[InternetShortcut\]/, LINK],
  [/^\s*<\?xml[^>]*>\s*<!DOCTYPE plist/, LINK],
  [/^\s*\[Desktop Entry\]/, LINK],
];

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: these are bytes
const SIGNATURES: readonly Sign[] = [
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
  [/^(?:\x7fELF|MZ)/, 'a program'],
];
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: these are bytes
