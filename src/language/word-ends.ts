// In this order: a number in figures, with a unit or ordinal ending; an abbreviation with dots; a word.
export const WORD =
  /\p{N}+(?:[.,]\p{N}+)*\p{L}*|(?:\p{L}\.){2,}|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/**
 * Whether the only letters and figures at `from`..`to` of a text are those of ASCII, as in nearly all English: its words are found without
 * `WORD`, in half the time. With the quotation marks, dashes and dots of print.
 */
export function isPlain(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128 && (code < 0x2010 || code > 0x2027)) return false;
  }
  return true;
}

const [FIGURE, LETTER] = [1, 2];
/** By code of ASCII. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[0-9]/.test(character) ? FIGURE : /[A-Za-z]/.test(character) ? LETTER : 0;
});

/** Where the word of a plain text ends that begins at `start` and is over before `to`, as `WORD` has it; `start` if none begins there. */
export function endOfWord(text: string, start: number, to: number): number {
  const kind = kindAt(text, start, to);
  if (kind === 0) return start;
  if (kind === FIGURE) return endOfLetters(text, endOfNumber(text, start, to), to);
  const dotted = endOfDotted(text, start, to);
  return dotted > start ? dotted : endOfLetterWord(text, start, to);
}

function endOfNumber(text: string, start: number, to: number): number {
  let at = endOfFigures(text, start, to);
  for (;;) {
    const code = at < to ? text.charCodeAt(at) : 0;
    if ((code !== COMMA && code !== DOT) || kindAt(text, at + 1, to) !== FIGURE) return at;
    at = endOfFigures(text, at + 1, to);
  }
}

/** Behind two or more letters with a dot each; `start` if there are fewer. */
function endOfDotted(text: string, start: number, to: number): number {
  let at = start;
  while (at + 1 < to && kindAt(text, at, to) === LETTER && text.charCodeAt(at + 1) === DOT) at += 2;
  return at - start > 2 ? at : start;
}

function endOfLetterWord(text: string, start: number, to: number): number {
  let at = start;
  while (kindAt(text, at, to) > 0) at++;
  while (at < to) {
    const code = text.charCodeAt(at);
    if ((code !== APOSTROPHE && code !== QUOTE) || kindAt(text, at + 1, to) !== LETTER) break;
    at = endOfLetters(text, at + 1, to);
  }
  return at;
}

function endOfLetters(text: string, start: number, to: number): number {
  let at = start;
  while (kindAt(text, at, to) === LETTER) at++;
  return at;
}

function endOfFigures(text: string, start: number, to: number): number {
  let at = start;
  while (kindAt(text, at, to) === FIGURE) at++;
  return at;
}

/** 0 also from `to` on. */
function kindAt(text: string, at: number, to: number): number {
  const code = at < to ? text.charCodeAt(at) : 0;
  return code < 128 ? (KINDS[code] ?? 0) : 0;
}

const [DOT, COMMA, APOSTROPHE, QUOTE] = [0x2e, 0x2c, 0x27, 0x2019];
