import { isOneSlip } from '../language/slips.ts';
import { SHORTEST_CORRECTED } from '../search/spelling.ts';
import type { Database } from './database.ts';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * The word of the articles that `word`, which none holds, most likely misspells, as `Spelling` in memory has it; undefined if none
 * is near. All words one slip away are spelt out and looked up, some 400: less than to look at all words of that length.
 */
export async function nearestWordIn(
  database: Database,
  word: string,
  isName: boolean,
): Promise<string | undefined> {
  if (word.length < SHORTEST_CORRECTED || /\d/.test(word)) return undefined;
  const slips = slipsOf(word);
  const rows = (await database.read(
    `SELECT word FROM words WHERE word = ANY($1::text[]) AND uses > 0 AND (capitalised > 0 OR NOT $2::bool)
     ORDER BY uses DESC, length(word) <> length($3), length(word), word LIMIT 1`,
    [slips, isName, word],
  )) as { word: string }[];
  return rows[0]?.word;
}

/** Every spelling that is one slip away. */
function slipsOf(word: string): string[] {
  const slips = new Set<string>();
  for (let at = 1; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of LETTERS) {
      slips.add(before + letter + after);
      slips.add(before + letter + after.slice(1));
    }
    slips.add(before + after.slice(1));
    slips.add(before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2));
  }
  return [...slips].filter((slip) => slip.length >= SHORTEST_CORRECTED && isOneSlip(word, slip));
}
