import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  ComponentType,
} from 'discord-api-types/v10';
import { type Quote, quoteOf } from '../articles/article.ts';
import type {
  Action,
  EntryBlock,
  EventBlock,
  FileBlock,
  PictureBlock,
  QuoteBlock,
  ReplyBlock,
  TextBlock,
} from '../bot/reply.ts';
import { fold, plain, shorten } from '../language/plain-text.ts';
import type { Span } from '../language/span.ts';
import { eventMarks, mentionHighlights, mentionPlace, ownDate } from '../replies/mention.ts';
import type { Mention, TimelineEvent } from '../timeline/event.ts';
import type { Words } from '../words/en.ts';
import type { ButtonMaker } from './buttons.ts';
import { citation, factLine, type LinkTarget, small } from './citation.ts';
import { escapeMarkdown } from './escape.ts';
import { LIMITS } from './limits.ts';
import type { MessageFile } from './message.ts';
import { quoteMarkdown } from './quote-text.ts';

/** One block of a reply as Discord shows it. */
export interface Part {
  readonly kind: 'heading' | 'words' | 'content';
  readonly components: readonly APIComponentInContainer[];
  readonly files: readonly MessageFile[];
}

/** What a block needs to know of the message that it becomes part of. */
export interface BlockSetting {
  /** The block's place in the reply; names its files. */
  readonly index: number;
  readonly buttons: ButtonMaker;
  readonly links: LinkTarget;
  readonly words: Words;
}

/** One block as components. */
export function renderBlock(block: ReplyBlock, setting: BlockSetting): Part {
  switch (block.kind) {
    case 'text':
      return text(block, setting);
    case 'quote':
      return quote(block, setting);
    case 'entry':
      return entry(block, setting);
    case 'event':
      return event(block, setting);
    case 'picture':
      return picture(block, setting);
    case 'file':
      return file(block);
  }
}

function text({ style, text }: TextBlock, setting: BlockSetting): Part {
  const prefix = { plain: '', heading: '### ', note: '-# ' }[style];
  const lines = text.split(/[\n\r\u2028\u2029]+/).map(fold);
  const shown = lines.flatMap((line) => (line === '' ? [] : [prefix + escapeMarkdown(line)])).join('\n');
  const kind = style === 'heading' ? 'heading' : 'words';
  if (shown === '') return { kind, components: [], files: [] };
  if (shown.length > BLOCK_ROOM) return { kind, ...inFile(text, [], setting) };
  return { kind, components: [display(shown)], files: [] };
}

function quote(block: QuoteBlock, setting: BlockSetting): Part {
  const source = `-# ${citation(block.quote, block, setting.links, setting.words)}`;
  return withActions(quoted(block.quote, block.highlights, source, setting), block.actions, setting);
}

function entry({ article, facts, actions }: EntryBlock, setting: BlockSetting): Part {
  const line = factLine(article, facts, setting.words);
  const shown = bold(small(article.title) || small(article.id)) + (line === '' ? '' : `\n-# ${line}`);
  return withActions({ kind: 'content', components: [display(shown)], files: [] }, actions, setting);
}

/** The first mention's sentence; the other articles that tell of it by their titles. */
function event({ date, event }: EventBlock, setting: BlockSetting): Part {
  const { words } = setting;
  const head = [bold(small(date)), ...eventMarks(event, words)].join(' · ');
  const [first, ...others] = event.mentions;
  if (!first) return { kind: 'content', components: [display(head)], files: [] };
  const { article, sentence } = first;
  const also = [
    ...new Set(
      others.filter((other) => other.article !== article).map((other) => titleAndDate(other, event, words)),
    ),
  ];
  const shown = also.slice(0, ALSO_SHOWN).map(small);
  if (also.length > ALSO_SHOWN) shown.push(words.counts.moreSources(also.length - ALSO_SHOWN));
  const said = quoteOf(article, sentence);
  const sources = [citation(said, mentionPlace(first), setting.links, words)];
  if (shown.length > 0) sources.push(words.answer.alsoIn(shown.join(', ')));
  return quoted(said, mentionHighlights(first), `-# ${sources.join(' · ')}`, setting, head);
}

