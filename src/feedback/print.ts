import { type QuotePlace, readVote, type VoteRecord } from './vote.ts';

/** The words of a quote; undefined if the article is not there or has changed. */
export type WordsAt = (place: QuotePlace) => string | undefined;

/**
 * What was voted wrong in these lines of votes, as lines to print: one group a question, the most often wrong first, each with
 * its votes and the quotes that were shown. Lines that are no votes are counted at the end.
 */
export function wrongQuotes(lines: readonly string[], wordsAt: WordsAt): string[] {
  const written = lines.filter((line) => line.trim() !== '');
  const votes = written.flatMap((line) => readVote(line) ?? []);
  const groups = [...groupBy(votes, ({ question }) => question)]
    .map(([question, about]) => ({ question, about, wrong: about.filter(isWrong) }))
    .filter(({ wrong }) => wrong.length > 0)
    .sort((a, b) => b.wrong.length - a.wrong.length || compare(a.question, b.question));
  const printed = groups.flatMap(({ question, about, wrong }) => [
    `${wrong.length} wrong, ${about.length - wrong.length} helpful: ${question}`,
    ...[...groupBy(wrong, ({ quotes }) => JSON.stringify(quotes)).values()].flatMap((same) => [
      ...(same[0]?.quotes ?? []).map((place) => `  ${describe(place, wordsAt)}`),
      `  last voted wrong ${same
        .map(({ time }) => time)
        .sort(compare)
        .at(-1)}`,
    ]),
    '',
  ]);
  const unreadable = written.length - votes.length;
  return [
    ...printed,
    `${votes.length} votes, ${votes.filter(isWrong).length} of them wrong, on ${groups.length} questions`,
    ...(unreadable > 0 ? [`${unreadable} lines are no votes`] : []),
  ];
}

function isWrong({ vote }: VoteRecord): boolean {
  return vote === 'wrong';
}

function describe(place: QuotePlace, wordsAt: WordsAt): string {
  const { article, start, end } = place;
  const words = wordsAt(place);
  return `${article} ${start}..${end}${words === undefined ? '' : `: ${words.replace(/\s+/g, ' ').trim()}`}`;
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
