import { readFileSync } from 'node:fs';
import type { BoostedTrees } from '../web-page/boosted-trees.ts';

/** What lines say, as weights of terms, and trees of what is seen of a line (`data/README.md`). */
export interface LineModel {
  readonly terms: ReadonlyMap<string, number>;
  readonly trees: BoostedTrees;
}

let model: LineModel | undefined;

/** The model of plain text's lines, read when a text first needs it. */
export function lineModel(): LineModel {
  if (!model) {
    const file = new URL('./data/lines.json', import.meta.url);
    const { terms, trees } = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly terms: Readonly<Record<string, number>>;
      readonly trees: BoostedTrees;
    };
    model = { terms: new Map(Object.entries(terms)), trees };
  }
  return model;
}
