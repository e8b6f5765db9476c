import { endsSentence, type Line, wordCount } from './lines.ts';

/**
 * "RANGERS:Coach leaves after ten years", "Royal scandal:Queen removes titles": a label in bold and a link, of which a page's text keeps the
 * words and loses the space between. Who types a text puts a space there.
 */
const STUCK = /^['"‘“]?[\p{Lu}\d][^:.!;]{1,70}:(?=['‘"“]?(?:\p{Lu}\p{L}|\p{Lu} \p{Ll}|(?<!\d:)\d|[$£€]\d))/u;
/** "re:Invent" is a name. */
const NAME = /^[^:]*\bre:/i;
/** The same with a space, and in capitals: the label of a link, or of a verdict. */
const LOOSE = /^\p{Lu}[\p{Lu}\d '’.,&?!$%/-]{2,60}: ['‘"“]?[\p{Lu}$£€\d]/u;

const MIN_WORDS = 5;
/** UTF-16 units. Longer ones are paragraphs of their own, each with its place or its speaker before it. */
const LONGEST = 170;

/** Whether a line alone shows that it is a link: its label in capitals is stuck to a headline, or asks. What somebody says ends as a sentence. */
export function isStuckLink(line: string): boolean {
  return isStuck(line) && wordCount(line) >= MIN_WORDS && IN_CAPITALS.test(line) && !isSaid(line);
}

function isStuck(line: string): boolean {
  // Few lines have such a colon, and without one the expression need not be compiled, which takes a start milliseconds.
  return /\S:\S/.test(line) && STUCK.test(line) && !NAME.test(line);
}

const IN_CAPITALS = /^[^\p{Ll}:]{3,}:/u;

function isSaid(line: string): boolean {
  return endsSentence(line) && !/^[^:]*\?:/.test(line);
}

/**
 * Indices of links with stuck labels that stand by themselves between the paragraphs of a page, and of those in capitals beside them whose label
 * is not stuck. None if the text is told in such lines: paragraphs that open with a place, speakers who come again, a table. `answers` are none.
 */
export function linkLabels(lines: readonly Line[], answers: ReadonlySet<number>): number[] {
  const stuck = indicesOf(lines, ({ text }) => isStuck(text));
  if (stuck.length === 0 || isTold(stuck.flatMap((index) => lines[index]?.text ?? []))) return [];
  const isAlone = (index: number) =>
    lines[index]?.gap === true && lines[index + 1]?.gap !== false && !answers.has(index);
  const links = stuck.filter((index) => {
    const { text = '' } = lines[index] ?? {};
    return text.length <= LONGEST && wordCount(text) >= MIN_WORDS && isAlone(index);
  });
  const loose = indicesOf(
    lines,
    ({ text }, index) =>
      LOOSE.test(text) && wordCount(text) >= MIN_WORDS && !endsSentence(text) && isAlone(index),
  );
  return links.length > 0 ? [...links, ...loose] : [];
}

/** Indices of lines whose labels take turns: who speaks, a claim and what was found of it. Each comes again, next to another one. */
export function answersIn(lines: readonly Line[]): ReadonlySet<number> {
  const labels = lines.map(({ text }) => (text.includes(':') ? LABEL.exec(text)?.[0] : undefined));
  const counts = new Map<string, number>();
  for (const label of labels) if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  const again = labels.map((label) =>
    label !== undefined && (counts.get(label) ?? 0) > 1 ? label : undefined,
  );
  const isBesideAnother = (label: string | undefined, index: number) =>
    [again[index - 1], again[index + 1]].some((other) => other !== undefined && other !== label);
  return new Set(
    again.flatMap((label, index) => (label !== undefined && isBesideAnother(label, index) ? [index] : [])),
  );
}
const LABEL = /^\p{Lu}[^:.!?;]{1,40}:/u;

/** Whether the lines are the text itself. */
function isTold(lines: readonly string[]): boolean {
  const paragraphs = lines.filter((line) => line.length > LONGEST);
  const said = new Set(lines.filter(endsSentence));
  const speakers = new Set([...said].map((line) => line.slice(0, line.indexOf(':'))));
  return paragraphs.length > 1 || speakers.size < said.size;
}

function indicesOf(lines: readonly Line[], matches: (line: Line, index: number) => boolean): number[] {
  return lines.flatMap((line, index) => (matches(line, index) ? [index] : []));
}
