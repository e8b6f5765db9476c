/**
 * A content line of RFC 5545 without its line break: a value of type TEXT is escaped (section 3.3.11), one of type URI is not
 * but must hold no controls; the whole is folded into lines of at most 75 octets of UTF-8 (section 3.1), never inside a
 * character. The library `ics` folds at 75 characters, which is too long for any text that is not English.
 */
export function contentLine(name: string, value: string, type: 'TEXT' | 'URI' = 'TEXT'): string {
  return foldOctets(`${name}:${type === 'TEXT' ? escapeText(value) : value}`);
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r\n|[\r\n]/g, '\\n');
}

function foldOctets(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = sizeOf(character);
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Octets of one code point in UTF-8. */
function sizeOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

const LINE_OCTETS = 75;