/** Another source of an event, with the date that it gives where sources differ. */
function titleAndDate(mention: Mention, event: TimelineEvent, words: Words): string {
  const own = ownDate(mention, event, words);
  return own === undefined ? mention.article.title : `${mention.article.title} (${own})`;
}

function picture({ data, name, alt }: PictureBlock, { index }: BlockSetting): Part {
  const file = `${index + 1}-${name.replace(/[^A-Za-z0-9._-]+/g, '-').slice(-60)}`;
  const description = shorten(fold(plain(alt)), LIMITS.altText);
  const item = { media: { url: `attachment://${file}` }, ...(description && { description }) };
  return {
    kind: 'content',
    components: [{ type: ComponentType.MediaGallery, items: [item] }],
    files: [{ attachment: Buffer.from(data), name: file }],
  };
}

function file({ data, name }: FileBlock): Part {
  return {
    kind: 'content',
    components: [{ type: ComponentType.File, file: { url: `attachment://${name}` } }],
    files: [{ attachment: Buffer.from(data), name }],
  };
}

/** A quote with its source under it and perhaps a line above; whole in a file where it is too long for a message. */
function quoted(
  quote: Quote,
  highlights: readonly Span[],
  source: string,
  setting: BlockSetting,
  head = '',
): Part {
  const above = head === '' ? [] : [head];
  const said = quoteMarkdown(quote, highlights);
  if (said.length > BLOCK_ROOM)
    return { kind: 'content', ...inFile(quote.text, [...above, source], setting) };
  return { kind: 'content', components: [display([...above, `> ${said}`, source].join('\n'))], files: [] };
}

/** The first action beside the text, the others in a row below. */
function withActions(part: Part, actions: readonly Action[], { buttons }: BlockSetting): Part {
  const [beside, ...below] = buttons(actions.slice(0, 1 + LIMITS.buttonsInRow));
  const [text, ...rest] = part.components;
  if (!beside || text?.type !== ComponentType.TextDisplay) return part;
  const section: APIComponentInContainer = {
    type: ComponentType.Section,
    components: [text],
    accessory: beside,
  };
  return { ...part, components: [section, ...rest, ...rows(below)] };
}

/** Buttons in rows of five. */
export function rows(buttons: readonly APIButtonComponentWithCustomId[]): APIComponentInContainer[] {
  const made: APIComponentInContainer[] = [];
  for (let at = 0; at < buttons.length; at += LIMITS.buttonsInRow) {
    made.push({ type: ComponentType.ActionRow, components: buttons.slice(at, at + LIMITS.buttonsInRow) });
  }
  return made;
}

/** Escaped text in bold; nothing where there is nothing, for `****` would be shown. */
function bold(text: string): string {
  return text === '' ? '' : `**${text}**`;
}

/** A display of Markdown. */
export function display(content: string): APIComponentInContainer & { type: ComponentType.TextDisplay } {
  return { type: ComponentType.TextDisplay, content };
}

/** Text too long for a message, whole in a file, under a note that says so and lines of Markdown. */
function inFile(text: string, lines: readonly string[], { index, words }: BlockSetting): Omit<Part, 'kind'> {
  const name = `${index + 1}.txt`;
  return {
    components: [
      display([words.message.tooLong, ...lines].join('\n')),
      { type: ComponentType.File, file: { url: `attachment://${name}` } },
    ],
    files: [{ attachment: Buffer.from(text, 'utf8'), name }],
  };
}

/** What one block may have of a message's 4,000 characters, so that any block fits beside the question and its source. */
const BLOCK_ROOM = 1800;
const ALSO_SHOWN = 3;
