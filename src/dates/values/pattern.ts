/** Regular-expression source for any of the alternatives, each a source itself; the first that fits is taken. */
export function oneOf(...alternatives: readonly string[]): string {
  return `(?:${alternatives.join('|')})`;
}

/** What may follow the figures of an ordinal: "1st", "22nd". */
export const SUFFIX = '(?:st|nd|rd|th)';
