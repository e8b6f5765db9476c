import type { Archive } from '../archive.ts';
import { type Article, quoteOf } from '../articles/article.ts';
import { firstOf } from '../articles/reprint.ts';
import { invoke } from '../bot/invocations.ts';
import type { Action, EntryBlock, QuoteBlock, Reply, ReplyBlock } from '../bot/reply.ts';
import type { Catalogue } from '../locales/en.ts';
import { shorten, singleLine } from '../support/safe-text.ts';
import { hasDatedEvents } from '../timeline/tells-of-events.ts';
import { articleFacts } from './citation.ts';
import { pagePlace } from './paging.ts';
import { placeOf } from './quote-block.ts';
import { textBlock } from './text-block.ts';

/** Sentences that open an article's own reply. */
const OPENING = 3;
/** Lines of boilerplate listed before "and N more". */
const LISTED = 12;
/** UTF-16 units of each. */
const LISTED_LENGTH = 120;

/** All articles, newest first: the page `page` of them. */
export async function sourcesReply(
  archive: Archive,
  page: number | 'all',
  catalogue: Catalogue,
): Promise<Reply> {
  const { actions, counts } = catalogue;
  const { from, count, at, pages } = pagePlace(archive.size, page);
  const shown = await archive.list(from, count);
  const heading = [
    counts.articles(archive.size),
    ...(pages > 1 ? [catalogue.page(String(at), String(pages))] : []),
  ].join(', ');
  return {
    blocks: [textBlock('heading', heading), ...shown.map((article) => listed(archive, article, catalogue))],
    actions: [...turn(actions.previousPage, at - 1, pages), ...turn(actions.nextPage, at + 1, pages)],
    found: shown.length > 0,
  };
}

/** Some articles that were asked for, each with who wrote it. */
export function articlesReply(archive: Archive, articles: readonly Article[], catalogue: Catalogue): Reply {
  const heading = textBlock('heading', catalogue.counts.articles(articles.length));
  const entries = articles.map((article) => signed(listed(archive, article, catalogue), catalogue));
  return {
    blocks: [heading, ...entries],
    actions: [{ label: catalogue.actions.allArticles, invocation: invoke.sources() }],
    found: true,
  };
}

/** One article: who wrote it, how it opens, what it is a copy of, and what of its file was set aside as boilerplate. */
export function articleReply(
  archive: Archive,
  article: Article,
  copies: readonly Article[],
  catalogue: Catalogue,
): Reply {
  const { actions } = catalogue;
  const opening = article.sentences
    .filter(({ block }) => article.blocks[block]?.kind === 'body')
    .slice(0, OPENING)
    .map((sentence): QuoteBlock => {
      const quote = quoteOf(article, sentence);
      return { kind: 'quote', quote, ...placeOf(quote), brief: true, highlights: [], actions: [] };
    });
  return {
    blocks: [
      signed(entryOf(archive, article, catalogue), catalogue),
      ...opening,
      ...copyNotes(article, copies, catalogue),
      setAside(article, catalogue),
    ],
    actions: [
      ...(hasDatedEvents(article)
        ? [{ label: actions.timelineOfArticle, invocation: invoke.timeline({ source: article.key }) }]
        : []),
      { label: actions.allArticles, invocation: invoke.sources() },
    ],
    found: true,
  };
}

/** What the article is a copy of, or which are copies of it. */
function copyNotes(article: Article, copies: readonly Article[], catalogue: Catalogue): ReplyBlock[] {
  if (copies.length === 0) return [];
  const { sources } = catalogue;
  const named = (one: Article) => [one.title, ...articleFacts(one, catalogue)].join(' · ');
  const first = firstOf([article, ...copies]);
  const text =
    first && first !== article
      ? sources.copyOf(named(first))
      : sources.copies(copies.slice(0, COPIES_NAMED).map(named).join('; '));
  return [textBlock('note', text)];
}

/** Copies that are named. */
const COPIES_NAMED = 5;

/** An article with who wrote it. */
function signed(entry: EntryBlock, { sources }: Catalogue): EntryBlock {
  const { author } = entry.article;
  const signature = author === undefined ? sources.noAuthor : sources.by(singleLine(author));
  return { ...entry, facts: [signature, ...entry.facts] };
}

/** An article of a list, which can be opened. */
function listed(archive: Archive, article: Article, catalogue: Catalogue): EntryBlock {
  const open = { label: catalogue.actions.open, invocation: invoke.sources({ article: article.key }) };
  return { ...entryOf(archive, article, catalogue), actions: [open] };
}

function entryOf(archive: Archive, article: Article, { counts }: Catalogue): EntryBlock {
  const facts = [counts.characters(article.text.length), counts.passages(archive.passageCount(article))];
  return { kind: 'entry', article, facts, actions: [] };
}

function setAside({ text, setAside: asides }: Article, { sources, counts }: Catalogue): ReplyBlock {
  if (asides.length === 0) return textBlock('note', sources.nothingSetAside);
  const listed = asides
    .slice(0, LISTED)
    .map(
      ({ start, end, reason }) =>
        `${shorten(singleLine(text.slice(start, end)), LISTED_LENGTH)} (${sources.reasons[reason]})`,
    );
  if (asides.length > LISTED) listed.push(counts.moreLines(asides.length - LISTED));
  return textBlock('note', sources.setAside(listed.join(' · ')));
}

function turn(label: string, page: number, pages: number): Action[] {
  return page < 1 || page > pages ? [] : [{ label, invocation: invoke.sources({ page }), turns: true }];
}
