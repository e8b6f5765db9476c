import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, quoteOf } from '../../src/articles/article.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { quoteAddress } from '../../src/replies/text-fragment.ts';
import { anyCharacter } from '../any-text.ts';
import { SEED } from '../seed.ts';

function article(body: string, url = 'https://example.org/a'): Article {
  return parseArticle('a.txt', `---\nurl: ${url}\n---\nThe bridge will be rebuilt\n\n${body}\n`);
}

function addressOf(of: Article, text: string, from = 0): string | undefined {
  const start = of.text.indexOf(text, from);
  return quoteAddress(quoteOf(of, { start, end: start + text.length }));
}

/** The parts of a directive as a browser reads them (the specification's "parse a text directive"). */
function parse(address: string) {
  const tokens = address.slice(address.indexOf(':~:text=') + 8).split(',');
  const prefix = tokens[0]?.endsWith('-') ? tokens.shift()?.slice(0, -1) : undefined;
  const suffix = tokens.at(-1)?.startsWith('-') ? tokens.pop()?.slice(1) : undefined;
  const decoded = (part: string | undefined) => (part === undefined ? undefined : decodeURIComponent(part));
  return {
    prefix: decoded(prefix),
    start: decoded(tokens[0]),
    end: decoded(tokens[1]),
    suffix: decoded(suffix),
    count: tokens.length,
  };
}

describe('the address of a quote', () => {
  it('marks a short sentence whole, white space collapsed, without the punctuation around it', () => {
    const of = article('He left.\n\n“It was  time,\u00a0and we - all of us - went,” she said.');
    expect(addressOf(of, '“It was  time,\u00a0and we - all of us - went,” she said.')).toBe(
      'https://example.org/a#:~:text=It%20was%20time%2C%20and%20we%20%2D%20all%20of%20us%20%2D%20went%2C%E2%80%9D%20she%20said',
    );
  });

  it('gives a long sentence by its first and last words', () => {
    const long = `The council of Ostrava ${'very '.repeat(40)}gladly voted on Tuesday to rebuild the bridge.`;
    expect(parse(addressOf(article(long), long) ?? '')).toMatchObject({
      start: 'The council of Ostrava very',
      end: 'Tuesday to rebuild the bridge',
    });
  });

  it('marks a sentence of few long words whole: its last words do not come after its first', () => {
    const few = `Read https://example.org/${'a'.repeat(80)} and https://example.org/${'b'.repeat(80)} today.`;
    expect(parse(addressOf(article(few), few) ?? '')).toEqual({ start: few.slice(0, -1), count: 1 });
  });

  it('adds what stands before and after where the words come twice, within the paragraph', () => {
    const of = article(
      'One came first. They agreed. Then they left.\n\nIt rained.\n\nTwo came later. They agreed. Then they slept.',
    );
    const second = of.text.lastIndexOf('They agreed.');
    expect(parse(addressOf(of, 'They agreed.', second) ?? '')).toMatchObject({
      prefix: 'Two came later',
      start: 'They agreed',
      suffix: 'Then they slept',
    });
  });

  it('keeps the fragment that an address has', () => {
    const of = article('He left the house.', 'https://example.org/a?x=1#part');
    expect(addressOf(of, 'He left the house.')).toBe(
      'https://example.org/a?x=1#part:~:text=He%20left%20the%20house',
    );
  });

  it('is missing where the article has none', () => {
    const of = parseArticle('a.txt', 'The bridge will be rebuilt\n\nHe left the house.\n');
    expect(addressOf(of, 'He left the house.')).toBeUndefined();
  });

  it('can be parsed again into words of the article, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 400 }), (noise) => {
        const of = article(`He left the house. ${noise} She, too, left.`);
        for (const sentence of of.sentences) {
          const address = quoteAddress(quoteOf(of, sentence)) ?? '';
          expect(address).toMatch(/^https:\/\/example\.org\/a(?:#:~:text=[!-~]+)?$/);
          expect(address).not.toContain('&');
          const { start, count } = parse(address);
          if (address.includes(':~:')) expect(of.text.replace(/\s+/g, ' ').toWellFormed()).toContain(start);
          expect(count).toBeLessThanOrEqual(2);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
