/** Words must begin alike; forms of one word do ("invaded", "invasion"), and it spares comparing most pairs. */
const SAME_START = 2;
/** Below this, words that merely begin alike are as frequent as forms of one word. */
const LEAST = 0.4;
const SHORTEST = 4;

/**
 * How alike two different terms look: Dice's coefficient over their runs of three letters (the first with a space before it),
 * 0 below 0.4. "invad" and "invas" 0.6, "analysi" and "analyz" 0.62.
 */
export function likeness(a: string, b: string): number {
  if (a.length < SHORTEST || b.length < SHORTEST || a.charCodeAt(0) !== b.charCodeAt(0)) return 0;
  if (a.charCodeAt(SAME_START - 1) !== b.charCodeAt(SAME_START - 1)) return 0;
  let common = 1; // " xy", the same in both
  for (let at = 0; at + 3 <= a.length; at++) if (b.includes(a.slice(at, at + 3))) common++;
  const value = (2 * common) / (a.length - 1 + (b.length - 1));
  return value > LEAST ? Math.min(1, value) : 0;
}
