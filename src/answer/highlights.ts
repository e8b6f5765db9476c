import type { Span } from '../language/span.ts';
import { tokenize } from '../language/terms.ts';
import type { IndexedSentence } from '../search/passages.ts';
import { answerSpans } from './answer-spans.ts';
import type { UnderstoodQuestion } from './understand.ts';

/** More than this marks a sentence from end to end and tells nothing. */
const MOST = 2;

/**
 * The parts of a sentence that give the kind of answer asked for, in article offsets and order: at most two, those nearest
 * to the question's own words, none that the question itself names.
 */
export function highlightsOf(question: UnderstoodQuestion, { article, start, end }: IndexedSentence): Span[] {
  if (question.kind === 'reason') return [];
  const text = article.text.slice(start, end);
  const tokens = tokenize(text);
  const asked = new Set(question.terms.map(({ term }) => term));
  const places = tokens.filter(({ term }) => asked.has(term)).map((token) => token.start);
  return answerSpans(question.kind, text)
    .filter((span) =>
      tokenize(text.slice(span.start, span.end)).some(({ term, stop }) => !stop && !asked.has(term)),
    )
    .map((span) => ({ span, distance: Math.min(...places.map((place) => Math.abs(place - span.start))) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ span }) => ({ start: start + span.start, end: start + span.end }))
    .sort((a, b) => a.start - b.start);
}
