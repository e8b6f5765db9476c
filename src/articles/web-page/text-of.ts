import type { Mark } from '../article.ts';
import { LineBuilder, type PageLine } from './line-builder.ts';
import { ELEMENT_NODE, type PageElement, type PageNode, TEXT_NODE } from './page.ts';

/** The words of a part of a page, and the headings that they stand under. */
export interface PageText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * The text of an element as a browser would lay it out: paragraphs apart by a blank line, lines of a paragraph, items of a
 * list and rows of a table by a line break, cells by a tab. Runs of white space are one space, but in `pre`.
 */
export function textOf(root: PageNode): PageText {
  return joinLines(linesOf(root));
}

/** The lines of an element, those without words left out. */
export function linesOf(root: PageNode): PageLine[] {
  const lines = new LineBuilder(root);
  visit(root, lines, {});
  return lines.end();
}

/** Lines put together again, all of a page's or some. */
export function joinLines(lines: readonly PageLine[]): PageText {
  let text = '';
  const marks: Mark[] = [];
  for (const line of lines) {
    if (text !== '') text += line.gap ? '\n\n' : '\n';
    const words = line.text.replace(/\s+/g, ' ');
    const before = line.heading === 'continues' ? marks.pop() : undefined;
    if (before) marks.push({ ...before, label: `${before.label} ${words}` });
    else if (line.heading) marks.push({ kind: 'heading', at: text.length, label: words });
    text += line.text;
  }
  return { text, marks };
}

/** Elements that begin and end a line. Those of a list or a table stand close together, the others have room around them. */
const BLOCK = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend main menu nav ol p pre section summary table ul caption'.split(
    ' ',
  ),
);
const CLOSE = new Set(['li', 'tr', 'dd', 'dt', 'br']);
const HEADING = /^h[1-6]$/;
const NO_TEXT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'textarea',
  'select',
  'button',
]);

interface Inside {
  readonly preformatted?: boolean;
  /** Of a table: its paragraphs stay on the row's line. */
  readonly cell?: boolean;
  readonly link?: boolean;
}

function visit(node: PageNode, lines: LineBuilder, inside: Inside): void {
  if (node.nodeType === TEXT_NODE) {
    lines.add(node.textContent ?? '', inside);
    return;
  }
  if (node.nodeType !== ELEMENT_NODE) return;
  const name = node.localName ?? '';
  if (NO_TEXT.has(name)) return;
  const isCell = name === 'td' || name === 'th';
  const isClose = CLOSE.has(name);
  const part = () => {
    if (inside.cell) {
      if (isClose || BLOCK.has(name)) lines.add(' ');
    } else if (isClose) lines.break();
    else if (BLOCK.has(name)) lines.gap();
  };
  part();
  const opens = !inside.cell && (isClose || BLOCK.has(name)) && name !== 'br';
  const outer = opens ? lines.enter(node) : undefined;
  const heading = HEADING.test(name) && !inside.cell;
  if (heading) lines.beginHeading();
  const within = {
    ...inside,
    ...(name === 'pre' && { preformatted: true }),
    ...(name === 'a' && { link: true }),
    // A table inside a cell lays out a page.
    ...(isCell && { cell: !hasTable(node) }),
  };
  for (const child of node.childNodes) visit(child, lines, within);
  if (heading) lines.endHeading();
  if (isCell && within.cell) lines.add('\t', { preformatted: true });
  else part();
  if (outer) lines.enter(outer);
}

/** How long the words of a cell of data may be: longer ones are a page that is laid out by tables. */
const MAX_CELL = 400;

function hasTable(cell: PageNode): boolean {
  return (cell as PageElement).querySelector('table') !== null || (cell.textContent ?? '').length > MAX_CELL;
}

/** The words of an element on one line. */
export function lineOf(element: PageElement | null | undefined): string {
  return element ? textOf(element).text.replace(/\s+/g, ' ') : '';
}
