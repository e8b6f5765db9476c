import { createHash } from 'node:crypto';
import { z } from 'zod';
import { wordsOf } from '../../../src/articles/cleaning/line-words.ts';
import { isStopWord } from '../../../src/language/stop-words.ts';
import { madeList, shortened } from './made-lists.ts';

const pageLine = z.object({
  text: z.string(),
  gap: z.boolean(),
  wide: z.boolean(),
  likely: z.number(),
  label: z.enum(['body', 'furniture']).optional(),
});
export type PageLine = z.infer<typeof pageLine>;
/** A page of `page-lines.ts`. */
export const page = z.object({ file: z.string(), site: z.string(), lines: z.array(pageLine) });

/** How lines are parted: as a browser does, by a blank line wherever there is room, always, never. */
const GAPS: readonly ((line: PageLine) => boolean)[] = [
  ({ gap }) => gap,
  ({ wide }) => wide,
  () => true,
  () => false,
];
/** Pages of more lines are lists. */
const MAX_LINES = 1200;
/** A line that the article's pages show, though nobody may have labelled it. */
const isTold = ({ label, likely }: PageLine) => label === 'body' || (label === undefined && likely >= 0.5);
/** In English so many of an article's words are stop words; of other languages the model is not asked. */
const MIN_STOPS = 0.28;

/** A page as somebody may paste it. */
export interface Cut {
  readonly cut: string;
  readonly lines: readonly PageLine[];
  readonly text: string;
}

/**
 * A page in several cuts: all of it, the article with what stands near it, with few lines of furniture, alone, with lists made of its words,
 * with short sentences; with blank lines and without. Drawn by the hash of its name; none of a page in another language than English.
 */
export function cutsOf({ file, lines }: z.infer<typeof page>): Cut[] {
  const first = lines.findIndex(isTold);
  const last = lines.findLastIndex(isTold);
  const told = lines.slice(first, last + 1);
  if (first < 0 || lines.length > MAX_LINES || stopsOf(told.filter(isTold)) < MIN_STOPS) return [];
  const random = randomOf(file);
  const head = lines.slice(0, first);
  const foot = lines.slice(last + 1);
  const title = head.findLast(({ label, likely }) => label === undefined && likely < 0.5);
  const near = (most: number, middle = told) => [
    ...head.slice(Math.max(0, head.length - Math.floor(random() * most))),
    ...middle,
    ...foot.slice(0, Math.floor(random() * 2 * most)),
  ];
  const some = (share: number) => lines.filter((line) => line.label !== 'furniture' || random() < share);
  const alone = (middle: readonly PageLine[]) => [
    ...(title ? [title] : []),
    ...middle.filter(({ label }) => label !== 'furniture'),
  ];
  const words = told.filter(isTold).flatMap(({ text }) => text.match(/[\p{L}'’]+/gu) ?? []);
  const list = (): PageLine[] =>
    madeList(words, random).map((text, at) => ({
      text,
      gap: at === 0,
      wide: at === 0,
      likely: 1,
      label: 'body',
    }));
  const withLists = () => {
    const at = Math.floor(random() * told.length);
    const places = [
      [...list(), ...told],
      [...told.slice(0, at), ...list(), ...told.slice(at)],
      [...told, ...list()],
    ];
    const placed = places[Math.floor(random() * 3)] ?? [];
    return random() < 0.5 ? placed : [...placed, ...list()];
  };
  const short = () =>
    told
      .slice(0, 6 + Math.floor(random() * 12))
      .map((line) => (isTold(line) ? { ...line, text: shortened(line.text, random) } : line));
  const shortLists = () => [...short(), ...list()];
  const cuts: readonly (readonly [string, readonly PageLine[], number?])[] = [
    ['all', lines, 0],
    ['all', lines],
    ['near', near(12)],
    ['near', near(6)],
    ['few', some(Math.min(1, 12 / lines.length))],
    ['alone', alone(told)],
    ['listed', near(8, withLists())],
    ['listed', near(8, withLists())],
    ['listed', alone(withLists())],
    ['short', near(8, short())],
    ['short', near(8, shortLists())],
    ['short', alone(shortLists())],
  ];
  return cuts.map(([cut, chosen, gaps]) => {
    const hasGap = GAPS[gaps ?? Math.floor(random() * GAPS.length)] ?? (({ gap }) => gap);
    const text = chosen
      .map((line, at) => (at === 0 ? '' : hasGap(line) ? '\n\n' : '\n') + line.text)
      .join('');
    return { cut, lines: chosen, text };
  });
}

/** The share of stop words among the words of lines. */
function stopsOf(lines: readonly PageLine[]): number {
  const words = lines.flatMap(({ text }) => wordsOf(text));
  return words.filter(isStopWord).length / Math.max(1, words.length);
}

/** Numbers from 0 to 1, always the same for a name. */
function randomOf(name: string): () => number {
  let at = 0;
  return () => createHash('sha256').update(`${name} ${at++}`).digest().readUInt32BE() / 2 ** 32;
}
