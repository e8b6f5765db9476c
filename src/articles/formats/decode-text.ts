import { markedEncoding } from '../../support/marked-encoding.ts';

/**
 * The text of bytes, its encoding detected; undefined if they are no text, or text in an encoding that is not read.
 *
 * In this order: a byte-order mark; UTF-16 without one, by its zeros; UTF-8; what a page declares of itself; UTF-8 of which few characters are
 * damaged; Windows-1252, of which Latin-1 is a part, if few enough of the letters are beyond ASCII for a language that is written in it.
 * `stated`: the encoding that came with the bytes, for a page that declares none; none by default.
 */
export function decodeText(bytes: Uint8Array, stated?: string): string | undefined {
  const encoding = markedEncoding(bytes) ?? utf16By(bytes);
  if (encoding) return textIn(encoding, bytes);
  // Drops a byte-order mark.
  const utf8 = decode('utf-8', bytes);
  if (utf8 !== undefined) return isText(utf8) ? utf8 : undefined;
  const declared = declaredEncoding(bytes);
  if (declared !== undefined) return textIn(declared, bytes);
  const asStated = stated === undefined ? undefined : textIn(stated, bytes);
  if (asStated !== undefined) return asStated;
  const damaged = damagedUtf8(bytes);
  if (damaged !== undefined) return damaged;
  return looksWestern(bytes) ? textIn('windows-1252', bytes) : undefined;
}

/** How many bytes are looked at to guess. */
const SAMPLE = 65_536;

/**
 * Every ASCII sign, a space and a line break among them, has a zero for its high byte in UTF-16, so that one half of the bytes
 * has many zeros and the other none.
 */
function utf16By(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  const zeros = [0, 0];
  for (let index = 0; index < length; index++)
    if (bytes[index] === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = Math.max(1, (length / 2) * MIN_ZERO_SHARE);
  if (odd >= many && even === 0) return 'utf-16le';
  return even >= many && odd === 0 ? 'utf-16be' : undefined;
}

/** One word in twenty characters, however foreign the script. */
const MIN_ZERO_SHARE = 0.05;

/** What a page or a feed says of itself: `<meta charset="...">`, `<?xml encoding="..."?>`. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  if (!/^\s*</.test(head)) return undefined;
  const label = /(?:charset|encoding)\s*=\s*(?:["']\s*)?([\w:-]+)/i.exec(head)?.[1];
  // It says UTF-8 and is none: what pages then are is UTF-8 that is damaged, or Windows-1252.
  return label === undefined || /^utf-?8$/i.test(label) ? undefined : label;
}

/** So many characters beyond ASCII are whole for each that is not: in other encodings hardly any looks like one of UTF-8. */
const MIN_WHOLE = 4;

/** UTF-8 with a character cut off here and there, as pages have whose description was cut by its bytes; undefined if it is none. */
function damagedUtf8(bytes: Uint8Array): string | undefined {
  const decoder = new TextDecoder('utf-8');
  // What is no text is soon seen.
  if (!isText(decoder.decode(bytes.subarray(0, SAMPLE)))) return undefined;
  const text = decoder.decode(bytes);
  const [cut, whole] = [text.match(/\ufffd/g)?.length ?? 0, text.match(/[\u0080-\ufffc]/g)?.length ?? 0];
  return whole >= cut * MIN_WHOLE && isText(text) ? text : undefined;
}

/** In Western European text a letter in ten has an accent; Russian or Greek in an 8-bit encoding is beyond ASCII throughout. */
const MAX_ACCENTED = 0.3;

function looksWestern(bytes: Uint8Array): boolean {
  let ascii = 0;
  let beyond = 0;
  for (const byte of bytes.subarray(0, SAMPLE)) {
    if (byte >= 0xc0) beyond++;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) ascii++;
  }
  return beyond <= (ascii + beyond) * MAX_ACCENTED;
}

function textIn(encoding: string, bytes: Uint8Array): string | undefined {
  const text = decode(encoding, bytes);
  return text !== undefined && isText(text) ? text : undefined;
}

/** Bytes in an encoding by its name on the web; undefined if they are not in it, or nobody knows it. */
export function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? text.replace(C1_CONTROL, signOf) : text;
  } catch {
    return undefined; // Not in this encoding, or an encoding that nobody knows.
  }
}

/** What Windows-1252 has from 0x80 to 0x9f; Node 20 gives the control characters of Latin-1 instead. */
const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const C1_CONTROL = /[\u0080-\u009f]/g;

function signOf(control: string): string {
  return WINDOWS_SIGNS.charAt(control.charCodeAt(0) - 0x80);
}

/** Control characters that no text holds; a form feed parts pages. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\u0000-\u0006\u000e-\u001a\u001c-\u001f]/;

function isText(text: string): boolean {
  return !CONTROLS.test(text);
}
