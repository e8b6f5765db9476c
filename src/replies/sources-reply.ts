import type { Archive } from '../archive.ts';
import { type Article, quoteOf } from '../articles/article.ts';
import type { Action, EntryBlock, QuoteBlock, Reply, ReplyBlock } from '../bot/reply.ts';
import { originOf } from './quote-block.ts';
import { count } from './words.ts';

/** Entries on one page: what fits a phone's screen. */
const PAGE = 8;
/** Sentences that open an article's own reply. */
const OPENING = 3;
/** Lines of boilerplate listed before "and N more". */
const LISTED = 12;

/** All articles, newest first, `page` (from 1) of them at a time. */
export function sourcesReply(archive: Archive, page: number): Reply {
  const pages = Math.max(1, Math.ceil(archive.articles.length / PAGE));
  const at = Math.min(page, pages);
  const shown = archive.articles.slice((at - 1) * PAGE, at * PAGE);
  const heading = count(archive.articles.length, 'article') + (pages > 1 ? `, page ${at} of ${pages}` : '');
  return {
    blocks: [
      { kind: 'text', style: 'heading', text: heading },
      ...shown.map((article) => entryOf(archive, article, true)),
    ],
    actions: [...turn('Newer', at - 1, pages), ...turn('Older', at + 1, pages)],
    found: shown.length > 0,
  };
}

/** One article: how it opens, and what of its file was set aside as boilerplate. */
export function articleReply(archive: Archive, article: Article): Reply {
  const opening = article.sentences
    .filter(({ block }) => article.blocks[block]?.kind === 'body')
    .slice(0, OPENING)
    .map(({ start, end, block }): QuoteBlock => {
      const { kind = 'body', paragraph } = article.blocks[block] ?? {};
      return {
        kind: 'quote',
        quote: quoteOf(article, { start, end }),
        origin: originOf(kind),
        ...(paragraph !== undefined && { paragraph }),
        brief: true,
        highlights: [],
        actions: [],
      };
    });
  return {
    blocks: [entryOf(archive, article, false), ...opening, setAside(article)],
    actions: [
      {
        label: 'Timeline of this article',
        invocation: { command: 'timeline', args: { source: article.key } },
      },
      { label: 'All articles', invocation: { command: 'sources', args: {} } },
    ],
    found: true,
  };
}

function entryOf(archive: Archive, article: Article, withAction: boolean): EntryBlock {
  const open: Action = { label: 'Open', invocation: { command: 'sources', args: { article: article.key } } };
  return {
    kind: 'entry',
    article,
    facts: [count(article.text.length, 'character'), count(archive.passageCount(article), 'passage')],
    actions: withAction ? [open] : [],
  };
}

function setAside({ text, blocks }: Article): ReplyBlock {
  const lines = blocks
    .filter(({ kind }) => kind === 'boilerplate')
    .flatMap(({ start, end }) => text.slice(start, end).split(/[\r\n]+/))
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0)
    return { kind: 'text', style: 'note', text: 'Nothing was set aside as boilerplate.' };
  const more = lines.length > LISTED ? ` · and ${count(lines.length - LISTED, 'more line')}` : '';
  const listed = lines
    .slice(0, LISTED)
    .map((line) => (line.length > 120 ? `${line.slice(0, 119).trimEnd()}…` : line));
  return { kind: 'text', style: 'note', text: `Set aside as boilerplate: ${listed.join(' · ')}${more}` };
}

function turn(label: string, page: number, pages: number): Action[] {
  return page < 1 || page > pages ? [] : [{ label, invocation: { command: 'sources', args: { page } } }];
}
