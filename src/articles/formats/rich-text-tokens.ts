/** A piece of a rich text file. */
export type Token =
  | { readonly kind: 'open' | 'close' | 'ignorable' }
  /** A control word with its number, or a control sign: "~", "{", a line break. */
  | { readonly kind: 'word'; readonly word: string; readonly value: number | undefined }
  /** Each byte is a character. */
  | { readonly kind: 'bytes'; readonly bytes: string };

/** The pieces of a rich text file whose bytes are characters, in one pass. What is packed into it as data is left out, and so are line breaks. */
export function* tokensOf(file: string): Generator<Token> {
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(file); match; match = pattern.exec(file)) {
    const [all, word, number, hex, sign, bytes] = match;
    const value = number === undefined ? undefined : Number(number);
    if (word === 'bin') pattern.lastIndex += Math.max(0, value ?? 0);
    else if (word !== undefined) yield { kind: 'word', word, value };
    else if (hex !== undefined) yield { kind: 'bytes', bytes: String.fromCharCode(Number.parseInt(hex, 16)) };
    else if (sign === '*') yield { kind: 'ignorable' };
    // TextEdit ends a paragraph by a backslash at the end of a line.
    else if (sign !== undefined) yield { kind: 'word', word: /[\r\n]/.test(sign) ? '\n' : sign, value };
    else if (bytes !== undefined) yield { kind: 'bytes', bytes };
    else if (all === '{' || all === '}') yield { kind: all === '{' ? 'open' : 'close' };
  }
}

const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\(\r\n|[\s\S])|([^\\{}\r\n]+)|[\s\S]/gi;
