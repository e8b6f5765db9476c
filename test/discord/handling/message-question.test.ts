import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionFrom } from '../../../src/discord/handling/message-question.ts';
import { isWebAddress } from '../../../src/support/web-address.ts';
import { hostileText } from '../hostile.ts';

describe('the question in a message', () => {
  it.each([
    ['<@100000000000000001> who said that?', 'who said that?'],
    ['<@!100000000000000001>, who said that?', 'who said that?'],
    ['who in <#123456789012345678> said that?', 'who in said that?'],
    ['**Who** _said_ ||that||, `really`?', 'Who said that, really?'],
    ['> a quote\nwho said it?', 'a quote who said it?'],
    ['# Heading\n- item', 'Heading item'],
    ['see [this page](https://example.org/a_b) for it', 'see this page for it'],
    ['why <:sad:123456789012345678>?', 'why :sad: ?'],
    ['<:sad:123456789012345678> <a:party:123456789012345679>', ''],
    ['since <t:1700000000:R> what happened?', 'since what happened?'],
    ['what does snake_case_name mean?', 'what does snake_case_name mean?'],
    ['is 3 * 4 12?', 'is 3 4 12?'],
    ['two\n\nlines', 'two lines'],
    ['who<@&100000000000000001>came', 'who came'],
    ['since<t:1700000000>then', 'since then'],
    ['see [it]( <http://example.org/a> )', 'see it'],
    [
      'see <http://example.org/a> and <https://example.org/b>',
      'see http://example.org/a and https://example.org/b',
    ],
    ['>>> a long quote', 'a long quote'],
    ['### Heading', 'Heading'],
    ['12.   the twelfth', 'the twelfth'],
    ['what is \\#1?', 'what is #1?'],
    ['what is C:\\temp?', 'what is C:\\temp?'],
    ['___who___ ```came```', 'who came'],
    ['<@100000000000000001>', ''],
    [
      '<@100000000000000001> https://example.org/wiki/Brno_(city)/_/~~a?b=*c*',
      'https://example.org/wiki/Brno_(city)/_/~~a?b=*c*',
    ],
    ['<https://example.org/_a_>', 'https://example.org/_a_'],
    [`https://example.org/${'a'.repeat(400)}`, `https://example.org/${'a'.repeat(400)}`],
    ['', ''],
    ['***', ''],
  ])('%j is %j', (content, question) => {
    expect(questionFrom(content)).toBe(question);
  });

  it('has at most 300 characters and ends with a whole word', () => {
    const words = Array.from({ length: 100 }, (_, i) => `word${i}`);
    const question = questionFrom(words.join(' '));
    expect(question.length).toBeLessThanOrEqual(300);
    expect(words.join(' ').startsWith(`${question} `)).toBe(true);
    expect(questionFrom('x'.repeat(400))).toBe(`${'x'.repeat(299)}…`);
    expect(questionFrom('x'.repeat(300))).toBe('x'.repeat(300));
    expect(questionFrom(`${'x'.repeat(298)} y`)).toBe(`${'x'.repeat(298)} y`);
    expect(questionFrom(`${'x'.repeat(299)} y`)).toBe('x'.repeat(299));
    expect(questionFrom(`${'x'.repeat(300)} y`)).toBe('x'.repeat(300));
    expect(questionFrom(`a ${'x'.repeat(400)}`)).toBe('a');
  });

  it('is one line of at most 300 characters, or a link, whatever was written', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 50 }), (content, times) => {
        const question = questionFrom(content.repeat(times));
        if (!isWebAddress(question)) expect(question.length).toBeLessThanOrEqual(300);
        expect(question).not.toMatch(/[\r\n]|<@\d/);
      }),
      { seed: 5, numRuns: 1000 },
    );
  });
});
