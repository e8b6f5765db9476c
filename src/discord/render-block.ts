import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  ComponentType,
} from 'discord-api-types/v10';
import { quoteOf } from '../articles/article.ts';
import type {
  Action,
  EntryBlock,
  EventBlock,
  PictureBlock,
  QuoteBlock,
  ReplyBlock,
  TextBlock,
} from '../bot/reply.ts';
import { blockAt, originOf } from '../replies/quote-block.ts';
import { BASIS_WORDS } from '../replies/words.ts';
import type { ButtonMaker } from './buttons.ts';
import { citation, factLine, small } from './citation.ts';
import { escapeMarkdown, fold, plain } from './escape.ts';
import { LIMITS, shorten } from './limits.ts';
import type { MessageFile } from './message.ts';
import { quoteMarkdown } from './quote-text.ts';

/** One block of a reply as Discord shows it. */
export interface Part {
  readonly kind: 'heading' | 'words' | 'content';
  readonly components: readonly APIComponentInContainer[];
  readonly files: readonly MessageFile[];
}

/** One block as components. `index` is its place in the reply and names its files. */
export function renderBlock(block: ReplyBlock, index: number, buttons: ButtonMaker): Part {
  switch (block.kind) {
    case 'text':
      return words(block, index);
    case 'quote':
      return quote(block, index, buttons);
    case 'entry':
      return entry(block, buttons);
    case 'event':
      return event(block, index);
    case 'picture':
      return picture(block, index);
  }
}

function words({ style, text }: TextBlock, index: number): Part {
  const prefix = { plain: '', heading: '### ', note: '-# ' }[style];
  const lines = text.split(/[\n\r\u2028\u2029]+/).map(fold);
  const shown = lines.flatMap((line) => (line === '' ? [] : [prefix + escapeMarkdown(line)])).join('\n');
  const kind = style === 'heading' ? 'heading' : 'words';
  if (shown === '') return { kind, components: [], files: [] };
  if (shown.length > BLOCK_ROOM) return { kind, ...inFile(text, `text-${index + 1}.txt`, '') };
  return { kind, components: [display(shown)], files: [] };
}

function quote(block: QuoteBlock, index: number, buttons: ButtonMaker): Part {
  const said = quoteMarkdown(block.quote, block.highlights);
  const source = `-# ${citation(block.quote.article, block)}`;
  return withActions(quoted(said, block.quote.text, source, index), block.actions, buttons);
}

function entry({ article, facts, actions }: EntryBlock, buttons: ButtonMaker): Part {
  const line = factLine(article, facts);
  const text = bold(small(article.title) || small(article.id)) + (line === '' ? '' : `\n-# ${line}`);
  return withActions({ kind: 'content', components: [display(text)], files: [] }, actions, buttons);
}

function event({ date, event }: EventBlock, index: number): Part {
  const marks = [BASIS_WORDS[event.basis], event.planned ? 'planned when written' : ''];
  const head = [bold(small(date)), ...marks].filter((part) => part !== '').join(' · ');
  const [first, ...others] = event.mentions;
  if (!first) return { kind: 'content', components: [display(head)], files: [] };
  const { article } = first;
  const sentence = quoteOf(article, first.sentence);
  const block = blockAt(first, first.start);
  const place = block && {
    origin: originOf(block.kind),
    ...(block.paragraph && { paragraph: block.paragraph }),
  };
  const titles = new Set(others.map((other) => other.article).filter((other) => other !== article));
  const also = [...titles].slice(0, ALSO_SHOWN).map(({ title }) => small(title));
  if (titles.size > ALSO_SHOWN) also.push(`${titles.size - ALSO_SHOWN} more`);
  const source = `-# ${citation(article, place)}${also.length ? ` · also in: ${also.join(', ')}` : ''}`;
  return quoted(
    quoteMarkdown(sentence, first.phrase ? [first.phrase] : []),
    sentence.text,
    source,
    index,
    head,
  );
}

function picture({ data, name, alt }: PictureBlock, index: number): Part {
  const file = `${index + 1}-${name.replace(/[^A-Za-z0-9._-]+/g, '-').slice(-60)}`;
  const description = shorten(fold(plain(alt)), LIMITS.altText);
  const item = { media: { url: `attachment://${file}` }, ...(description && { description }) };
  return {
    kind: 'content',
    components: [{ type: ComponentType.MediaGallery, items: [item] }],
    files: [{ attachment: Buffer.from(data), name: file }],
  };
}

/** A quote with its source under it and perhaps a line above; whole in a file where it is too long for a message. */
function quoted(said: string, original: string, source: string, index: number, head?: string): Part {
  const lines = head ? [head] : [];
  if (said.length > BLOCK_ROOM)
    return { kind: 'content', ...inFile(original, `quote-${index + 1}.txt`, [...lines, source].join('\n')) };
  return { kind: 'content', components: [display([...lines, `> ${said}`, source].join('\n'))], files: [] };
}

/** The first action beside the text, the others in a row below. */
function withActions(part: Part, actions: readonly Action[], buttons: ButtonMaker): Part {
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

/** Text too long for a message, whole in a file; `below` is Markdown under the note that says so. */
function inFile(text: string, name: string, below: string): Omit<Part, 'kind'> {
  const note = 'Too long for a message: it is whole in the file below.';
  return {
    components: [
      display(below === '' ? note : `${note}\n${below}`),
      { type: ComponentType.File, file: { url: `attachment://${name}` } },
    ],
    files: [{ attachment: Buffer.from(text, 'utf8'), name }],
  };
}

/** What one block may have of a message's 4,000 characters, so that any block fits beside the question and its source. */
const BLOCK_ROOM = 1800;
const ALSO_SHOWN = 3;
