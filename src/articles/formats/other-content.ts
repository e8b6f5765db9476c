/** What a file that is no article is, as far as its first bytes tell: "a JPEG image", "a binary file". */
export function nameOfContent(bytes: Uint8Array): string {
  return (
    otherTextOf(bytes) ??
    nameFrom(SIGNATURES, bytes) ??
    (bytes.includes(0) ? 'a binary file' : 'text in another encoding')
  );
}

/** Whether a file is made of characters, but they are a program's, not an article's. */
export function isOtherText(bytes: Uint8Array): boolean {
  return otherTextOf(bytes) !== undefined;
}

function otherTextOf(bytes: Uint8Array): string | undefined {
  return nameFrom(OTHER_TEXTS, bytes) ?? (isLog(bytes) ? 'the log of a program' : undefined);
}

/** Whether most lines open with a time to the second, and name a level, a process or a request, as programs log what they do. */
function isLog(bytes: Uint8Array): boolean {
  if (!STAMP.test(String.fromCharCode(...bytes.subarray(0, HEAD_BYTES)))) return false;
  const lines = Buffer.from(bytes.subarray(0, LOG_BYTES)).toString('latin1').split('\n').slice(0, -1);
  const logged = lines.filter((line) => STAMP.test(line) && LOGGED.test(line));
  return logged.length >= FEWEST_LOGGED && logged.length >= lines.length / 2;
}

const STAMP =
  /^\[?(?:\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d:\d\d|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|[\da-f.:]{3,45} \S{1,40} \S{1,40} \[\d\d\/[A-Z])/;
const LOGGED =
  /\b(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|CRITICAL|FATAL)\b|\[(?:trace|debug|info|notice|warn|error)\]|\w\[\d{1,9}\]: |" \d{3} (?:\d|-)/;
const LOG_BYTES = 8000;
const FEWEST_LOGGED = 3;

function nameFrom(signs: readonly Sign[], bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES)).replace(/^\xef\xbb\xbf/, '');
  return signs.find(([sign]) => sign.test(head))?.[1];
}

/** As far as the declaration goes that an XML file opens with. */
const HEAD_BYTES = 400;

type Sign = readonly [sign: RegExp, name: string];

const REFERENCES = 'a list of references (it names works whose text is elsewhere)';
const LINK = 'a link to a page (save the page, or add its address)';

/** A list of feeds, as readers of feeds export it. */
const FEED_LIST: Sign = [
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<opml[\s>]/i,
  'a list of feeds (take what they hold by "npx dateline add FILE", or name those to follow in FEEDS)',
];
/** What is said of a list of links, whatever it is written in. */
export const LINKS = 'a list of links (take their pages by "npx dateline add ADDRESS...")';

/** Whether a file is a list of feeds (OPML). */
export function isFeedList(bytes: Uint8Array): boolean {
  return nameFrom([FEED_LIST], bytes) !== undefined;
}

/** Files that any editor opens, which would be read as text else. */
const OTHER_TEXTS: readonly Sign[] = [
  [/^\s*BEGIN:VCALENDAR/, 'a calendar (its events are no text)'],
  [/^\s*BEGIN:VCARD/, 'cards of contacts'],
  [
    /^(?:%[^\n]*\n|\s)*@(?:article|book|comment|in(?:book|collection|proceedings)|manual|misc|online|preamble|proceedings|string|(?:masters|phd)?thesis|techreport|unpublished)\s*[{(]/i,
    REFERENCES,
  ],
  [/^\s*TY {2}- [A-Z]{3,4}\s/, REFERENCES],
  FEED_LIST,
  [/^\s*<!DOCTYPE NETSCAPE-Bookmark-file/i, LINKS],
  [/^\s*<!DOCTYPE html>\s*<html>[^{]*<title>Pocket Export</i, LINKS],
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
  [/^bplist00/, 'a web archive of Safari (save the page as .html or .pdf), or other data of a Mac'],
  [/^SQLite format/, 'an SQLite database'],
  [/^(?:\x7fELF|MZ)/, 'a program'],
];
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: these are bytes
