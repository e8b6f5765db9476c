import type { Archive } from '../archive.ts';
import { type Config, ConfigError } from '../config/config.ts';
import type { VoteStore } from '../feedback/ballot.ts';
import { wrongQuotes } from '../feedback/print.ts';
import type { QuotePlace } from '../feedback/vote.ts';
import { voteFile } from '../feedback/vote-file.ts';
import { plain } from '../support/safe-text.ts';
import { systemErrorText } from '../support/system-error.ts';
import type { Streams } from './streams.ts';

/**
 * What was voted wrong, to standard output. Resolves to the exit status. Rejects with a ConfigError if no file of votes is set, or what is
 * set cannot be read.
 */
export async function printFeedback(
  { feedbackFile }: Config,
  { archive, votes }: { readonly archive: Archive; readonly votes?: VoteStore | undefined },
  { output }: Streams,
): Promise<number> {
  const store = votes ?? (feedbackFile === undefined ? undefined : voteFile(feedbackFile));
  if (!store) throw new ConfigError('FEEDBACK_FILE: expected the file that votes are appended to, got none');
  const lines = await store.read().catch((error: unknown) => {
    const set = votes ? 'DATABASE_URL' : 'FEEDBACK_FILE';
    throw new ConfigError(`${set}: expected votes that can be read, got: ${systemErrorText(error)}`);
  });
  const wordsAt = async ({ article, key, start, end }: QuotePlace) => {
    const found = await archive.find(article);
    return found && (key ?? found.key) === found.key ? found.text.slice(start, end) : undefined;
  };
  // Questions come from strangers: a terminal must not obey them.
  for (const each of await wrongQuotes(lines, wordsAt)) output.write(`${plain(each)}\n`);
  return 0;
}
