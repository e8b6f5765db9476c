import { ComponentType } from 'discord-api-types/v10';
import type { EntryBlock, FileBlock, PictureBlock, QuoteBlock, ReplyBlock, TextBlock } from '../bot/reply.ts';
import { fold, plain, shorten } from '../language/plain-text.ts';
import { citation, factLine, small } from './citation.ts';
import { escapeMarkdown } from './escape.ts';
import { LIMITS } from './limits.ts';
import {
  BLOCK_ROOM,
  type BlockSetting,
  bold,
  display,
  inFile,
  type Part,
  quoted,
  withActions,
} from './part.ts';
import { renderEvent } from './render-event.ts';

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
      return renderEvent(block, setting);
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
  const source = `-# ${citation(block.quote, block, setting.links, setting.catalogue)}`;
  return withActions(quoted(block.quote, block.highlights, source, setting), block.actions, setting);
}

function entry({ article, facts, actions }: EntryBlock, setting: BlockSetting): Part {
  const line = factLine(article, facts, setting.catalogue);
  const shown = bold(small(article.title) || small(article.id)) + (line === '' ? '' : `\n-# ${line}`);
  return withActions({ kind: 'content', components: [display(shown)], files: [] }, actions, setting);
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
