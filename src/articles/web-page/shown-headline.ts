import { isFurniture, isProse } from '../signs.ts';
import type { PageDocument } from './page.ts';
import { shortTexts } from './short-texts.ts';
import { lineOf, textOf } from './text-of.ts';

/**
 * The text of the only first-level heading; of another one if that says more and stands in the page's `<title>`, `title`: blogs have their own
 * name in the first ("My blog", in "My blog » A storm in Lima").
 */
export function headlineIn(document: PageDocument, title: string): string | undefined {
  const [heading, another] = [...document.querySelectorAll('h1')];
  const only = heading && !another ? lineOf(heading) : undefined;
  if (only === undefined) return undefined;
  const parts = new Set(title.replace(/\s+/g, ' ').split(SEPARATOR).map(fold));
  const named = [...document.querySelectorAll('h1, h2, h3')]
    .map(lineOf)
    .filter((line) => fold(line) !== '' && parts.has(fold(line)))
    .sort((a, b) => b.length - a.length)[0];
  return named !== undefined && named.length > only.length * SAYS_MORE ? named : only;
}

const SEPARATOR = / [|»·–—:-] /u;
const LEAST_WORDS = 3;

/**
 * The longest part of a page's `<title>` that stands on the page in an element of its own, where no heading does: "Example News - A storm in
 * Lima".
 */
export function headlinePart(document: PageDocument, title: string): string | undefined {
  const parts = title.replace(/\s+/g, ' ').split(SEPARATOR);
  if (parts.length < 2) return undefined;
  const shown = new Set(shortTexts(document.body, SHOWN, title.length * 2).map(fold));
  return parts
    .filter((part) => part.split(' ').length >= LEAST_WORDS && shown.has(fold(part)))
    .sort((a, b) => b.length - a.length)[0];
}

const SHOWN: ReadonlySet<string> = new Set(['h2', 'h3', 'b', 'strong', 'big', 'font', 'td', 'p', 'div']);
const BOLD: ReadonlySet<string> = new Set(['h2', 'h3', 'b', 'strong', 'big', 'font']);

/** The first line of a page that is bold, above its prose, where `title` names but a section, a site or nothing: "News". */
export function boldHeadline(document: PageDocument, title: string): string | undefined {
  if (title.trim().split(/\s+/).length >= LEAST_WORDS) return undefined;
  const bold = new Set(shortTexts(document.body, BOLD, MAX_HEADLINE).map(fold));
  if (bold.size === 0) return undefined;
  const lines = textOf(document.body).text.split('\n');
  const prose = lines.findIndex((line) => isProse(line) && !bold.has(fold(line)));
  return lines
    .slice(0, Math.max(0, prose))
    .find(
      (line) =>
        line.split(' ').length > LEAST_WORDS &&
        bold.has(fold(line)) &&
        !/[.:]$/.test(line) &&
        !isFurniture(line),
    );
}

/** A site's name is shorter than most headlines. */
const SAYS_MORE = 1.5;

const MAX_HEADLINE = 500;

/** Letters and figures alone, small: what two ways to write a name have in common. */
export function fold(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
