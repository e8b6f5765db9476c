import { pushTo } from '../support/push-to.ts';
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
export function explainedAbbreviations(text: string): Explained[] {
  if (!text.includes('(')) return [];
  return [...text.matchAll(IN_BRACKETS)].flatMap(({ 1: short = '', index }) => {
    const [words] = WORDS_BEFORE.exec(text.slice(Math.max(0, index - REACH), index)) ?? [];
    const long = words && longForm(words.split(/[\s-]+/), short);
    return long ? [{ short, long }] : [];
  });
}

/** What an abbreviation stands for: its own term and, two or more, those of the words. */
export type LongForm = readonly [short: string, long: readonly string[]];

/** The abbreviations of many texts, as terms. */
export class Abbreviations {
  readonly #longForms = new Map<string, LongForm>();
  /** By the first term of what they stand for, so that a question looks at few. */
  readonly #byFirst = new Map<string, LongForm[]>();

  /** Takes one in. The first explanation of an abbreviation stands. */
  add(form: LongForm): void {
    const [short, [first = '']] = form;
    if (this.#longForms.has(short)) return;
    this.#longForms.set(short, form);
    pushTo(this.#byFirst, first, form);
  }

  /** The abbreviations that may be among some terms, short or long. */
  near(terms: readonly string[]): ReadonlySet<LongForm> {
    const near = new Set<LongForm>();
    for (const term of terms) {
      const own = this.#longForms.get(term);
      for (const form of [...(own ? [own] : []), ...(this.#byFirst.get(term) ?? [])]) near.add(form);
    }
    return near;
  }

  /** Whether it is known what this stands for. */
  explains(short: string): boolean {
    return this.#longForms.has(short);
  }
}

/**
 * What else may stand for each of a question's terms, by some abbreviations: for an abbreviation its long form's terms; for the terms of a
 * long form that is there in full, the abbreviation.
 */
export function alternativesAmong(
  longForms: Iterable<LongForm>,
  terms: readonly string[],
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>();
  const add = (term: string, alternative: readonly string[]) =>
    found.set(term, [...(found.get(term) ?? []), alternative]);
  for (const [short, long] of longForms) {
    if (terms.includes(short)) add(short, long);
    else if (long.every((term) => terms.includes(term))) for (const term of long) add(term, [short]);
  }
  return found;
}

/** The abbreviations that a text explains, in its order. */
export function explainedTerms(text: string): LongForm[] {
  return explainedAbbreviations(text).flatMap(({ short, long }): LongForm[] => {
    const [term] = contentTerms(short);
    const terms = [...new Set(contentTerms(long))];
    return term === undefined || terms.length < 2 ? [] : [[term, terms]];
  });
}

/** Brackets are rare: looked for first, and then the words before them. */
const IN_BRACKETS = /\(([A-Z][A-Za-z]*[A-Z])\)/g;
/** Of bounded length, from a word's start, so that the time grows with the text's length alone. */
const WORDS_BEFORE = /(?<![\p{L}’'])(?:[\p{L}’']{1,40}[\s-]+){2,10}$/u;
/** UTF-16 units: ten such words and one more, with room between them. */
const REACH = 500;
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
