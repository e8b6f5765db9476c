import { endsSentence, type Line } from './lines.ts';

/**
 * The lines of `text` from `from` on that hold anything, hard-wrapped ones joined to paragraphs (`unwrapped`).
 */
export function readLines(text: string, from = 0): Line[] {
  const lines: PlacedLine[] = [];
  let blanks = Infinity;
  let at = from;
  for (const piece of text.slice(from).split(/(\r\n|\r|\n)/)) {
    const trimmed = piece.trim();
    if (trimmed !== '') {
      const indent = piece.length - piece.trimStart().length;
      const start = at + indent;
      const gap = blanks > 0;
      lines.push({ start, end: start + trimmed.length, text: trimmed, gap, blanks, indent });
      blanks = 0;
    } else if (!/[\r\n]/.test(piece)) {
      blanks++;
    }
    at += piece.length;
  }
  return unwrapped(text, lines);
}

/** A line as it stands in its file: after so many blank lines (at the file's start endless many), so many characters in. */
interface PlacedLine extends Line {
  readonly blanks: number;
  readonly indent: number;
}

/**
 * Lines whose text was broken at a width, joined to the paragraphs that they were. A text is hard-wrapped where many line breaks stand inside
 * a sentence: the line before lacks a full stop and the line after opens with a small letter. Then every line break without a blank line
 * is a space, but where the line before is so short that it ends a paragraph or is a heading, and before a line that is set in. Where a blank
 * line stands behind every line, and none is longer than the width, one blank line is a line break like that.
 */
function unwrapped(text: string, lines: readonly PlacedLine[]): Line[] {
  const widths = widthsOf(lines, 0, WRAPPED_SHARE, 1);
  if (widths) return joined(text, lines, 0, middle(widths));
  if (!lines.every(({ gap }) => gap)) return lines.map(plain);
  const spaced = widthsOf(lines, 1, SPACED_SHARE, SPACED_BREAKS);
  const width = spaced && middle(spaced);
  if (width === undefined || lines.some(({ text: { length } }) => length > MOST_OF_WIDTH * width))
    return lines.map(plain);
  return joined(text, lines, 1, width);
}

// Measured on wrapped and unwrapped plain text: wrapped prose has over 60 % of such breaks, scraped pages under 3 %.
const WRAPPED_SHARE = 0.3;
/** Short paragraphs may look like lines with blank ones between: of those more is asked. */
const SPACED_SHARE = 0.4;
const SPACED_BREAKS = 3;
const MOST_OF_WIDTH = 1.3;
/** A line so much shorter than others, the next word with it, was not broken at the width. */
const SHORT = 0.85;
/** Characters that a paragraph's first line is set in at least. */
const SET_IN = 2;

/**
 * The lengths of the lines that break inside a sentence, if they are more than `least` and such a `share` of all breaks; `blanks`: how many
 * blank lines are none.
 */
function widthsOf(
  lines: readonly PlacedLine[],
  blanks: number,
  share: number,
  least: number,
): number[] | undefined {
  const widths: number[] = [];
  let breaks = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || line.blanks > blanks) continue;
    breaks++;
    if (isInside(before, line)) widths.push(before.text.length);
  }
  return widths.length > least && widths.length / breaks >= share ? widths : undefined;
}

function isInside(before: Line, line: Line): boolean {
  // The cells of a row are apart by tabs: it was not broken.
  return !endsSentence(before.text) && /^\p{Ll}/u.test(line.text) && !/\t/.test(before.text);
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** `width`: of the text. Sentences between blank lines may have their own, as a quotation has that is set narrower; a head has none. */
function joined(text: string, lines: readonly PlacedLine[], blanks: number, width: number): Line[] {
  return groupsOf(lines, blanks).flatMap((group) => {
    const isTold = endsSentence(group.at(-1)?.text ?? '');
    const own = isTold ? widthsOf(group, blanks, WRAPPED_SHARE, 1) : undefined;
    return paragraphsOf(text, group, own ? middle(own) : width);
  });
}

/** The lines that more than so many blank ones part from others. */
function groupsOf(lines: readonly PlacedLine[], blanks: number): PlacedLine[][] {
  const groups: PlacedLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && line.blanks <= blanks) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function paragraphsOf(text: string, lines: readonly PlacedLine[], width: number): Line[] {
  const paragraphs: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const paragraph = paragraphs.at(-1);
    if (above && paragraph && !opens(line, above, width))
      paragraphs[paragraphs.length - 1] = {
        ...paragraph,
        end: line.end,
        text: text.slice(paragraph.start, line.end),
      };
    else paragraphs.push(plain(line));
  }
  return paragraphs;
}

/** Whether a line opens a paragraph of its own. */
function opens(line: PlacedLine, above: PlacedLine, width: number): boolean {
  const first = /^\S*/.exec(line.text)?.[0].length ?? 0;
  const isShort = above.text.length + 1 + first < SHORT * width;
  // "by Petra Novak", below a date.
  if (isInside(above, line)) return isShort && line.text.length < SHORT * width;
  return isShort || (line.indent >= above.indent + SET_IN && endsSentence(above.text));
}

function plain({ start, end, text, gap }: PlacedLine): Line {
  return { start, end, text, gap };
}
