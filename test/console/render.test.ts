import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteOf } from '../../src/articles/article.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import type { QuoteBlock, Reply } from '../../src/bot/reply.ts';
import { paintFor } from '../../src/console/paint.ts';
import { renderReply } from '../../src/console/render.ts';
import { MOST_SHOWN, shownPart } from '../../src/console/shown-part.ts';
import type { Span } from '../../src/language/span.ts';
import { SEED } from '../seed.ts';

const options = { paint: paintFor(false, {}), width: 80 };
const article = parseArticle('long.txt', 'A long sentence\n\nIt goes on and on.\n');
const articleOf = (text: string) => ({ ...article, text });

function reply(text: string, highlights: readonly Span[] = [], more: Partial<QuoteBlock> = {}): Reply {
  const article = articleOf(text);
  const quote = quoteOf(article, { start: 0, end: text.length });
  return {
    blocks: [{ kind: 'quote', quote, origin: 'article', paragraph: 3, highlights, actions: [], ...more }],
    actions: [],
    found: true,
  };
}

const quoted = (shown: string) =>
  shown
    .split('\n')
    .filter((line) => /^[┃│]/.test(line))
    .map((line) => line.slice(2));

describe('the bar beside a quote', () => {
  const bars = (shown: string) => shown.split('\n').filter((line) => /^[┃│]/.test(line));

  it('is thick beside a quote, whether or not something is marked in it', () => {
    expect(bars(renderReply(reply('Yes, he came.'), options))).toEqual(['┃ Yes, he came.']);
    expect(bars(renderReply(reply('He came.', [{ start: 0, end: 2 }]), options))).toEqual(['┃ He came.']);
  });

  it('is thin beside the sentence that leads up to it, which has lines of its own', () => {
    const text = 'Anton came to Brno. He said yes.';
    const leadIn = { start: 0, end: 19 };
    const shown = renderReply(reply(text, [{ start: 23, end: 27 }], { leadIn }), options);
    expect(bars(shown)).toEqual(['│ Anton came to Brno.', '┃ He said yes.']);
  });

  it('is thin beside a paragraph around a quote', () => {
    expect(bars(renderReply(reply('Before it.', [], { brief: true }), options))).toEqual(['│ Before it.']);
  });
});

describe('what stands below a quote', () => {
  it('ends with the address of the article, whole for a terminal to follow, unless the article is named above', () => {
    const url = `https://example.org/${'long/'.repeat(20)}?id=1`;
    const quote = quoteOf({ ...article, url }, { start: 0, end: 15 });
    const last = (more: Partial<QuoteBlock> = {}) =>
      renderReply(reply('', [], { quote, ...more }), options)
        .trimEnd()
        .split('\n')
        .at(-1);
    expect(last()).toBe(url);
    expect(last({ brief: true })).toBe('¶ 3');
  });

  it('is wrapped, and each choice stays whole', () => {
    const actions = ['In context', 'Also in …'].map((label) => ({
      label,
      invocation: { command: 'x', args: {} },
    }));
    const long = { ...article, title: 'A title that goes on and on and on', publisher: 'The Publisher' };
    const quote = quoteOf(long, { start: 0, end: 15 });
    const narrow = { paint: options.paint, width: 40, firstChoice: 1 };
    const shown = renderReply(
      {
        blocks: [{ kind: 'quote', quote, origin: 'linked story', highlights: [], actions }],
        actions: [],
        found: true,
      },
      narrow,
    );
    expect(shown.trimEnd().split('\n').slice(1)).toEqual([
      'linked story in: A title that goes on',
      'and on and on · The Publisher',
      '[1] In context   [2] Also in …',
    ]);
  });
});

describe('a quote at a terminal', () => {
  it('is whole up to the limit', () => {
    const text = `Start ${'word '.repeat(300)}end.`;
    const shown = renderReply(reply(text), options);
    expect(quoted(shown).join(' ')).toBe(text);
    expect(shown).not.toContain('more characters');
  });

  it('is cut between words beyond it, and below it stands how much is left and where', () => {
    const text = `Start ${'word '.repeat(20_000)}end.`;
    const shown = renderReply(reply(text), options);
    const words = quoted(shown).join(' ');
    expect(text.startsWith(`${words} `)).toBe(true);
    expect(words.length).toBeGreaterThan(MOST_SHOWN - 10);
    expect(words.length).toBeLessThanOrEqual(MOST_SHOWN);
    const left = (text.length - words.length).toLocaleString('en');
    expect(shown).toContain(`\n${left} more characters of this quote are in long.txt, ¶ 3\n`);
  });

  it('shows the answer where that comes late', () => {
    const text = `Start ${'word '.repeat(20_000)}Anton Siluanov came. ${'word '.repeat(20_000)}`;
    const start = text.indexOf('Anton');
    const words = quoted(renderReply(reply(text, [{ start, end: start + 14 }]), options)).join(' ');
    expect(words).toContain('Anton Siluanov came.');
    expect(words).toMatch(/^word .* word$/);
    expect(words.length).toBeLessThanOrEqual(MOST_SHOWN);
  });

  it('keeps within its columns where a word does not', () => {
    const shown = quoted(renderReply(reply('x'.repeat(100_000)), options));
    for (const line of shown) expect(line.length).toBeLessThanOrEqual(78);
    expect(shown.join('')).toBe('x'.repeat(MOST_SHOWN));
  });

  it('is a part of what is quoted, no longer than the limit, and never half a character', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '\n', '💥', 'é'),
      minLength: 2_500,
      maxLength: 6_000,
    });
    fc.assert(
      fc.property(text, fc.nat(), (text, at) => {
        const article = articleOf(text);
        const whole = { start: 0, end: article.text.length };
        const start = at % text.length;
        const part = shownPart(quoteOf(article, whole), [{ start, end: Math.min(start + 10, text.length) }]);
        expect(part.start).toBeGreaterThanOrEqual(0);
        expect(part.end).toBeLessThanOrEqual(text.length);
        expect(part.end - part.start).toBeLessThanOrEqual(MOST_SHOWN);
        expect(part.start).toBeLessThanOrEqual(start);
        expect(part.end).toBeGreaterThanOrEqual(Math.min(start + 10, text.length));
        expect(text.slice(part.start, part.end)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
      }),
      { seed: SEED, numRuns: 50 },
    );
  });
});
