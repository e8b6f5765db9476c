import { readFileSync } from 'node:fs';

/** A file of `src/language/data/`. They are a part of the program, as large as they are; nothing else of the world is read. */
export function readData(name: 'word-vectors.bin' | 'word-vectors.txt' | 'antonyms.txt'): Buffer {
  return readFileSync(new URL(`./data/${name}`, import.meta.url));
}
