import { overlaps, type Span } from '../language/span.ts';
import type { IndexedSentence } from '../search/passages.ts';
import { spansOf, tokensOf } from './close-look.ts';
import type { UnderstoodQuestion } from './understand.ts';

/** More than this marks a sentence from end to end and tells nothing. */
const MOST = 2;

/**
 * The parts of a sentence that give the kind of answer asked for, in article offsets and order: at most two, those nearest
 * to the question's own words, none that the question itself names.
 */
export function highlightsOf(question: UnderstoodQuestion, sentence: IndexedSentence): Span[] {
  if (question.kind === 'reason') return [];
  const { start } = sentence;
  const tokens = tokensOf(sentence);
  const asked = new Set(question.terms.map(({ term }) => term));
  const places = tokens.filter(({ term }) => asked.has(term)).map((token) => token.start);
  return spansOf(sentence, question.kind)
    .filter((span) => tokens.some((token) => overlaps(token, span) && !token.stop && !asked.has(token.term)))
    .map((span) => ({ span, distance: Math.min(...places.map((place) => Math.abs(place - span.start))) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ span }) => ({ start: start + span.start, end: start + span.end }))
    .sort((a, b) => a.start - b.start);
}
