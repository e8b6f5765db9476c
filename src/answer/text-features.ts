import type { AnswerKind } from '../language/answer-kind.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/terms.ts';
import type { IndexedSentence } from '../search/passages.ts';
import { spansOf, textOf, tokensOf } from './close-look.ts';
import { type Features, placeOf, SHOWN_KINDS, type ShownKind } from './features.ts';
import { likeness } from './likeness.ts';
import type { UnderstoodQuestion } from './understand.ts';

/** The features that need a closer look at the sentence's words and text. They cost more, so only good matches get them. */
export function textFeatures(question: UnderstoodQuestion, sentence: IndexedSentence): Features {
  const text = textOf(sentence);
  const negated = NEGATION.test(text);
  const features: Features = {
    alike: alikeShare(question, sentence),
    pairs: pairShare(question, sentence),
    contradicted: contradictedShare(question, sentence, text),
    opensWithPronoun: OPENING_PRONOUN.test(text) ? 1 : 0,
    isQuestion: QUESTION_MARK.test(text) ? 1 : 0,
    negatedQuestion: question.negated && !negated ? 1 : 0,
    negatedSentence: negated && !question.negated ? 1 : 0,
  };
  const { kind } = question;
  if (!isShown(kind)) return features;
  const beside = nearness(question, kind, sentence);
  return beside === undefined
    ? { ...features, [`lacks ${kind}`]: 1 }
    : { ...features, [`shows ${kind}`]: 1, beside };
}

const OPENING_PRONOUN = /^["“(]?(?:He|She|They|It|This|These|His|Her|Their|Its|That|Those)\b/;
const QUESTION_MARK = /\?["”’)]*$/;
const NEGATION = /\b(?:not|never|no|without|except|neither|nor|cannot|none)\b|n['’]t\b/i;

/** Over the terms not found, the share of each times how alike the most similar other word of the sentence is. */
function alikeShare({ terms }: UnderstoodQuestion, sentence: IndexedSentence): number {
  let sum = 0;
  for (const term of terms) {
    if (placeOf(term, sentence.terms) >= 0) continue;
    let best = 0;
    for (const word of sentence.terms) {
      const value = likeness(term.term, word);
      if (value > best && !isStopWord(word) && !terms.some((other) => other.term === word)) best = value;
    }
    sum += term.share * best;
  }
  return sum;
}

/** Of the question's pairs of neighbouring words, the share that are neighbours here, or that an abbreviation stands for. */
function pairShare({ pairs, terms }: UnderstoodQuestion, sentence: IndexedSentence): number {
  const words = sentence.terms;
  const abbreviated = terms.filter((term) => !words.includes(term.term) && placeOf(term, words) >= 0);
  const isAbbreviated = (word: string) => abbreviated.some(({ term }) => term === word);
  let found = 0;
  for (const [first, second] of pairs) {
    let at = words.indexOf(first);
    while (at >= 0 && words[at + 1] !== second) at = words.indexOf(first, at + 1);
    const standsFor =
      abbreviated.length > 0 &&
      (isAbbreviated(first)
        ? isStopWord(second) || isAbbreviated(second)
        : isStopWord(first) && isAbbreviated(second));
    if (at >= 0 || standsFor) found++;
  }
  return found / Math.max(1, pairs.length);
}

/**
 * Share of the names and numbers not found in whose place stands another: beside the word that is its neighbour in the
 * question ("the 5th session", "the 4th session"; "12 March", "12 May").
 */
function contradictedShare(
  { pairs, terms }: UnderstoodQuestion,
  sentence: IndexedSentence,
  text: string,
): number {
  const words = sentence.terms;
  let sum = 0;
  for (const term of terms) {
    if ((term.role !== 'name' && term.role !== 'number') || placeOf(term, words) >= 0) continue;
    const isContradicted = pairs.some(([first, second]) => {
      if (first !== term.term && second !== term.term) return false;
      const [neighbour, step] = first === term.term ? [second, -1] : [first, 1];
      if (isStopWord(neighbour)) return false;
      for (let at = words.indexOf(neighbour); at >= 0; at = words.indexOf(neighbour, at + 1)) {
        const other = words[at + step];
        if (other === undefined || isStopWord(other) || terms.some((one) => one.term === other)) continue;
        if (/^\p{N}/u.test(other)) {
          if (term.role === 'number') return true;
        } else if (term.role === 'name') {
          const token = tokensOf(sentence)[at + step];
          if (token && token.start > 0 && /^\p{Lu}/u.test(text.slice(token.start, token.start + 2)))
            return true;
        }
      }
      return false;
    });
    if (isContradicted) sum += term.share;
  }
  return sum;
}

/** Characters after which nearness has fallen to a half. */
const HALF_NEAR = 40;

/**
 * How near an answer of the kind asked for stands to a term of the question, in 0..1; undefined where there is none that the
 * question does not itself name.
 */
function nearness(
  { terms }: UnderstoodQuestion,
  kind: ShownKind,
  sentence: IndexedSentence,
): number | undefined {
  const spans = spansOf(sentence, kind);
  if (spans.length === 0) return undefined;
  const asked = (token: Token) =>
    terms.some(
      ({ term, alternatives }) => term === token.term || alternatives.some((one) => one.includes(token.term)),
    );
  const tokens = tokensOf(sentence);
  const isAsked = tokens.map(asked);
  let nearest: number | undefined;
  for (const { start, end } of spans) {
    let [isNew, distance] = [kind === 'reason', sentence.end - sentence.start];
    for (const [at, token] of tokens.entries()) {
      if (isAsked[at]) distance = Math.min(distance, Math.max(0, start - token.end, token.start - end));
      else if (!token.stop && token.start < end && start < token.end) isNew = true;
    }
    if (isNew) nearest = Math.max(nearest ?? 0, HALF_NEAR / (HALF_NEAR + distance));
  }
  return nearest;
}

function isShown(kind: AnswerKind): kind is ShownKind {
  return (SHOWN_KINDS as readonly string[]).includes(kind);
}
