import { isName } from './byline.ts';
import { counterLines } from './counters.ts';
import { letterHeadLines } from './letter-head.ts';
import { endsSentence, type Line, wordCount } from './lines.ts';
import { answersIn, linkLabels } from './link-labels.ts';
import { otherStories } from './other-stories.ts';
import { firstParagraphOf, isPageDate } from './page-date.ts';
import { repeatedLines } from './repeated-lines.ts';
import type { AsideReason } from './set-aside.ts';
import { asideReasonOf, isProse } from './signs.ts';
import { underLabels } from './under-labels.ts';

/** Why lines are set aside by rules; undefined for those that are not. */
export function reasonsFor(
  lines: readonly Line[],
  titleIndex: number,
  captions: readonly boolean[],
): (AsideReason | undefined)[] {
  const firstParagraph = firstParagraphOf(lines, titleIndex);
  const repeated = repeatedLines(lines, titleIndex);
  const answers = answersIn(lines);
  const ownReason = ownReasons(lines, firstParagraph, answers);
  const reasons = lines.map((_, index): AsideReason | undefined => {
    if (index === titleIndex) return undefined;
    if (repeated.has(index)) return 'repeated';
    if (captions[index]) return undefined;
    return ownReason(index);
  });
  for (const index of underLabels(lines)) reasons[index] ??= 'navigation';
  for (const index of linkLabels(lines, answers)) reasons[index] ??= 'pointer';
  for (const index of signatures(lines)) reasons[index] ??= 'byline';
  for (const index of pageHead(lines, titleIndex, firstParagraph)) {
    const { text } = lines[index] as Line;
    reasons[index] ??= index > titleIndex && isName(text) ? 'byline' : 'page-head';
  }
  for (const index of otherStories(lines, reasons)) reasons[index] ??= 'other-stories';
  return reasons;
}

/** Tells why the line of an index is set aside by its own words, or as the page's date; undefined if it is not. `answers`: as `answersIn` has them. */
export function ownReasons(
  lines: readonly Line[],
  firstParagraph: number,
  answers = answersIn(lines),
): (index: number) => AsideReason | undefined {
  const heads = letterHeadLines(lines);
  const counters = counterLines(lines);
  return (index) => {
    const line = lines[index] as Line;
    if (heads.has(index)) return 'letter-head';
    if (counters.has(index)) return 'navigation';
    const reason = asideReasonOf(answers.has(index) ? line.text.replace(STUCK_COLON, '$1: ') : line.text);
    return reason ?? (isPageDate(line, index <= firstParagraph) ? 'date' : undefined);
  };
}

const STUCK_COLON = /^([^:]*):(?=\S)/;

/** So many names after a dash, each under a paragraph of its own, sign the parts of a live blog. */
const MIN_SIGNATURES = 3;

/** "–", "--", "-–". */
const DASH = /^[–—-]{1,3}\s?/u;

/** Indices of lines such as "– Jane Doe" that sign what stands above; under a quotation a name tells who said it. */
function signatures(lines: readonly Line[]): number[] {
  const found = lines.flatMap(({ text }, index) => {
    const before = lines[index - 1]?.text ?? '';
    const isSigned = DASH.test(text) && isName(text.replace(DASH, ''));
    return isSigned && endsSentence(before) && !/^["“‘'].*["”’']$/u.test(before) ? [index] : [];
  });
  const isList = found.some((index, at) => found[at + 1] === index + 1);
  return found.length >= MIN_SIGNATURES && !isList ? found : [];
}

const MIN_STANDFIRST_WORDS = 6;
/** How many lines a page's head has at most between the title and the first paragraph. */
const MAX_HEAD = 5;

/** Indices of the short lines above the title and between it and the first paragraph. Figures are told, not shown around. */
function pageHead(lines: readonly Line[], titleIndex: number, firstParagraph: number): number[] {
  const isShort = ({ text }: Line) =>
    wordCount(text) < MIN_STANDFIRST_WORDS && !/\d/.test(text) && !/[:.!?…]["'”’)]*$/u.test(text);
  // "Claim", right above what it is the label of, and apart from what stands before.
  const isLabel = (index: number) =>
    index + 1 === firstParagraph && lines[index]?.gap === true && lines[firstParagraph]?.gap === false;
  const above = lines
    .slice(0, Math.max(0, titleIndex))
    .flatMap((line, index) => (isProse(line.text) ? [] : [index]));
  if (firstParagraph >= lines.length || firstParagraph - titleIndex - 1 > MAX_HEAD) return above;
  const between = lines
    .slice(titleIndex + 1, firstParagraph)
    .flatMap((line, at) => (isShort(line) && !isLabel(titleIndex + 1 + at) ? [titleIndex + 1 + at] : []));
  return [...above, ...between];
}
