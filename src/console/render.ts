import { type Article, quoteOf } from '../articles/article.ts';
import type { EntryBlock, EventBlock, QuoteBlock, Reply, ReplyBlock, TextBlock } from '../bot/reply.ts';
import { en } from '../locales/en.ts';
import { articleFacts, citationParts } from '../replies/citation.ts';
import { eventMarks, mentionHighlights, ownDate, withoutCopies } from '../replies/event-mention.ts';
import { placeOf } from '../replies/quote-block.ts';
import { plain, safeLine } from '../support/safe-text.ts';
import { dateReadingsText } from './date-readings-text.ts';
import { explanationText } from './explanation-text.ts';
import type { Paint } from './paint.ts';
import { quoteLines } from './quote-lines.ts';
import type { SavedFiles } from './save-files.ts';
import { wrapMarked, wrapPieces } from './wrap.ts';

export interface RenderOptions {
  readonly paint: Paint;
  /** Columns to wrap at. */
  readonly width: number;
  /** List the actions as numbered choices, the first with this number; absent: leave them out. */
  readonly firstChoice?: number;
  /** Quotes of any length are shown whole: for what is not read on a screen. Default false. */
  readonly whole?: boolean;
  /** Where the reply's files were written. */
  readonly saved?: SavedFiles;
}

/** A reply as text for a terminal, in the order in which Discord shows it, with a line break at the end. */
export function renderReply(reply: Reply, options: RenderOptions): string {
  const { width, firstChoice } = options;
  const number = firstChoice === undefined ? undefined : numberer(firstChoice);
  const parts = reply.subject === undefined ? [] : [lines(reply.subject, options, 'quiet')];
  for (const block of reply.blocks) parts.push(renderBlock(block, options, number));
  if (number && reply.actions.length > 0)
    parts.push(
      wrapPieces(
        reply.actions.map(({ label }) => number(label)),
        GAP,
        width,
      ),
    );
  const text = `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
  const readings = reply.dates ? `\n${dateReadingsText(reply.dates)}` : '';
  return reply.explanation ? `${text}\n${explanationText(reply.explanation)}` : text + readings;
}

/** The actions of a reply in the order of their numbers. */
export function actionsInOrder(reply: Reply) {
  const beside = reply.blocks.flatMap((block) => ('actions' in block ? block.actions : []));
  return [...beside, ...reply.actions];
}

/** Between two choices of a line. */
const GAP = '   ';

type Numberer = (label: string) => string;

function numberer(first: number): Numberer {
  let next = first;
  return (label) => `[${next++}] ${safeLine(label)}`;
}

function renderBlock(block: ReplyBlock, options: RenderOptions, number: Numberer | undefined): string[] {
  switch (block.kind) {
    case 'text':
      return lines(block.text, options, STYLES[block.style]);
    case 'quote':
      return quote(block, options, number);
    case 'entry':
      return entry(block, options, number);
    case 'event':
      return event(block, options);
    case 'picture':
    case 'file':
      return lines(`wrote ${options.saved?.get(block) ?? block.name}`, options);
  }
}

const STYLES = { plain: undefined, heading: 'bold', note: 'quiet' } as const satisfies Record<
  TextBlock['style'],
  keyof Paint | undefined
>;

/** One paragraph in one style, wrapped. */
function lines(text: string, { paint, width }: RenderOptions, style?: keyof Paint): string[] {
  const wrapped = wrapMarked(plain(text), [], { width, prefix: '', mark: paint.bold });
  return style === undefined ? wrapped : wrapped.map((line) => paint[style](line));
}

function quote(block: QuoteBlock, options: RenderOptions, number: Numberer | undefined): string[] {
  const source = cited(block.quote.article, block, options);
  return [...quoteLines(block, options), ...withChoices(source, block, options, number)];
}

function entry(block: EntryBlock, options: RenderOptions, number: Numberer | undefined): string[] {
  const { article, facts } = block;
  const about = [`id ${article.id}`, ...articleFacts(article, en), ...facts];
  return [
    ...lines(article.title, options, 'bold'),
    ...withChoices(small(about, options, article.url), block, options, number),
  ];
}

function event({ date, event }: EventBlock, options: RenderOptions): string[] {
  const head = [options.paint.bold(date), ...eventMarks(event, en)].join(' · ');
  const shown = withoutCopies(event.mentions).flatMap((mention) => {
    const { article, sentence } = mention;
    const own = ownDate(mention, event, en);
    const place = placeOf(mention);
    const quote = { quote: quoteOf(article, sentence), highlights: mentionHighlights(mention), ...place };
    const before = own === undefined ? [] : [own];
    return [...quoteLines(quote, options), ...cited(article, quote, options, before)];
  });
  return [head, ...shown];
}

/** Where a quote comes from, with the address of its article unless the reply names the article above. */
function cited(
  article: Article,
  place: Parameters<typeof citationParts>[1],
  options: RenderOptions,
  before: readonly string[] = [],
): string[] {
  const facts = [...before, ...citationParts(article, place, en)];
  return small(facts, options, place.brief ? undefined : article.url);
}

/** Small facts in a row, each whole if a line has room for it; an address is whole even if none has: terminals follow it. */
function small(facts: readonly string[], options: RenderOptions, address?: string): string[] {
  const pieces = facts.flatMap((fact) => lines(fact, options));
  if (address !== undefined) pieces.push(plain(address));
  return wrapPieces(pieces, ' · ', options.width).map(options.paint.quiet);
}

/** What is offered beside a quote or an entry stands behind its last line, each choice whole. */
function withChoices(
  above: readonly string[],
  { actions }: QuoteBlock | EntryBlock,
  { width }: RenderOptions,
  number: Numberer | undefined,
): string[] {
  const choices = number ? actions.map(({ label }) => number(label)) : [];
  return [...above.slice(0, -1), ...wrapPieces([...above.slice(-1), ...choices], GAP, width)];
}
