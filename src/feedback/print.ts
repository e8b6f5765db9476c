import { compare } from '../support/compare.ts';
import { pushTo } from '../support/push-to.ts';
import { type QuotePlace, readVote, type VoteRecord } from './vote.ts';

/** The words of a quote; undefined if the article is not there or has changed. */
export type WordsAt = (place: QuotePlace) => Promise<string | undefined>;

/**
 * What was voted wrong in these lines of votes, as lines to print: one group a question, the most often wrong first, each with
 * its votes and the quotes that were shown. Lines that are no votes are counted at the end.
 */
export async function wrongQuotes(lines: readonly string[], wordsAt: WordsAt): Promise<string[]> {
  const written = lines.filter((line) => line.trim() !== '');
  const votes = written.flatMap((line) => readVote(line) ?? []);
  const groups = [...groupBy(votes, ({ question }) => question)]
    .map(([question, about]) => ({ question, about, wrong: about.filter(isWrong) }))
    .filter(({ wrong }) => wrong.length > 0)
    .sort((a, b) => b.wrong.length - a.wrong.length || compare(a.question, b.question));
  const printed: string[] = [];
  for (const { question, about, wrong } of groups) {
    printed.push(`${wrong.length} wrong, ${about.length - wrong.length} helpful: ${question}`);
    for (const same of groupBy(wrong, ({ quotes }) => JSON.stringify(quotes)).values()) {
      for (const place of same[0]?.quotes ?? []) printed.push(`  ${await describe(place, wordsAt)}`);
      const times = same.map(({ time }) => time).sort(compare);
      printed.push(`  last voted wrong ${times.at(-1)}`);
    }
    printed.push('');
  }
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

async function describe(place: QuotePlace, wordsAt: WordsAt): Promise<string> {
  const { article, start, end } = place;
  const words = await wordsAt(place);
  return `${article} ${start}..${end}${words === undefined ? '' : `: ${words.replace(/\s+/g, ' ').trim()}`}`;
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) pushTo(groups, keyOf(value), value);
  return groups;
}
