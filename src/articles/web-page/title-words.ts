/** The words of a headline, in small letters, each once. */
export function tokensOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** How alike two sets of words are, 0 to 1 (Dice); 0 if both are empty. */
export function likeness(words: ReadonlySet<string>, title: ReadonlySet<string>): number {
  let common = 0;
  for (const word of words) if (title.has(word)) common++;
  return words.size + title.size === 0 ? 0 : (2 * common) / (words.size + title.size);
}
