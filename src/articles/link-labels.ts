import { endsSentence, type Line, wordCount } from './lines.ts';

/** "RANGERS:Coach leaves after ten years": a label in capitals stuck to a headline is what is left of a link. */
export function isStuckLabel(line: string): boolean {
  return STUCK.test(line) && wordCount(line) >= MIN_WORDS;
}

/**
 * Indices of the links between the paragraphs of a page that has stuck labels: those whose headline ends as a sentence, and those whose
 * label is not stuck ("RANGERS: Coach leaves after ten years"). None if a label comes twice, for then it may be who speaks.
 */
export function linkLabels(lines: readonly Line[]): number[] {
  const stuck = indicesOf(lines, ({ text }) => isStuckLabel(text));
  const labels = new Set(stuck.map((index) => labelOf(lines[index])));
  if (labels.size === 0 || labels.size < stuck.length) return [];
  const loose = indicesOf(
    lines,
    ({ text, gap }, index) =>
      LOOSE.test(text) &&
      wordCount(text) >= MIN_WORDS &&
      !endsSentence(text) &&
      gap &&
      lines[index + 1]?.gap !== false,
  );
  return [...stuck, ...loose];
}

const MIN_WORDS = 5;
const LABEL = /^\p{Lu}[\p{Lu}\d '’.,&?!$%/-]{2,60}:/u;
const STUCK = new RegExp(`${LABEL.source}(?=['‘"“]?(?:\\p{Lu}\\p{Ll}|\\p{Lu} \\p{Ll}|[$£€]?\\d))`, 'u');
const LOOSE = new RegExp(`${LABEL.source} ['‘"“]?[\\p{Lu}$£€\\d]`, 'u');

function indicesOf(lines: readonly Line[], matches: (line: Line, index: number) => boolean): number[] {
  return lines.flatMap((line, index) => (matches(line, index) ? [index] : []));
}

function labelOf(line: Line | undefined): string | undefined {
  return line?.text.slice(0, line.text.indexOf(':'));
}
