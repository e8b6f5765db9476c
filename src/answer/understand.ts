import { antonymsOf } from '../language/antonyms.ts';
import { isCommon } from '../language/common-words.ts';
import { type Question, type QuestionTerm, readQuestion } from '../language/question.ts';
import { slipsFromStopWord } from '../language/slips.ts';
import { type Token, tokenize } from '../language/terms.ts';
import { vectorOf } from '../language/word-vectors.ts';
import type { Lexicon } from '../search/lexicon.ts';

/** A content word of a question, and what the corpus knows of it. */
export interface WeighedTerm extends QuestionTerm {
  /** Its share of the question's inverse document frequency; the shares of a question add up to 1. */
  readonly share: number;
  /** Its weight in the corpus, or a part of it for a word that tells little. */
  readonly weight: number;
  /** Whether an article holds it, or what it was corrected to. */
  readonly known: boolean;
  /** The word that the asker wrote, where `term` is that of a corrected one. */
  readonly typed?: string;
  /** Where the vector of its meaning stands, where it has one that tells: names of one kind are near each other, and one does not answer for the other. */
  readonly vector: number | undefined;
  readonly antonyms: readonly string[];
  /** Terms that together say the same, as an article itself defines it: bri for belt, road, initi and the other way round. */
  readonly alternatives: readonly (readonly string[])[];
}

/** A spelling that was corrected: what was typed and the articles' word that was looked for instead. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

/** A question with its misspelt words replaced. */
export function correctedText(text: string, corrections: readonly Correction[]): string {
  return corrections.reduce((read, { from, to }) => read.replace(from, () => to), text);
}

/** A question and what the corpus knows of its words. */
export interface UnderstoodQuestion extends Omit<Question, 'terms'> {
  readonly terms: readonly WeighedTerm[];
  /** The same terms and their alternatives, without what is known of them. */
  readonly asked: ReadonlySet<string>;
  /** Pairs of neighbouring words, as terms: at least one of them a content word, none an article. */
  readonly pairs: readonly (readonly [string, string])[];
  /** What is looked for: its terms and all that may stand for them, each with what a passage gains that holds it. */
  readonly weights: ReadonlyMap<string, number>;
  /** Sum of the weights of its terms; 0 if it has none. */
  readonly totalWeight: number;
  /** Mean weight of its terms over that of a term that no article holds: 0..1, the rarer its words the nearer 1. */
  readonly rarity: number;
  /** What a term weighs that neither the articles nor English knows. */
  readonly unseenWeight: number;
  readonly corrections: readonly Correction[];
}

/**
 * What is left of the weight of a word that belongs to the asking, and of one that any text may use. In a few articles every
 * word is rare, and "lead" would weigh as much as a name.
 */
const FRAME_PART = 0.3;
const COMMON_PART = 0.5;

/** Reads a question against a corpus: weighs its words, and corrects those that no article holds. */
export function understand(lexicon: Lexicon, text: string): UnderstoodQuestion {
  const question = readQuestion(text);
  const { terms: spelt, corrections } = correctSpelling(lexicon, question);
  const alternatives = lexicon.alternatives(spelt.map(({ term }) => term));
  const weighed = spelt.map((term) => {
    const part = term.role === 'frame' ? FRAME_PART : isCommon(term.term) ? COMMON_PART : 1;
    const known = lexicon.frequencyOf(term.term) > 0;
    return { ...term, known, weight: part * lexicon.weightOf(term.term) };
  });
  const weights = new Map<string, number>();
  for (const { term, weight } of weighed) {
    weights.set(term, weight);
    for (const other of alternatives.get(term)?.flat() ?? [])
      if (!weights.has(other)) weights.set(other, lexicon.weightOf(other));
  }
  const totalWeight = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return {
    ...question,
    terms: weighed.map((term) => ({
      ...term,
      share: term.weight / totalWeight,
      vector: term.role === 'name' ? undefined : vectorOf(term.term),
      antonyms: antonymsOf(term.term),
      alternatives: alternatives.get(term.term) ?? [],
    })),
    asked: new Set(weights.keys()),
    weights,
    pairs: pairsOf(question.tokens, spelt),
    totalWeight,
    rarity: weighed.length === 0 ? 0 : totalWeight / weighed.length / lexicon.unseenWeight,
    unseenWeight: lexicon.unseenWeight,
    corrections,
  };
}

type Spelt = QuestionTerm & { readonly typed?: string };

/**
 * The question's terms, those that no article holds corrected if a word of the articles is near. What is a common word itself ("boots") is
 * meant as it is: without that 7 % of 500 words of five letters that 52 articles lack would be taken for others, and so 0.2 %.
 */
function correctSpelling(lexicon: Lexicon, question: Question) {
  const corrections: Correction[] = [];
  const terms: Spelt[] = [];
  for (const term of question.terms) {
    const isName = term.role === 'name';
    const isKnown = lexicon.frequencyOf(term.term) > 0;
    if (!isKnown && !isName && slipsFromStopWord(term.word)) continue;
    const isWord = isKnown || vectorOf(term.term) !== undefined;
    const nearest = isWord ? undefined : lexicon.nearestWord(term.word, isName);
    const corrected = nearest === undefined ? undefined : tokenize(nearest)[0];
    if (!corrected || nearest === undefined) terms.push(term);
    else {
      corrections.push({ from: question.text.slice(term.start, term.end), to: nearest });
      if (!terms.some((other) => other.term === corrected.term))
        terms.push({ ...term, term: corrected.term, word: nearest, typed: term.word });
    }
  }
  return { terms, corrections };
}

const ARTICLE = /^(?:the|an?)$/;

function pairsOf(tokens: readonly Token[], terms: readonly Spelt[]): [string, string][] {
  const termOf = ({ term, word }: Token) => terms.find(({ typed }) => typed === word)?.term ?? term;
  const pairs: [string, string][] = [];
  for (const [at, second] of tokens.entries()) {
    const first = tokens[at - 1];
    if (!first || (first.stop && second.stop)) continue;
    const pair: [string, string] = [termOf(first), termOf(second)];
    if (!pair.some((term) => ARTICLE.test(term))) pairs.push(pair);
  }
  return pairs;
}
