import { fullDates } from '../../dates/values/find-full-dates.ts';
import { bufferOf } from '../../support/bytes.ts';
import type { Mark } from '../article.ts';
import { readByline } from '../byline.ts';
import { readDateLine } from '../date-line.ts';
import type { Format } from './format.ts';
import { type PdfLine, pdfLines } from './pdf-lines.ts';
import { statedIn } from './plain-text.ts';

/** A PDF with text, each page a mark. By unpdf, which is Mozilla's PDF.js without what draws; no script in it is run. */
export const pdf: Format = {
  name: 'a PDF',
  recognises: ({ bytes }) => bufferOf(bytes.subarray(0, 1024)).includes('%PDF-'),
  async read({ bytes }) {
    const { extractTextItems, getDocumentProxy } = await import('unpdf');
    // PDF.js takes the bytes that it is given.
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      stopAtErrors: false,
    }).catch(refuse);
    if (document.numPages > MAX_PAGES)
      throw new Error(`expected a PDF of at most ${MAX_PAGES} pages, got ${document.numPages}`);
    const { items } = await extractTextItems(document).catch(refuse);
    const pages = withoutRunningLines(items.map(pdfLines));
    const title = titleOf(pages[0] ?? []);
    const { text, marks } = joined(
      pages.map((lines, page) => (page === 0 && title ? withoutHead(lines, title.lines) : lines)),
    );
    if (text === '') throw new Error('expected a PDF with text, got pictures of pages');
    return {
      documents: [
        { ...statedIn('its largest line', { title: title?.text }), text, marks, layout: 'article' },
      ],
    };
  },
};

const MAX_PAGES = 2000;

function refuse(cause: Error): never {
  const reason = /password/i.test(cause.message)
    ? 'one that needs a password'
    : `a damaged one (${cause.message.replace(/\.$/, '')})`;
  throw new Error(`expected a PDF, got ${reason}`, { cause });
}

/** Lines that open or close three pages or more, page numbers aside, are heads and feet; and what a browser prints around a page. */
function withoutRunningLines(pages: readonly (readonly PdfLine[])[]): (readonly PdfLine[])[] {
  const counts = new Map<string, number>();
  const keyOf = ({ text }: PdfLine) => text.replace(/\d+/g, '#');
  const isEdge = (index: number, length: number) => index < 2 || index >= length - 2;
  for (const lines of pages) {
    const keys = lines.filter((_, index) => isEdge(index, lines.length)).map(keyOf);
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isRunning = (line: PdfLine) => {
    const count = counts.get(keyOf(line)) ?? 0;
    // Two pages may open alike; with a day it is a head.
    return count >= 3 || (count === 2 && pages.length === 2 && fullDates(line.text).length > 0);
  };
  return pages.map((lines) =>
    lines.filter((line, index) => {
      const runs =
        isEdge(index, lines.length) &&
        (isRunning(line) || PAGE_NUMBER.test(line.text) || PRINTED.test(line.text));
      return !runs;
    }),
  );
}

const PAGE_NUMBER = /^(?:page )?\d{1,4}(?:\s*(?:\/|of)\s*\d+)?$/i;
/** "5/13/24, 10:15 AM Old bridge opens again", "https://example.org/bridge 1/2" */
const PRINTED =
  /^(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?(?: \S.*)?|https?:\/\/\S+(?: \d{1,4}\/\d{1,4})?)$/i;

/** The first page's largest line and those of its size right below it, if larger than most of the page. */
function titleOf(
  lines: readonly PdfLine[],
): { readonly text: string; readonly lines: readonly PdfLine[] } | undefined {
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] ?? 0;
  const largest = sizes.at(-1) ?? 0;
  if (largest < usual * 1.2) return undefined;
  const first = lines.findIndex(({ size }) => size >= largest * 0.98);
  const run = lines.slice(first).findIndex(({ size }) => size < largest * 0.98);
  const title = lines.slice(first, run < 0 ? first + 1 : first + run);
  const text = title.map((line) => line.text).join(' ');
  return text.length <= 300 ? { text, lines: title } : undefined;
}

/** So many lines below its title an article has its date, if it has one. */
const DATED_LINES = 4;

/**
 * The lines of the first page without the title, and without a day alone above it where another stands below: that of the paper, or of the
 * printing.
 */
function withoutHead(lines: readonly PdfLine[], title: readonly PdfLine[]): readonly PdfLine[] {
  const [first, last] = [lines.indexOf(title[0] as PdfLine), lines.indexOf(title.at(-1) as PdfLine)];
  const isDated = lines
    .slice(last + 1, last + 1 + DATED_LINES)
    .some(({ text }) => readDateLine(text) ?? readByline(text)?.iso);
  return lines.filter((line, index) => {
    const date = isDated && index < first ? readDateLine(line.text) : undefined;
    const isHeadDate = date !== undefined && date.label === undefined;
    return !title.includes(line) && !isHeadDate;
  });
}

/** The lines as paragraphs; one that goes on over the page stays whole, with the page's mark inside it. */
function joined(pages: readonly (readonly PdfLine[])[]): {
  readonly text: string;
  readonly marks: readonly Mark[];
} {
  const known = new Set(pages.flat().flatMap(({ text }) => text.toLowerCase().match(/[\p{L}-]+/gu) ?? []));
  const all = pages.flatMap((lines, page) =>
    lines.map((line, at) => ({ ...line, page, opensPage: at === 0 })),
  );
  const marks: Mark[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const [index, line] of all.entries()) {
    if (line.opensPage) marks.push({ kind: 'page', at: length, label: `p. ${line.page + 1}` });
    const next = all[index + 1];
    const part = next ? upTo(next, line.text, known) : line.text;
    parts.push(part);
    length += part.length;
  }
  return { text: parts.join(''), marks };
}

/** A line's text with what stands between it and the next. */
function upTo(
  next: PdfLine & { readonly opensPage: boolean },
  text: string,
  known: ReadonlySet<string>,
): string {
  const isSmall = /^\p{Ll}/u.test(next.text);
  const goesOn = next.opensPage ? isSmall && !/[.!?]["”’)]?$/u.test(text) : !next.opensParagraph;
  if (!goesOn) return `${text}\n\n`;
  const cut = /(?<!\p{L})(\p{L}+)-$/u.exec(text)?.[1];
  if (cut === undefined || !isSmall) return `${text} `;
  // "exam-" and "ple": the hyphen goes, unless the word is written with it elsewhere.
  const rest = /^\p{L}+/u.exec(next.text)?.[0] ?? '';
  return known.has(`${cut}-${rest}`.toLowerCase()) ? text : text.slice(0, -1);
}
