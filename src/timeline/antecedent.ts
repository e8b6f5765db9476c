import type { Article } from '../articles/article.ts';
import { isPastVerb } from '../dates/resolve/tense-words.ts';
import { oneOf } from '../dates/values/pattern.ts';
import { lowerBound } from '../support/lower-bound.ts';
import type { Mention } from './event.ts';

/**
 * The words that a clause refers to and that stand before it, with a blank behind them; "" if it refers to nothing. `own` is the clause without its date.
 *
 * - a relative clause: what it belongs to, "the hall, | which was destroyed by fire";
 * - a clause that goes on with the subject of its sentence: "The ship ran aground on Monday | and broke in two on Friday";
 * - one that opens with a pronoun: the subject of the sentence, or if it opens this, that of the sentence before;
 * - one with "there": the place told of last in its sentence;
 * - one with a pronoun inside and without a name: the same, "an appeal court cut his sentence".
 */
export function wordsReferredTo({ article, sentence, start }: Mention, own: string): string {
  const { text } = article;
  if (RELATIVE.test(own))
    return ANTECEDENT.exec(text.slice(Math.max(sentence.start, start - REACH), start))?.[0] ?? '';
  const isFirst = start - sentence.start < FIRST;
  const place = THERE.test(own) && !isFirst ? placeIn(text.slice(sentence.start, start)) : undefined;
  if (place !== undefined) return `${place} `;
  const refers = OPENS.test(own) || (INSIDE.test(own) && !NAMED.test(own)) || (!isFirst && goesOn(own));
  if (!refers) return '';
  const here = isFirst ? undefined : subjectOf(text.slice(sentence.start, start));
  const subject = here ?? subjectBefore(article, sentence.start);
  return subject === undefined ? '' : `${subject} `;
}

/** A relative clause. */
export const RELATIVE = /^(?:which|who|that|whose) /;
/** The words before a relative clause, back to another comma; a hundred code units at most. */
const ANTECEDENT = /(?<![^,;:()“”"])[^,;:()“”"]*,? $/;
const REACH = 100;
/** Code units: a quotation mark may stand before a sentence's first word. */
const FIRST = 3;

const OPENS = /^(?:he|she|it|they|his|her|its|their)\b/i;
const INSIDE = /\b(?:he|she|they|his|her|its|their|him|them)\b/;
/** A capital that does not only open the clause. */
const NAMED = /\s["'“‘]?\p{Lu}/u;

/** "broke in two on January 15", "again walked out": a verb opens the clause. */
function goesOn(own: string): boolean {
  const [, first = '', second = ''] = /^(?:and |but |then )?([a-z]+) ([a-z]+)/.exec(own) ?? [];
  return isVerb(first) || (ADVERB.test(first) && isVerb(second));
}
const ADVERB = /^(?:again|then|later|also|first|finally|soon|[a-z]+ly)$/;

const HELPING = 'is|are|has|have|will|would|shall|can|could|may|might|must|should';
const PRESENT = 'cut|put|shut|hit|set|quit|split|beat|let|says?|plans?|meets?';
const VERB = new RegExp(`^${oneOf(HELPING, PRESENT)}$`);

function isVerb(word: string): boolean {
  return isPastVerb(word) || VERB.test(word);
}

/** "the bridge there", not "there were". */
const THERE = /\bthere\b(?! (?:is|are|was|were|has|have|had|will|may|would)\b)/;

/** The last name of a place told of: "a service in Orsova". */
function placeIn(words: string): string | undefined {
  return [...words.matchAll(PLACE)].at(-1)?.[1];
}
const PLACE = /\b(?:in|near|at|off|outside) (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)/gu;

/** The subject of the nearest of the sentences before an offset that does not open with a pronoun itself; at most three of them, none in a title. */
function subjectBefore({ sentences, blocks, text }: Article, at: number): string | undefined {
  const own = lowerBound(sentences.length, (index) => (sentences[index]?.start ?? at) >= at);
  for (const { start, end, block } of sentences.slice(Math.max(0, own - MOST_BEFORE), own).reverse()) {
    if (blocks[block]?.kind === 'title') return undefined;
    const words = text.slice(start, end);
    if (!OPENS.test(words)) return subjectOf(words);
  }
  return undefined;
}
const MOST_BEFORE = 3;

/** What stands before the first verb of a sentence, without its adverbial ("On Monday, ..."); undefined if that holds no name or is long. */
function subjectOf(sentence: string): string | undefined {
  const words = sentence.replace(ADVERBIAL, '').slice(0, REACH);
  if (/^["'“‘]/.test(words) || OPENS.test(words)) return undefined;
  const verb = [...words.matchAll(WORD)].find(([word]) => isVerb(word));
  if (!verb && !sentence.endsWith(', ')) return undefined;
  const subject = words.slice(0, verb?.index).split(',', 1).join().trim();
  return /\p{Lu}/u.test(subject) ? subject : undefined;
}
const ADVERBIAL = /^(?:On|In|At|By|After|Before|Since|During|Earlier|Later|Last|Early)\b[^,]{1,60}, /;
const WORD = /(?<=\s)[a-z]+\b/g;
