import { readFileSync } from 'node:fs';

/** An expression as marked by hand: TIMEX3 type and value. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}

export interface MarkedPiece {
  readonly name: string;
  /** ISO date. */
  readonly published: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Phrases on which careful readers differ: taken or not, both are right. */
  readonly open: readonly { readonly start: number; readonly end: number }[];
}

/**
 * The pieces of a file beside this one: "@ <ISO date> <kind>", the text under it with its expressions as {phrase|value}, a blank line. SET stands before
 * the value of a recurring time; the other types show in the value. An empty value leaves open whether the phrase is a date.
 */
export function markedPieces(file: string): MarkedPiece[] {
  const source = readFileSync(new URL(file, import.meta.url), 'utf8');
  return source
    .trim()
    .split(/\n{2,}/)
    .map((block, index) => {
      const [head = '', body = ''] = block.split(/\n(.*)/s);
      const [, published = '', kind = ''] = head.split(' ');
      return { name: `${index + 1}, ${kind}`, published, ...unmarked(body) };
    });
}

function unmarked(body: string): Pick<MarkedPiece, 'text' | 'marks' | 'open'> {
  const marks: Mark[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  for (const [, plain = '', phrase = '', set, value = ''] of body.matchAll(
    /([^{]*)(?:\{([^|}]*)\|(SET )?([^}]*)\})?/g,
  )) {
    const start = text.length + plain.length;
    text += plain + phrase;
    const span = { start, end: text.length };
    if (phrase && value) marks.push({ ...span, type: set ? 'SET' : typeOf(value), value });
    else if (phrase) open.push(span);
  }
  return { text, marks, open };
}

function typeOf(value: string): string {
  if (/^P[\dXT]/.test(value)) return 'DURATION';
  return /^\d{4}-\d\d-\d\dT/.test(value) ? 'TIME' : 'DATE';
}
