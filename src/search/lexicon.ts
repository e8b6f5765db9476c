import { type Abbreviations, alternativesAmong, type LongForm } from '../language/abbreviations.ts';
import { type NearWord, nearestOf, type Spelling } from './spelling.ts';
import { createTermWeights, type TermWeights } from './term-weights.ts';

/** What a set of articles knows of words: how frequent their terms are, how their words are spelt and abbreviated. */
export interface Lexicon extends TermWeights {
  /**
   * The word of the articles that `word`, which none of them holds, most likely misspells; undefined if none is near. `isName`
   * says that the asker wrote it with a capital.
   */
  nearestWord(word: string, isName: boolean): string | undefined;
  /** What else may stand for each of some terms, by the articles' own abbreviations, as `Abbreviations` has it. */
  alternatives(terms: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** What was counted of the words of a set of articles. */
export interface CountedWords {
  readonly passageCount: number;
  /** In how many passages a content term stands. */
  frequencyOf(term: string): number;
  readonly spelling: Spelling;
  readonly abbreviations: Abbreviations;
}

/** The lexicon of one set of articles or of several together. What an abbreviation stands for is said by the first that explains it. */
export function lexiconOf(sets: readonly CountedWords[]): Lexicon {
  const passages = sets.reduce((sum, { passageCount }) => sum + passageCount, 0);
  return {
    ...createTermWeights(passages, (term) => sets.reduce((sum, set) => sum + set.frequencyOf(term), 0)),
    nearestWord(word, isName) {
      return nearestOf(addedUp(sets.map(({ spelling }) => spelling.near(word))), isName);
    },
    alternatives: (terms) => alternativesAmong(explainedNear(sets, terms), terms),
  };
}

/** The words near to one in any of the sets, each once. */
function addedUp(sets: readonly (readonly NearWord[])[]): Iterable<NearWord> {
  const all = new Map<string, NearWord>();
  for (const { word, count, capitalised } of sets.flat()) {
    const known = all.get(word) ?? { count: 0, capitalised: 0 };
    all.set(word, { word, count: known.count + count, capitalised: known.capitalised + capitalised });
  }
  return all.values();
}

function* explainedNear(sets: readonly CountedWords[], terms: readonly string[]): Iterable<LongForm> {
  for (const [at, { abbreviations }] of sets.entries())
    for (const form of abbreviations.near(terms))
      if (!sets.slice(0, at).some((before) => before.abbreviations.explains(form[0]))) yield form;
}
