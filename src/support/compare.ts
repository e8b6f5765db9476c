/** The order of two texts by their UTF-16 units, for `sort`: negative if `a` comes first. ISO dates of one form come in the order of time. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
