import { isStopWord } from '../../language/stop-words.ts';
import { readDateLine } from '../date-line.ts';
import type { Line } from '../lines.ts';
import type { AsideReason } from '../set-aside.ts';
import { probabilityOf } from '../web-page/boosted-trees.ts';
import { featuresOf } from './line-features.ts';
import { lineWords, termsOf, wordsOf } from './line-words.ts';
import { lineModel } from './model.ts';
import { scoreOf, scoresAround } from './word-scores.ts';

/**
 * The reasons of lines that no rule sets aside, but that are furniture by what a model has learned from real pages; `reasons` are those
 * of the rules, `isFixed` says which lines are not to be judged (the title, captions). In English alone.
 *
 * To lose a line of the body is worse than to keep one of furniture, so much must come together:
 * - its words are those of furniture, its place is likely, and rules set aside a line near it: more of both between two lines that tell something than at an end;
 * - or, at an end alone, its place is very likely and furniture stands next to it: the headlines of other stories;
 * - and of a list that stands by itself all lines are such.
 */
export function likelyFurniture(
  lines: readonly Line[],
  reasons: readonly (AsideReason | undefined)[],
  titleIndex: number,
  isFixed: (index: number) => boolean,
): Map<number, AsideReason> {
  const found = new Map<number, AsideReason>();
  if (lines.length < MIN_LINES) return found;
  const near = nearNamed(reasons).filter((index) => !isFixed(index));
  if (near.length === 0) return found;
  const known = new Map(near.map((index) => [index, lineWords(lines[index]?.text ?? '')]));
  // Sentences alone are no reason to read the model, which takes a start some milliseconds.
  if ([...known.values()].every(({ ends }) => ends)) return found;
  const { terms: weights, trees } = lineModel();
  const saying = near.filter((index) => {
    const own = known.get(index);
    return own && !own.isParagraph && scoreOf(termsOf(own), weights) >= SAYING;
  });
  if (saying.length === 0 || !isEnglish(lines)) return found;
  const words = lines.map(({ text }, index) => known.get(index) ?? lineWords(text));
  const scores = words.map((each) => scoreOf(termsOf(each), weights));
  const isOpen = (index: number) =>
    reasons[index] === undefined && words[index]?.isParagraph === false && !isFixed(index);
  const told = words.flatMap(({ ends, count, isParagraph }, index) =>
    reasons[index] === undefined && (isParagraph || (ends && count >= TOLD_WORDS)) ? [index] : [],
  );
  const [first = lines.length, last = -1] = [told[0], told.at(-1)];
  const isBetween = (index: number) => index > first && index < last;
  const features = featuresOf(lines, words, reasons, titleIndex);
  const likely = (index: number) =>
    canBe(lines[index]?.text ?? '')
      ? probabilityOf(trees, [...features(index), ...scoresAround(scores, words, index)])
      : 0;
  const named = (index: number): AsideReason => (index < first ? 'page-head' : 'navigation');
  for (const index of saying) {
    const [score, place] = isBetween(index) ? BETWEEN : AT_AN_END;
    if ((scores[index] ?? 0) >= score && likely(index) >= place) found.set(index, named(index));
  }
  const sayingSo = new Set(found.keys());
  for (const index of lines.keys()) {
    if (!isOpen(index) || isBetween(index) || found.has(index)) continue;
    const isNext = NEXT.some((step) => sayingSo.has(index + step) || reasons[index + step] !== undefined);
    if (isNext && likely(index) >= LISTED) found.set(index, index < first ? 'page-head' : 'other-stories');
  }
  for (const index of inToldLists(lines, reasons, found)) found.delete(index);
  return found;
}

/** Indices of the lines of lists, without a blank line inside, of which no rule sets a line aside and the model not all: those are told as a whole. */
function inToldLists(
  lines: readonly Line[],
  reasons: readonly (AsideReason | undefined)[],
  found: ReadonlyMap<number, AsideReason>,
): number[] {
  const lists: number[][] = [];
  for (const [index, { gap }] of lines.entries())
    if (gap || lists.length === 0) lists.push([index]);
    else lists.at(-1)?.push(index);
  return lists
    .filter((list) => list.every((at) => reasons[at] === undefined) && !list.every((at) => found.has(at)))
    .flat();
}

/** A date and a quotation are told. */
function canBe(text: string): boolean {
  return !/^["“‘']/.test(text) && readDateLine(text) === undefined;
}

/** Shorter texts carry nothing around what they say; the model has seen none. */
const MIN_LINES = 5;
/** A line that ends as a sentence does and has so many words tells something. */
const TOLD_WORDS = 4;
/** From which score on a line's words say that it is furniture; a text without such a line is not looked at any closer. */
const SAYING = 0.7;
/** What a line's words must say, and how likely its place must be: set on sums of outlets that the model had not learned from (`test/evaluation/README.md`). */
const AT_AN_END = [SAYING, 0.9] as const;
const BETWEEN = [1.2, 0.96] as const;
/** How far from a line that a rule sets aside one is looked at: a list of films is told though a film is called "Story". */
const NEAR = 6;
/** Of the article, wherever it stands. */
const OF_ARTICLE: ReadonlySet<AsideReason | undefined> = new Set(['byline', 'date', undefined]);

/** Indices of the lines that no rule sets aside, but others near them. */
function nearNamed(reasons: readonly (AsideReason | undefined)[]): number[] {
  const found = new Set<number>();
  for (const [index, reason] of reasons.entries()) {
    if (OF_ARTICLE.has(reason)) continue;
    for (let at = Math.max(0, index - NEAR); at <= Math.min(reasons.length - 1, index + NEAR); at++)
      if (reasons[at] === undefined) found.add(at);
  }
  return [...found].sort((a, b) => a - b);
}

/** How likely the place of a line must be that has furniture next to it. */
const LISTED = 0.95;
const NEXT = [-2, -1, 1, 2];

/** In English so many of the words of paragraphs are stop words; the model has seen no other language. */
const MIN_STOPS = 0.28;
const LOOKED_AT = 4;

function isEnglish(lines: readonly Line[]): boolean {
  const longest = [...lines].sort((a, b) => b.text.length - a.text.length).slice(0, LOOKED_AT);
  const words = longest.flatMap(({ text }) => wordsOf(text));
  return words.filter(isStopWord).length > words.length * MIN_STOPS;
}
