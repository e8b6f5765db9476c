import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/articles/formats/decode-text.ts';

const TEXT = 'Café opens – “at last”\n\nThe café opened today.';
const BOM = '\ufeff';

function utf16be(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le').swap16();
}

describe('the encoding of a file', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(TEXT), TEXT],
    ['UTF-8 with a mark', Buffer.from(BOM + TEXT), TEXT],
    ['UTF-16 with a mark, little end first', Buffer.from(BOM + TEXT, 'utf16le'), TEXT],
    ['UTF-16 with a mark, big end first', utf16be(BOM + TEXT), TEXT],
    ['UTF-16 without one, little end first', Buffer.from(TEXT, 'utf16le'), TEXT],
    ['UTF-16 without one, big end first', utf16be(TEXT), TEXT],
    ['UTF-16 of another script', Buffer.from('Мост откроют в мае.', 'utf16le'), 'Мост откроют в мае.'],
    ['UTF-16 of another script, with a mark, big end first', utf16be(`${BOM}Мост`), 'Мост'],
    [
      'UTF-8 of which a character was cut',
      Buffer.concat([
        Buffer.from('<meta charset="utf-8"><meta name="description" content="Caf'),
        Buffer.from([0xc3]),
        Buffer.from(`">${TEXT}`),
      ]),
      `<meta charset="utf-8"><meta name="description" content="Caf\ufffd">${TEXT}`,
    ],
    ['Latin-1, by few letters', Buffer.from('azAZ\xe9', 'latin1'), 'azAZé'],
    ['Latin-1', Buffer.from('Café opens', 'latin1'), 'Café opens'],
    ['Windows-1252', Buffer.from('Caf\xe9 opens \x96 \x93at last\x94', 'latin1'), 'Café opens – “at last”'],
    [
      'what a page declares',
      Buffer.from('<meta charset="windows-1251"><p>\xcc\xee\xf1\xf2', 'latin1'),
      '<meta charset="windows-1251"><p>Мост',
    ],
    [
      'Windows-1252, though a page says UTF-8',
      Buffer.from('<meta charset="utf-8"><p>Caf\xe9', 'latin1'),
      '<meta charset="utf-8"><p>Café',
    ],
  ])('is found: %s', (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it.each<[string, Uint8Array]>([
    ['control characters', Buffer.from('a\0b')],
    ['zeros in both halves', Buffer.from([0x00, 0x41, 0x42, 0x00])],
    ['half a character of UTF-16 after its mark', Buffer.from([0xff, 0xfe, 0x41])],
    ['an 8-bit encoding of another script', Buffer.from('cff0e8e2e5f220ece8f0', 'hex')],
    [
      'control characters in damaged UTF-8',
      Buffer.concat([Buffer.from('“a”…\x01'), Buffer.from([0xc3, 0x41])]),
    ],
    ['a declared encoding that nobody knows', Buffer.from('<meta charset="klingon"><p>\xe9', 'latin1')],
  ])('is refused: %s', (_, bytes) => {
    expect(decodeText(bytes)).toBeUndefined();
  });
});
