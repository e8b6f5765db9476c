/** What PDF.js says of a piece of text: where it stands, in units of the page, from its lower left corner. */
interface PdfItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
  readonly hasEOL: boolean;
}

/** A line of a page. */
export interface PdfLine {
  readonly text: string;
  /** Of its letters, in units of the page. */
  readonly size: number;
  /** Whether it stands apart from the line above, is indented against it, or is of another size. */
  readonly opensParagraph: boolean;
}

/** The lines of a page, in the order in which the file draws them, which is the reading order of all but a few. */
export function pdfLines(items: readonly PdfItem[]): PdfLine[] {
  const lines: { text: string; x: number; y: number; end: number; size: number }[] = [];
  for (const { str, x, y, width, fontSize } of items) {
    if (str.trim() === '') {
      const line = lines.at(-1);
      if (line && str !== '' && Math.abs(line.y - y) < line.size / 2) line.text += ' ';
      continue;
    }
    const line = lines.at(-1);
    // A raised "th" or a footnote's number is of the line; the next column's first line is not.
    if (line && Math.abs(line.y - y) < Math.max(line.size, fontSize) / 2 && x >= line.end - fontSize) {
      if (x - line.end > fontSize * 0.15) line.text += ' ';
      line.text += str;
      line.end = x + width;
      line.size = Math.max(line.size, fontSize);
    } else {
      lines.push({ text: str, x, y, end: x + width, size: fontSize });
    }
  }
  const usualGap = usualGapOf(lines);
  return lines.map(({ text, x, y, size }, index) => {
    const above = lines[index - 1];
    const gap = above ? above.y - y : 0;
    const opensParagraph =
      !above ||
      Math.abs(above.size - size) > 0.1 * size ||
      gap > usualGap * 1.3 ||
      (gap > 0 && x - above.x > size * 0.8 && x - above.x < size * 6) ||
      (gap < -size * 3 && /[.!?]["”’)]?\s*$/u.test(above.text));
    return {
      text: text
        .replace(/\u00ad/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
      size,
      opensParagraph,
    };
  });
}

/** The commonest distance between two lines of a page. */
function usualGapOf(lines: readonly { readonly y: number }[]): number {
  const counts = new Map<number, number>();
  for (const [index, { y }] of lines.entries()) {
    const gap = Math.round(((lines[index - 1]?.y ?? y) - y) * 2) / 2;
    if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([gapA, a], [gapB, b]) => b - a || gapA - gapB);
  return usual?.[0] ?? Number.POSITIVE_INFINITY;
}
