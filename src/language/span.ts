/** A half-open range of UTF-16 offsets into a text: `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `span` without the white space at its ends; empty at its start when there is nothing else. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether a code unit is white space, as `\s` has it. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return code >= 0xa0 && (code === 0xa0 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code))));
}

/** How many runs of white space stand at `from`..`to` of a text, that at its very ends among them. */
export function countGaps(text: string, from = 0, to = text.length): number {
  let gaps = 0;
  let inside = false;
  for (let at = from; at < to; at++) {
    const space = isSpace(text.charCodeAt(at));
    if (space && !inside) gaps++;
    inside = space;
  }
  return gaps;
}
