import type { Line } from './lines.ts';
import { CITATION_STYLE } from './page-phrases.ts';

/** Labels of a page, and the short lines that mean nothing but under them. */
const LABELS: readonly (readonly [label: RegExp, under: RegExp])[] = [
  [/^was this (?:\S+ )?(?:helpful|useful)\?/i, /^(?:yes|no)$/i],
  [
    /^(?:listen|listen to this (?:article|story|episode)|hear this (?:article|story))$/i,
    /^(?:\d{1,3} ?min(?:ute)?s?\.?|\d{1,2}:\d\d)$/i,
  ],
  [/^(?:how to )?cite this \S+$/i, new RegExp(`^${CITATION_STYLE}$`, 'i')],
];

/**
 * Indices of the lines that stand right below a label and belong to it: "Yes" and "No" under "Was this helpful?", "14 min" under
 * "Listen to this article". Alone such a line may tell something.
 */
export function underLabels(lines: readonly Line[]): number[] {
  const found: number[] = [];
  let under: RegExp | undefined;
  for (const [index, { text, gap }] of lines.entries()) {
    if (!gap && under?.test(text)) found.push(index);
    else under = LABELS.find(([label]) => label.test(text.replace(/:$/, '')))?.[1];
  }
  return found;
}
