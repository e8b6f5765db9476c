import { type Quote, quoteOf } from '../articles/article.ts';
import type { EntryBlock, EventBlock, QuoteBlock, Reply, ReplyBlock, TextBlock } from '../bot/reply.ts';
import type { Span } from '../language/span.ts';
import { en } from '../locales/en.ts';
import { citationParts, factsOf } from '../replies/citation.ts';
import { eventMarks, mentionHighlights, mentionPlace, ownDate } from '../replies/mention.ts';
import { plain, singleLine } from '../support/safe-text.ts';
import type { Paint } from './paint.ts';
import { shownPart } from './shown-part.ts';
import { wrapMarked } from './wrap.ts';

export interface RenderOptions {
  readonly paint: Paint;
  /** Columns to wrap at. */
  readonly width: number;
  /** List the actions as numbered choices, the first with this number; absent: leave them out. */
  readonly firstChoice?: number;
}

/** A reply as text for a terminal, in the order in which Discord shows it, with a line break at the end. */
export function renderReply(reply: Reply, options: RenderOptions): string {
  const { paint, firstChoice } = options;
  const number = firstChoice === undefined ? undefined : numberer(firstChoice);
  const parts = reply.subject === undefined ? [] : [paint.quiet(plain(singleLine(reply.subject)))];
  for (const block of reply.blocks) parts.push(renderBlock(block, options, number));
  if (number && reply.actions.length > 0)
    parts.push(reply.actions.map(({ label }) => number(label)).join('   '));
  return `${parts.join('\n\n')}\n`;
}

/** The actions of a reply in the order of their numbers. */
export function actionsInOrder(reply: Reply) {
  const beside = reply.blocks.flatMap((block) => ('actions' in block ? block.actions : []));
  return [...beside, ...reply.actions];
}

type Numberer = (label: string) => string;

function numberer(first: number): Numberer {
  let next = first;
  return (label) => `[${next++}] ${plain(singleLine(label))}`;
}

function renderBlock(block: ReplyBlock, options: RenderOptions, number: Numberer | undefined): string {
  switch (block.kind) {
    case 'text':
      return words(block, options);
    case 'quote':
      return quote(block, options, number);
    case 'entry':
      return entry(block, options, number);
    case 'event':
      return event(block, options);
    case 'picture':
      return options.paint.quiet(en.message.picture(plain(block.alt)));
    case 'file':
      return plainLines(Buffer.from(block.data).toString('utf8'));
  }
}

/** A text file, line by line as it is. */
function plainLines(text: string): string {
  return text.split(/\r?\n/).map(plain).join('\n').trimEnd();
}

function words({ style, text }: TextBlock, { paint, width }: RenderOptions): string {
  const shown = wrapMarked(plain(singleLine(text)), [], { width, prefix: '', mark: paint.bold }).join('\n');
  return { plain: (line: string) => line, heading: paint.bold, note: paint.quiet }[style](shown);
}

function quote(block: QuoteBlock, options: RenderOptions, number: Numberer | undefined): string {
  const source = citationParts(block.quote.article, block, en).join(' · ');
  return [
    ...quoteLines(block.quote, block.highlights, block.paragraph, options),
    sourceLine(source, block, options, number),
  ].join('\n');
}

function entry(block: EntryBlock, options: RenderOptions, number: Numberer | undefined): string {
  const { article, facts } = block;
  const small = [`id ${article.id}`, ...factsOf(article, en), ...facts].join(' · ');
  return [
    options.paint.bold(plain(singleLine(article.title))),
    sourceLine(small, block, options, number),
  ].join('\n');
}

function event({ date, event }: EventBlock, options: RenderOptions): string {
  const { paint } = options;
  const head = [paint.bold(date), ...eventMarks(event, en)].join(' · ');
  const shown = event.mentions.flatMap((mention) => {
    const { article, sentence } = mention;
    const own = ownDate(mention, event, en);
    const place = mentionPlace(mention);
    const source = [...(own === undefined ? [] : [own]), ...citationParts(article, place, en)].join(' · ');
    return [
      ...quoteLines(quoteOf(article, sentence), mentionHighlights(mention), place.paragraph, options),
      paint.quiet(plain(singleLine(source))),
    ];
  });
  return [head, ...shown].join('\n');
}

/**
 * Word for word; only white space is folded. A solid bar stands beside quotes in which something is marked. Below a quote too
 * long to be shown whole stands how much is left out, and where it is.
 */
function quoteLines(
  whole: Quote,
  highlights: readonly Span[],
  paragraph: number | undefined,
  { paint, width }: RenderOptions,
): string[] {
  const { article } = whole;
  const { start, end } = shownPart(whole, highlights);
  const left = whole.end - whole.start - (end - start);
  const prefix = `${paint.accent(highlights.length > 0 ? '┃' : '│')} `;
  const lines = wrapMarked(
    article.text.slice(start, end),
    highlights.map((span) => ({ start: span.start - start, end: span.end - start })),
    {
      width: width - 2,
      prefix,
      mark: paint.bold,
    },
  );
  if (left === 0) return lines;
  const place = paragraph === undefined ? '' : `, ¶ ${paragraph}`;
  const note = `${left.toLocaleString('en')} more characters of this quote are in ${article.file}${place}`;
  return [...lines, paint.quiet(plain(singleLine(note)))];
}

function sourceLine(
  source: string,
  { actions }: QuoteBlock | EntryBlock,
  { paint }: RenderOptions,
  number: Numberer | undefined,
): string {
  const choices = number ? actions.map(({ label }) => `   ${number(label)}`).join('') : '';
  return paint.quiet(plain(singleLine(source))) + choices;
}
