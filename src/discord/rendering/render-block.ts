import { ComponentType } from 'discord-api-types/v10';
import type {
  EntryBlock,
  FileBlock,
  PictureBlock,
  QuoteBlock,
  ReplyBlock,
  TextBlock,
} from '../../bot/reply.ts';
import { plain, shorten, singleLine } from '../../support/safe-text.ts';
import { citationMarkdown, factsMarkdown, shortMarkdown } from './citation-markdown.ts';
import {
  BLOCK_ROOM,
  type BlockContext,
  bold,
  display,
  inFile,
  quoteComponents,
  type RenderedBlock,
  withActions,
} from './components.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { LIMITS } from './limits.ts';
import { renderEvent } from './render-event.ts';

/** One block as components. */
export function renderBlock(block: ReplyBlock, context: BlockContext): RenderedBlock {
  switch (block.kind) {
    case 'text':
      return text(block, context);
    case 'quote':
      return quote(block, context);
    case 'entry':
      return entry(block, context);
    case 'event':
      return renderEvent(block, context);
    case 'picture':
      return picture(block, context);
    case 'file':
      return file(block);
  }
}

function text({ style, text, channel, goesWith }: TextBlock, context: BlockContext): RenderedBlock {
  const prefix = { plain: '', heading: '### ', note: '-# ' }[style];
  const lines = text.split(/[\n\r\u2028\u2029]+/).map(singleLine);
  const shown = lines.flatMap((line) => (line === '' ? [] : [prefix + escapeMarkdown(line)])).join('\n');
  const kind = goesWith ? KINDS[goesWith] : style === 'heading' ? 'heading' : 'words';
  if (shown === '') return { kind, components: [], files: [] };
  if (shown.length > BLOCK_ROOM) return { kind, ...inFile(text, [], context) };
  // The mention of a channel pings nobody.
  const about = channel === undefined ? '' : ` · <#${channel}>`;
  return { kind, components: [display(shown + about)], files: [] };
}

const KINDS = { above: 'remark', below: 'opening' } as const;

function quote(block: QuoteBlock, context: BlockContext): RenderedBlock {
  const source = `-# ${citationMarkdown(block.quote, block, context.links, context.catalogue)}`;
  return withActions(quoteComponents(block.quote, block.highlights, source, context), block.actions, context);
}

function entry({ article, facts, actions }: EntryBlock, context: BlockContext): RenderedBlock {
  const line = factsMarkdown(article, facts, context.catalogue);
  const shown =
    bold(shortMarkdown(article.title) || shortMarkdown(article.id)) + (line === '' ? '' : `\n-# ${line}`);
  return withActions({ kind: 'content', components: [display(shown)], files: [] }, actions, context);
}

function picture({ data, name, alt }: PictureBlock, { index }: BlockContext): RenderedBlock {
  const file = `${index + 1}-${name.replace(/[^A-Za-z0-9._-]+/g, '-').slice(-60)}`;
  const description = shorten(singleLine(plain(alt)), LIMITS.altText);
  const item = { media: { url: `attachment://${file}` }, ...(description && { description }) };
  return {
    kind: 'content',
    components: [{ type: ComponentType.MediaGallery, items: [item] }],
    files: [{ attachment: Buffer.from(data), name: file }],
  };
}

function file({ data, name }: FileBlock): RenderedBlock {
  return {
    kind: 'content',
    components: [{ type: ComponentType.File, file: { url: `attachment://${name}` } }],
    files: [{ attachment: Buffer.from(data), name }],
  };
}
