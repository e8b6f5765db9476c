import type { Article } from '../articles/article.ts';
import { escapeMarkdown, fold } from './escape.ts';
import { shorten } from './limits.ts';

/**
 * Where a quote comes from, in Markdown on one line: "linked story in: Title · Publisher · 18 Oct 2023 · ¶ 9". Ends with a
 * link where the article has an address.
 */
export function citation(
  article: Article,
  {
    paragraph,
    origin = 'article',
  }: { readonly paragraph?: number | undefined; readonly origin?: Origin } = {},
): string {
  const parts = [ORIGINS[origin] + titleOf(article)];
  if (article.publisher) parts.push(escapeMarkdown(shorten(fold(article.publisher), PUBLISHER_ROOM)));
  if (article.published) parts.push(dayOf(article.published));
  if (paragraph !== undefined) parts.push(`¶ ${paragraph}`);
  // The title itself would not do as the words of a link: Discord loses the link where it holds an unpaired bracket.
  if (article.url && article.url.length <= URL_ROOM) parts.push(`[read it](<${linkTarget(article.url)}>)`);
  return parts.join(' · ');
}

/** The article's title in Markdown, shortened where it is very long. */
export function titleOf(article: Article): string {
  return escapeMarkdown(shorten(fold(article.title), TITLE_ROOM));
}

type Origin = 'article' | 'linked story' | 'caption';

const ORIGINS: Readonly<Record<Origin, string>> = {
  article: '',
  'linked story': 'linked story in: ',
  caption: 'caption in: ',
};

/** So that a citation, every sign of it escaped, stays under 1,000 characters. */
const TITLE_ROOM = 150;
const PUBLISHER_ROOM = 60;
const URL_ROOM = 400;

/** An address that cannot end the link which it stands in. */
function linkTarget(url: string): string {
  return url.replace(
    /[()<>\s\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "18 Oct 2023" for `2023-10-18`. */
function dayOf(date: string): string {
  return DAY.format(new Date(`${date}T00:00:00Z`));
}
