const UNITS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** Digits of the number words that one word can say. "one" is left out: it is a pronoun more often. */
const DIGITS: ReadonlyMap<string, string> = new Map([
  ...UNITS.split(' ').map((word, index) => [word, String(index + 2)] as const),
  ...TENS.split(' ').map((word, index) => [word, String((index + 2) * 10)] as const),
  ['dozen', '12'],
]);

/** The number that `word` (lower-case) says, in digits: "seven" → 7, "dozen" → 12; undefined for any other word. */
export function numberOfWord(word: string): string | undefined {
  return DIGITS.get(word);
}

/**
 * The number that two words in a row say together, in digits: 20 and "four" joined by a hyphen → 24, 2 and "dozen" → 24.
 * `before` is the first in digits, `gap` the text between the two. Undefined where they stay two numbers.
 */
export function joinNumbers(before: string, gap: string, word: string): string | undefined {
  const [first, second] = [Number(before), Number(DIGITS.get(word))];
  if (word === 'dozen' && gap === ' ' && first > 0 && first < 100) return String(first * 12);
  if (gap === '-' && first >= 20 && first < 100 && first % 10 === 0 && second < 10)
    return String(first + second);
  return undefined;
}
