import { isStopWord } from '../language/stop-words.ts';
import type { MutableFeatures } from './features.ts';
import type { SentenceMatch } from './match-features.ts';
import { kindOf, type SentenceAnalysis } from './sentence-analysis.ts';
import type { WeighedTerm } from './understand.ts';

/** Adds how much of the question's own wording the sentence repeats, and where it says another word instead. */
export function addWordingFeatures(features: MutableFeatures, match: SentenceMatch): void {
  features.pairs = pairShare(match);
  addReplacements(features, match);
}

/** Of the question's pairs of neighbouring words, the share that are neighbours here, or that an abbreviation stands for. */
function pairShare({ question: { pairs, terms }, analysis, places }: SentenceMatch): number {
  const { words } = analysis;
  const abbreviated: string[] = [];
  for (const [at, { term }] of terms.entries())
    if ((places[at] ?? -1) >= 0 && analysis.placeOf(term) < 0) abbreviated.push(term);
  let found = 0;
  for (const [first, second] of pairs) {
    let at = analysis.placeOf(first);
    while (at >= 0 && words[at + 1] !== second) at = words.indexOf(first, at + 1);
    const standsFor =
      abbreviated.length > 0 &&
      (abbreviated.includes(first)
        ? isStopWord(second) || abbreviated.includes(second)
        : isStopWord(first) && abbreviated.includes(second));
    if (at >= 0 || standsFor) found++;
  }
  return found / Math.max(1, pairs.length);
}

/**
 * Share of the terms not found in whose place stands another content word, beside the word that is the term's neighbour in the
 * question ("the 5th session", "the 4th session"; "general questions", "supplementary questions"): `replaced`. Of the names and
 * numbers among them, where the other is of the same kind: `contradicted`.
 */
function addReplacements(
  features: MutableFeatures,
  { question: { pairs, terms, asked }, analysis, places }: SentenceMatch,
): void {
  const { words } = analysis;
  for (const [number, term] of terms.entries()) {
    if ((places[number] ?? -1) >= 0) continue;
    let isReplaced = false;
    let isContradicted = false;
    for (const [first, second] of pairs) {
      if (first !== term.term && second !== term.term) continue;
      const neighbour = first === term.term ? second : first;
      const step = first === term.term ? -1 : 1;
      if (isStopWord(neighbour)) continue;
      for (let at = analysis.placeOf(neighbour); at >= 0; at = words.indexOf(neighbour, at + 1)) {
        const other = words[at + step];
        if (other === undefined || isStopWord(other) || asked.has(other)) continue;
        isReplaced = true;
        isContradicted ||= isOfTheSameKind(term, at + step, analysis);
      }
    }
    if (isReplaced) features.replaced += term.share;
    if (isContradicted) features.contradicted += term.share;
  }
}

/** A number for a number, a name for a name; other words may be synonyms. */
function isOfTheSameKind({ role }: WeighedTerm, at: number, analysis: SentenceAnalysis): boolean {
  if (role !== 'number' && role !== 'name') return false;
  const token = analysis.tokens[at];
  return token !== undefined && kindOf(token, analysis) === role;
}
