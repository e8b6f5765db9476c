import type { LineWords } from './line-words.ts';

/** What is seen of a line from others. */
export interface Place extends LineWords {
  readonly chars: number;
  readonly aside: boolean;
  readonly gap: boolean;
}

/** How many lines before and after are looked at together. */
const WINDOW = 6;
const FAR = 40;
const NEIGHBOURS = [-2, -1, 1, 2];
const NO_NEIGHBOUR = [-1, -1, -1, -1, -1];

/** Tells of a line where it stands: its neighbours, how far the first and the last paragraph are, runs of short lines, what the text is. */
export function placesOf(lines: readonly Place[], titleIndex: number): (index: number) => number[] {
  const isTold = ({ isParagraph, aside }: Place) => isParagraph && !aside;
  const first = lines.findIndex(isTold);
  const last = lines.findLastIndex(isTold);
  const before: number[] = [];
  let told = 0;
  for (const line of lines) {
    before.push(told);
    if (isTold(line)) told += line.chars;
  }
  const share = (is: (line: Place) => boolean) => lines.filter(is).length / lines.length;
  const text = [
    Math.log2(1 + lines.length),
    share(isTold),
    share(({ aside }) => aside),
    share(({ gap }) => gap),
    share(({ count, ends }) => count <= 6 && !ends),
    Math.log2(1 + told),
  ];
  return (index) => [
    Number(lines[index]?.gap),
    ...NEIGHBOURS.flatMap((step) => neighbour(lines[index + step])),
    lines[index + 1]?.gap === false ? 0 : 1,
    Math.min(FAR, index),
    Math.min(FAR, lines.length - 1 - index),
    clip(index - first),
    clip(last - index),
    titleIndex < 0 ? 0 : clip(index - titleIndex),
    told === 0 ? 0 : (before[index] ?? 0) / told,
    ...windowOf(lines.slice(Math.max(0, index - WINDOW), index)),
    ...windowOf(lines.slice(index + 1, index + 1 + WINDOW)),
    runFrom(lines, index, -1),
    runFrom(lines, index, 1),
    ...text,
  ];
}

const MAX_CHARS = 240;

function neighbour(line: Place | undefined): readonly number[] {
  if (!line) return NO_NEIGHBOUR;
  return [
    Math.min(line.chars, MAX_CHARS),
    line.count,
    Number(line.ends),
    Number(line.aside),
    Number(line.gap),
  ];
}

function clip(distance: number): number {
  return Math.max(-FAR, Math.min(FAR, distance));
}

/** Of lines next to one another: the shares of paragraphs, of lines set aside, of lines that end as sentences do; words a line. */
function windowOf(lines: readonly Place[]): number[] {
  if (lines.length === 0) return [-1, -1, -1, -1];
  const share = (is: (line: Place) => boolean) => lines.filter(is).length / lines.length;
  return [
    share(({ isParagraph }) => isParagraph),
    share(({ aside }) => aside),
    share(({ ends }) => ends),
    lines.reduce((sum, { count }) => sum + Math.min(count, FAR), 0) / lines.length,
  ];
}

/** How many lines follow one another in a direction that are no sentences. */
function runFrom(lines: readonly Place[], index: number, step: 1 | -1): number {
  let at = index + step;
  while (Math.abs(at - index) <= FAR && lines[at] && !(lines[at]?.isParagraph || lines[at]?.ends)) at += step;
  return Math.abs(at - index) - 1;
}
