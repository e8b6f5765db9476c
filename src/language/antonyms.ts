import { readData } from './read-data.ts';

/**
 * The terms that mean the opposite of `term` ("open", "close"; "borrow", "lend"), by WordNet 3.1 (Princeton University) in one
 * of their first three senses; empty for most. Written by `test/evaluation/language-data.ts`.
 */
export function antonymsOf(term: string): readonly string[] {
  antonyms ??= load();
  return antonyms.get(term) ?? [];
}

let antonyms: ReadonlyMap<string, readonly string[]> | undefined;

function load(): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const line of readData('antonyms.txt').toString('latin1').trimEnd().split('\n')) {
    const [first = '', second = ''] = line.split(' ');
    map.set(first, [...(map.get(first) ?? []), second]);
    map.set(second, [...(map.get(second) ?? []), first]);
  }
  return map;
}
