import type { Article } from '../articles/article.ts';
import type { PartContent } from '../articles/read-file.ts';
import { type Addition, wordsOf } from '../collection/add-sources.ts';
import { en } from '../locales/en.ts';
import { shortDay } from '../replies/day-words.ts';
import { safeLine, shorten, singleLine } from '../support/safe-text.ts';
import type { Paint } from './paint.ts';

/** Lines of furniture that are listed of an article before the rest is counted, and how many characters of each. */
const LISTED = 5;
const LISTED_LENGTH = 60;

/** What became of a source, as lines for people: the file, what it says of itself and how that is known, what was set aside. */
export function additionLines(
  addition: Addition,
  paint: Paint,
  dryRun: boolean,
  first?: Pick<Article, 'file'>,
): string[] {
  if ('problem' in addition) return [`${safeLine(addition.source)}: ${safeLine(addition.problem)}`];
  const { outcome, file, article } = addition;
  const said = dryRun && outcome !== 'unchanged' ? `would be ${outcome}` : outcome;
  return [`${said}: ${paint.bold(safeLine(file))}`, ...articleLines(article, paint, first)];
}

/**
 * What was found in a file of an article, indented: title, then each fact with its basis, then the `first` of which it is a copy, then what
 * was set aside.
 */
export function articleLines(article: PartContent, paint: Paint, first?: Pick<Article, 'file'>): string[] {
  const { title, publisher, author, published, url, basis = {} } = article.content;
  const fact = (name: keyof typeof basis, value: string | undefined, missing: string) =>
    value === undefined ? missing : `${safeLine(value)} (${basis[name] ?? 'its address'})`;
  const aside = setAside(article);
  const more = aside.length > LISTED ? ` · and ${aside.length - LISTED} more` : '';
  return [
    `  ${fact('title', title, 'no title; it is called by its file')}`,
    `  ${[
      fact('publisher', publisher, 'no publisher'),
      fact('author', author, 'no author'),
      fact('published', published && shortDay(published, en), 'no date'),
      `${wordsOf(article)} words`,
    ].join(' · ')}`,
    ...(url === undefined ? [] : [`  ${safeLine(url)}`]),
    ...(first ? [`  copy of ${safeLine(first.file)}`] : []),
    ...(aside.length === 0
      ? []
      : [paint.quiet(`  set aside: ${aside.slice(0, LISTED).map(shown).join(' · ')}${more}`)]),
  ];
}

/** Each line with the reason for which it was set aside. */
function setAside({ content: { text, setAside: asides } }: PartContent): string[] {
  return asides.map(
    ({ start, end, reason }) => `${singleLine(text.slice(start, end))} (${en.sources.reasons[reason]})`,
  );
}

function shown(line: string): string {
  return safeLine(shorten(line, LISTED_LENGTH));
}
