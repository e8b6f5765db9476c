import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Article, quoteOf } from '../../../src/articles/article.ts';
import type { Action, Reply, ReplyBlock } from '../../../src/bot/reply.ts';
import type { Message } from '../../../src/discord/rendering/message.ts';
import { renderReply } from '../../../src/discord/rendering/render-reply.ts';
import type { Span } from '../../../src/language/span.ts';
import { en } from '../../../src/locales/en.ts';
import { checkCallback } from '../../stand-in/check-body.ts';
import { type AnyComponent, flatten } from '../../stand-in/components.ts';
import { articleOf } from '../fake-bot.ts';
import { asShown, hostileText } from '../hostile.ts';
import { renderMarkdown } from '../markdown.ts';

let bodies = 0;
let violations = 0;
afterAll(() => {
  process.stdout.write(`render: ${bodies} bodies, ${violations} violations\n`);
});

const longText = fc.oneof(
  hostileText,
  fc.tuple(hostileText, fc.integer({ min: 1, max: 300 })).map(([text, times]) => text.repeat(times)),
);
const action: fc.Arbitrary<Action> = fc.record({
  label: longText,
  invocation: fc.record({
    command: fc.constantFrom('ask', 'context'),
    args: fc.dictionary(fc.constantFrom('question', 'page'), fc.oneof(longText, fc.nat())),
  }),
});
const actions = fc.array(action, { maxLength: 12 });
const article = fc
  .record({ text: longText, title: longText, publisher: hostileText, url: fc.webUrl() })
  .map(({ text, ...more }) => articleOf(`x${text}`, { ...more, published: '2023-10-18' }));

const block: fc.Arbitrary<ReplyBlock> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    style: fc.constantFrom('plain', 'heading', 'note'),
    text: longText,
  }),
  fc.tuple(article, fc.nat(), fc.nat(), actions).map(([from, a, b, offered]): ReplyBlock => {
    const length = from.text.length;
    const highlights = [{ start: a % length, end: Math.min(length, (a % length) + (b % 20)) }];
    const quote = quoteOf(from, { start: 0, end: length });
    return { kind: 'quote', quote, origin: 'article', paragraph: 1, highlights, actions: offered };
  }),
  fc.record({
    kind: fc.constant('entry' as const),
    article,
    facts: fc.array(hostileText, { maxLength: 3 }),
    actions,
  }),
  fc
    .tuple(
      article,
      hostileText.map((text) => `in ${text}`),
    )
    .map(([from, date]): ReplyBlock => {
      const span = { start: 0, end: from.text.length };
      const mention = { ...quoteOf(from, span), sentence: span, phrase: { start: 0, end: 1, rule: 'year' } };
      const when = {
        earliest: '2022-01-01',
        latest: '2022-04-30',
        precision: 'stretch',
        value: '2022',
      } as const;
      return {
        kind: 'event',
        date,
        event: { ...when, basis: 'relative', planned: false, mentions: [mention] },
      };
    }),
  fc.record({
    kind: fc.constant('picture' as const),
    data: fc.uint8Array(),
    name: hostileText,
    alt: longText,
  }),
);

const reply: fc.Arbitrary<Reply> = fc.record(
  {
    subject: longText,
    blocks: fc.array(block, { maxLength: 15 }),
    actions,
    found: fc.boolean(),
    private: fc.boolean(),
  },
  { requiredKeys: ['blocks', 'actions', 'found'] },
);

describe('a message', () => {
  it('is one that Discord accepts, with every quote whole and no construct but our own, whatever the reply holds', () => {
    fc.assert(
      fc.property(reply, fc.boolean(), (given, ephemeral) => {
        const message = renderReply(given, { ephemeral, catalogue: en });
        expect(check(message)).toEqual([]);
        expect(strangeConstructs(message)).toEqual([]);
        // In the text or in a file, or it says how many are left.
        const files = message.files.map(({ attachment }) => attachment.toString('utf8'));
        const seen = shown(message).replace(/\s+/g, ' ');
        const counts = given.blocks.map((each) => {
          if (each.kind !== 'quote') return 0;
          const whole =
            seen.includes(asShown(each.quote.text)) ||
            files.includes(Buffer.from(each.quote.text).toString('utf8'));
          return whole ? 0 : 1;
        });
        const missing = counts.reduce<number>((sum, each) => sum + each, 0);
        const said = Number(/(\d+) more did not fit/.exec(seen)?.[1] ?? 0);
        expect(missing).toBeLessThanOrEqual(said);
      }),
      { seed: 5, numRuns: 600 },
    );
    expect(bodies).toBe(600);
  });
});

