import { type LetterHead, letterHeadAt } from '../letter-head.ts';
import { wordCount } from '../lines.ts';
import type { PageText } from '../web-page/text-of.ts';
import type { SourceDocument } from './format.ts';

/** A letter that is inside another, or what is not inside. */
export interface Letter extends PageText {
  /** The head inside the text; absent for the letter that has the others in it. */
  readonly head?: LetterHead;
  /** Where its words begin, after a note of who forwarded it, and the head. */
  readonly from: number;
}

/** A shorter word of who forwards a letter is a note on it, and no letter of its own. */
export const NOTE_WORDS = 40;
/** Below an answer: "Thank you!" */
const MIN_WORDS = 5;

/**
 * The letters in the words of one, the outermost first: what is forwarded or answered in it has a head of its own. What stands above a letter that is
 * `isForwarded`, or that says so of itself, is a note if it is short.
 */
export function lettersIn({ text, marks }: PageText, isForwarded: boolean): Letter[] {
  const letters: Letter[] = [];
  let carried = 0;
  const parts = partsOf(text);
  for (const [index, { head, start, end }] of parts.entries()) {
    const next = parts[index + 1];
    const said = text.slice(start, end).trim();
    const words = said === '' ? 0 : wordCount(said);
    // Only a head: whatever it forwards is not there.
    if (words === 0 && !next) return letters.length > 0 || index === 0 ? letters : [{ text, marks, from: 0 }];
    if (next && words < (isForwarded || next.head?.isForwarded ? NOTE_WORDS : MIN_WORDS)) continue;
    const from = start - text.slice(carried, start).trimStart().length;
    letters.push({
      text: text.slice(from, end).trimEnd(),
      marks: marks.flatMap((mark) =>
        mark.at >= start && mark.at < end ? [{ ...mark, at: mark.at - from }] : [],
      ),
      from: start - from,
      ...(head && { head }),
    });
    carried = end;
  }
  return letters;
}

/** A letter that came with another, below a note. */
export function below(note: string, document: SourceDocument): SourceDocument {
  const above = `${note}\n\n`;
  return {
    ...document,
    text: above + document.text,
    marks: (document.marks ?? []).map((mark) => ({ ...mark, at: mark.at + above.length })),
    from: above.length + (document.from ?? 0),
  };
}

interface Part {
  readonly head?: LetterHead;
  /** Where its words begin and end. */
  readonly start: number;
  readonly end: number;
}

function partsOf(text: string): Part[] {
  const lines = text.split('\n');
  const offsets = [0];
  for (const line of lines) offsets.push((offsets.at(-1) ?? 0) + line.length + 1);
  const parts: Part[] = [];
  let open: Omit<Part, 'end'> = { start: 0 };
  for (let index = 0; index < lines.length; index++) {
    const head = letterHeadAt(lines, index);
    if (!head) continue;
    parts.push({ ...open, end: offsets[index] ?? 0 });
    open = { head, start: Math.min(offsets[head.end] ?? 0, text.length) };
    index = head.end - 1;
  }
  return [...parts, { ...open, end: text.length }];
}

/** The words of a letter in plain text without the ">" that opens each line of what is forwarded, if that goes on to the end. */
export function unquoted(text: string): string {
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex((line) => line.startsWith('>'));
  const above = lines.slice(0, Math.max(0, first)).findLastIndex((line) => line.trim() !== '');
  const isLetter = [above - 1, above, first].some((index) => letterHeadAt(lines, index) !== undefined);
  if (!isLetter || lines.slice(first).some((line) => line.trim() !== '' && !line.startsWith('>')))
    return lines.join('\n');
  return unquoted(lines.map((line) => line.replace(/^> ?/, '')).join('\n'));
}
