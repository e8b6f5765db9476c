import { decode } from './decode-text.ts';

/** Control words and signs that stand for a character. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['tab', ' '],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['~', '\u00a0'],
  ['_', '\u2011'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
]);

/** Encodings by the number that Windows gives to the script of a font; others have the file's own. */
const BY_CHARSET: ReadonlyMap<number, string> = new Map([
  [77, 'macintosh'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gbk'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
]);

const BY_CODE_PAGE: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [65001, 'utf-8'],
]);

/** The encoding of a font's script; undefined for the file's own. */
export function encodingOfScript(charset: number): string | undefined {
  return BY_CHARSET.get(charset);
}

/** The encoding of a code page of Windows by its number. */
export function encodingOfCodePage(page: number): string {
  return BY_CODE_PAGE.get(page) ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');
}

/** Bytes that are characters of Latin-1, in the encoding that they are in; where they are not in it, in that of Western Windows. */
export function wordsIn(encoding: string, latin: string): string {
  const bytes = Buffer.from(latin, 'latin1');
  return decode(encoding, bytes) ?? decode('windows-1252', bytes) ?? latin;
}
