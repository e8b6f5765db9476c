import fc from 'fast-check';
import { plain, singleLine } from '../../src/support/safe-text.ts';
import { anyCharacter } from '../any-text.ts';

/** Text with more than its share of what Discord reads as something else. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '*',
          '**',
          '_',
          '__',
          '~~',
          '||',
          '`',
          '```',
          '\\',
          '\n',
          ' ',
          '> ',
          '>>> ',
          '# ',
          '-# ',
          '- ',
          '+ ',
          '1. ',
          '[',
          '](',
          ')',
        ],
        ...[
          '@everyone',
          '@here',
          '<@1>',
          '<@&2>',
          '<#3>',
          '</ask:4>',
          '<id:guide>',
          '<t:0:R>',
          '<a:b:5>',
          ':smile:',
          ':',
          '<',
          '>',
        ],
        ...[
          'https://a.b/c',
          'discord.gg/abc',
          'discord.com/invite/x',
          '<https://x.y>',
          '<a@b.c>',
          '‹U+202E›',
          '‹',
          '¯\\_(ツ)_/¯',
        ],
        ...[
          '\u202e',
          '\u2066',
          '\u0000',
          '\u007f',
          '\ud800',
          '\udc00',
          '\r\n',
          '\t',
          '\u2028',
          'word',
          'd',
          '.',
          '/',
        ],
      ),
      fc.string({ unit: anyCharacter, maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

/** What a reader should see of `text`. */
export function asShown(text: string): string {
  return singleLine(plain(text));
}