describe('a long reply', () => {
  const quotes = Array.from({ length: 30 }, (_, i) => {
    const text = `Sentence ${i} ${'is long '.repeat(40)}.`;
    const quote = quoteOf(articleOf(text), { start: 0, end: text.length });
    return { kind: 'quote', quote, origin: 'article', highlights: [], actions: [] } as const;
  });

  it('leaves out whole blocks from the end and says how many', () => {
    const note = { kind: 'text', style: 'note', text: '2 articles searched' } as const;
    const message = renderReply(
      { blocks: [...quotes, note], actions: [], found: true },
      { ephemeral: false, catalogue: en },
    );
    const seen = shown(message);
    const kept = quotes.filter(({ quote }) => seen.includes(asShown(quote.text))).length;
    expect(kept).toBeGreaterThan(8);
    expect(seen).toContain(`${30 - kept} more did not fit`);
    expect(seen).toContain('2 articles searched');
  });

  it('leaves out with a quote what is said of it, or opens it', () => {
    const blocks = quotes.flatMap((quote, i) => [
      ...(i % 2 === 0
        ? ([{ kind: 'text', style: 'plain', text: `Opens ${i} and ${i + 1}`, goesWith: 'below' }] as const)
        : []),
      quote,
      { kind: 'text', style: 'note', text: `Told of ${i}`, goesWith: 'above' } as const,
      { kind: 'text', style: 'note', text: `Told of ${i} as well`, goesWith: 'above' } as const,
    ]);
    const note = { kind: 'text', style: 'note', text: '2 articles searched' } as const;
    const given = { actions: [], found: true };
    const options = { ephemeral: false, catalogue: en };
    for (const first of [0, 1]) {
      // What is dropped last is the first of an opening in one case, the second in the other.
      const message = renderReply({ ...given, blocks: [...blocks.slice(4 * first), note] }, options);
      const told = texts(message).flatMap((text) => /(?:Sentence|Told of|Opens) \d+/.exec(text) ?? []);
      const kept = told.flatMap((text) => (text.startsWith('Sentence') ? Number(text.slice(9)) : []));
      expect(kept.length).toBeGreaterThan(6);
      expect(told).toEqual(
        kept.flatMap((i) => [
          ...(i % 2 === 0 ? [`Opens ${i}`] : []),
          `Sentence ${i}`,
          `Told of ${i}`,
          `Told of ${i}`,
        ]),
      );
      expect(shown(message)).toContain('2 articles searched');
    }
  });

  it('sends a quote that is longer than a message whole, as a file', () => {
    const text = `${'A very long sentence indeed, '.repeat(200)}at last.`;
    const quote = quoteOf(articleOf(text), { start: 0, end: text.length });
    const blocks = [{ kind: 'quote', quote, origin: 'article', highlights: [], actions: [] }] as const;
    const message = renderReply({ blocks, actions: [], found: true }, { ephemeral: false, catalogue: en });
    expect(message.files.map(({ attachment }) => attachment.toString('utf8'))).toEqual([text]);
    expect(shown(message)).toContain('whole in the file below');
  });
});

describe('a citation', () => {
  const url = 'https://news.example/a_(b)?id=1';
  const cite = (from: Article, span: Span, more: readonly ReplyBlock[] = []) => {
    const quote = quoteOf(from, span);
    const block = { kind: 'quote', quote, origin: 'article', highlights: [], actions: [] } as const;
    const message = renderReply(
      { blocks: [block, ...more], actions: [], found: true },
      { ephemeral: false, catalogue: en },
    );
    return texts(message)[0]?.split('\n').at(-1);
  };

  it('leads to the very words, in an address that Markdown leaves alone', () => {
    const text = 'The work (on the bridge) cost 3.2 million.';
    expect(cite(articleOf(text, { url }), { start: 0, end: text.length })).toBe(
      '-# A title · [read it](<https://news.example/a_%28b%29?id=1#:~:text=The%20work%20%28on%20the%20bridge%29%20cost%203.2%20million>)',
    );
  });

  it.each([
    ['if the words make the address too long', '\u4e16'.repeat(140)],
    ['if nothing of them can be looked for', '...'],
  ])('leads to the article %s', (_, text) => {
    expect(cite(articleOf(text, { url }), { start: 0, end: text.length })).toMatch(/\?id=1>\)$/);
  });

  it('leads to the article alone if a block would be lost otherwise', () => {
    const quotes = Array.from({ length: 9 }, (_, i): ReplyBlock => {
      const text = `Sentence number ${i} ${'tells of it '.repeat(27)}`;
      const quote = quoteOf(articleOf(text, { url }), { start: 0, end: text.length });
      return { kind: 'quote', quote, origin: 'article', highlights: [], actions: [] };
    });
    const message = renderReply(
      { blocks: quotes, actions: [], found: true },
      { ephemeral: false, catalogue: en },
    );
    expect(texts(message)).toHaveLength(9);
    expect(texts(message).join()).not.toContain(':~:text');
  });

  it('of an event leads to its sentence', () => {
    const from = articleOf('It rained. The bridge was closed in July 1997 for good.', { url });
    const sentence = { start: 11, end: from.text.length };
    const mention = { ...quoteOf(from, { start: 11, end: 45 }), sentence };
    const event: ReplyBlock = {
      kind: 'event',
      date: 'July 1997',
      event: {
        earliest: '1997-07-01',
        latest: '1997-07-31',
        precision: 'month',
        value: '1997-07',
        basis: 'stated',
        planned: false,
        mentions: [mention],
      },
    };
    const message = renderReply(
      { blocks: [event], actions: [], found: true },
      { ephemeral: false, catalogue: en },
    );
    expect(texts(message)[0]).toContain(
      '#:~:text=The%20bridge%20was%20closed%20in%20July%201997%20for%20good>',
    );
  });
});

function check(message: Message): string[] {
  bodies++;
  const flags = message.flags.reduce<number>((sum, flag) => sum | flag, 0);
  const files = message.files.map(({ name, attachment }) => ({ name, bytes: attachment }));
  const found = checkCallback({ json: { type: 4, data: { components: message.components, flags } }, files });
  violations += found.length;
  return found;
}

/** Markdown in a message that is none of ours. */
function strangeConstructs(message: Message): string[] {
  const own = new Set(['quote', 'subtext', 'heading', 'bold', 'link']);
  return texts(message)
    .flatMap((text) => renderMarkdown(text).constructs)
    .filter((construct) => !own.has(construct));
}

function texts({ components }: Message): string[] {
  return flatten(components as readonly AnyComponent[]).flatMap(({ content }) => content ?? []);
}

function shown(message: Message): string {
  return texts(message)
    .map((text) => renderMarkdown(text).text)
    .join('\n');
}
