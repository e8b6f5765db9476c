import { contentTerms } from './terms.ts';

/** An abbreviation that a text explains, and the words that it stands for, as they are written there. */
interface Explained {
  readonly short: string;
  readonly long: string;
}

/**
 * The abbreviations that a text explains in brackets, in its order. The letters must be the initials of the words before, small words
 * left out or not.
 *
 * @example explainedAbbreviations('the Belt and Road Initiative (BRI)') // [{ short: 'BRI', long: 'Belt and Road Initiative' }]
 */
function explainedAbbreviations(text: string): Explained[] {
  if (!text.includes('(')) return [];
  return [...text.matchAll(BRACKETED)].flatMap(([, words = '', short = '']) => {
    const long = longForm(words.split(/[\s-]+/), short);
    return long === undefined ? [] : [{ short, long }];
  });
}

/** The abbreviations of many texts, as terms. */
export class Abbreviations {
  readonly #longForms = new Map<string, readonly string[]>();

  /** Takes in what `text` explains. The first explanation of an abbreviation stands. */
  read(text: string): void {
    for (const { short, long } of explainedAbbreviations(text)) {
      const [term] = contentTerms(short);
      if (term === undefined || this.#longForms.has(term)) continue;
      const terms = [...new Set(contentTerms(long))];
      if (terms.length > 1) this.#longForms.set(term, terms);
    }
  }

  /**
   * What else may stand for each of a question's terms: for an abbreviation its long form's terms; for the terms of a long
   * form that is there in full, the abbreviation.
   */
  alternatives(terms: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
    const found = new Map<string, (readonly string[])[]>();
    if (this.#longForms.size === 0) return found;
    const add = (term: string, alternative: readonly string[]) =>
      found.set(term, [...(found.get(term) ?? []), alternative]);
    for (const [short, long] of this.#longForms) {
      if (terms.includes(short)) add(short, long);
      else if (long.every((term) => terms.includes(term))) for (const term of long) add(term, [short]);
    }
    return found;
  }
}

/** Begins at a word's start and takes words of bounded length, so that the time grows with the text's length alone. */
const BRACKETED = /(?<![\p{L}’'])((?:[\p{L}’']{1,40}[\s-]+){2,10})\(([A-Z][A-Za-z]*[A-Z])\)/gu;
const SMALL = /^(?:of|and|the|for|in|on|to|de|&)$/i;

/** The last words of `words` whose initials spell `short`. */
function longForm(words: readonly string[], short: string): string | undefined {
  const letters = short.toLowerCase();
  const given = words.filter((word) => word !== '');
  for (let from = given.length - 1; from >= 0; from--) {
    const part = given.slice(from);
    const initials = part.map((word) => word.charAt(0).toLowerCase()).join('');
    const large = part
      .filter((word) => !SMALL.test(word))
      .map((word) => word.charAt(0).toLowerCase())
      .join('');
    if ((initials === letters || large === letters) && !SMALL.test(part[0] ?? '')) return part.join(' ');
  }
  return undefined;
}
