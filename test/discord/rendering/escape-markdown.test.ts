import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, unescapeMarkdown } from '../../../src/discord/rendering/escape-markdown.ts';
import { plain, singleLine } from '../../../src/support/safe-text.ts';
import { asShown, hostileText } from '../hostile.ts';
import { renderMarkdown } from '../markdown.ts';

describe('escaped text', () => {
  it.each([
    ['*bold* __under__ ~~gone~~ ||hidden|| `code`'],
    ['# no heading'],
    ['-# no subtext'],
    ['> no quote\n>>> nor this'],
    ['- no list\n1. nor this\n  * nor this'],
    ['[no](https://link.example)'],
    ['@everyone @here <@1> <@!1> <@&2> <#3> </ask:4> <id:customize>'],
    ['<t:0> <t:0:R> <a:b:5> :smile:'],
    ['https://example.org discord.gg/abc <https://example.org>'],
    ['a \\ b \\* ¯\\_(ツ)_/¯'],
    ['safe \u202e desrever \u202c end'],
  ])('shows %j as it is', (text) => {
    expect(singleLine(renderMarkdown(escapeMarkdown(text)).text)).toBe(asShown(text));
    expect(renderMarkdown(escapeMarkdown(text)).constructs).toEqual([]);
    expect(renderMarkdown(text).constructs).not.toEqual([]);
  });

  it('shows as the source, whatever the source, and makes no construct', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { text: shown, constructs } = renderMarkdown(escapeMarkdown(text));
        expect(constructs).toEqual([]);
        expect(singleLine(shown)).toBe(asShown(text));
      }),
      { seed: 5, numRuns: 2000 },
    );
  });

  it('gives its source back exactly', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text);
      }),
      { seed: 5, numRuns: 2000 },
    );
  });

  it('is the text itself if it is ordinary prose', () => {
    const prose =
      'The forum, “the 10th”, opened on Oct. 18; 3,000 came – half of them (it is said) for Mr. Putin: 50%!';
    expect(escapeMarkdown(prose)).toBe(prose);
  });

  it('shows what no backslash can make harmless by its number', () => {
    expect(escapeMarkdown('a\u202eb\u0007c\ud800')).toBe('a‹U+202E›b‹U+0007›c‹U+D800›');
    expect(plain('[a]\u202e(b)')).toBe('[a]‹U+202E›(b)');
  });
});

it('takes anything to unescape', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(typeof unescapeMarkdown(text)).toBe('string');
    }),
    { seed: 5 },
  );
});
