import { type AnswerKind, AUXILIARY, answerKindOf } from './answer-kind.ts';
import { askingFirst } from './asking-first.ts';
import { isCapitalAt } from './capital.ts';
import { withoutCourtesies } from './courtesies.ts';
import { askingBeforeTopic } from './keywords.ts';
import { contains, type Span } from './span.ts';
import { type Token, tokenize } from './terms.ts';

/**
 * What a content word does in its question:
 * - `name`: a capitalised word that is not the first, or a run of them;
 * - `number`: in figures or words;
 * - `focus`: names the class of the answer ("which COURT", "what ECONOMIC MODEL is"); an answer rarely repeats it;
 * - `frame`: belongs to the asking ("what is the NAME of", "what TYPE");
 * - `word`: anything else.
 */
export type TermRole = 'name' | 'number' | 'focus' | 'frame' | 'word';

/** A content word of a question. */
export interface QuestionTerm extends Token {
  readonly role: TermRole;
}

/** A question, read. */
export interface Question {
  /** As it was asked, without courtesies. */
  readonly text: string;
  readonly kind: AnswerKind;
  /** All its words. */
  readonly tokens: readonly Token[];
  /** Its content words in order, each term once. */
  readonly terms: readonly QuestionTerm[];
  /** Asks what is new ("this week", "latest"): of two answers the newer article's is meant. */
  readonly recent: boolean;
  /** Contains a negation of its own ("not", "never"). */
  readonly negated: boolean;
  /** Asks for what several articles say ("compare ...", "what do the articles say about ..."). */
  readonly overAll: boolean;
}

/** More content words than a question of 300 characters has; what comes after them is left out. */
const MOST_TERMS = 30;

/** Reads what a question asks for. Any text will do; one without content words has no terms. */
export function readQuestion(asked: string): Question {
  const text = withoutCourtesies(asked);
  const tokens = tokenize(text);
  const focus = focusOf(text, tokens);
  const asking = [
    askingBeforeTopic(text),
    ...rangesOf(text, [MEASURE, TAKE_PLACE, COMPARE, ARTICLES, LATEST, EXCEPTED]),
  ];
  const terms = new Map<string, QuestionTerm>();
  for (const [index, token] of tokens.entries()) {
    if (terms.size === MOST_TERMS) break;
    if (token.stop || terms.has(token.term) || asking.some((range) => contains(range, token))) continue;
    terms.set(token.term, { ...token, role: roleOf(text, token, index, focus) });
  }
  return {
    text,
    kind: answerKindOf(askingFirst(text)),
    tokens,
    terms: [...terms.values()],
    recent: RECENT.test(text),
    negated: NEGATION.test(text),
    overAll: COMPARE.test(text) || ARTICLES.test(text),
  };
}

const RECENT =
  /\b(?:latest|newest|recent(?:ly)?|this (?:week|month)|today|yesterday|currently|right now|so far)\b/i;
const NEGATION = /\b(?:not|never|no|without|neither|nor|cannot)\b|n['’]t\b/i;
const COMPARE = /^compare\b/i;
const ARTICLES =
  /\b(?:(?:the|these|your) (?:articles|sources)|(?:all|both|different|each|every|which) (?:articles?|sources?|papers|stories|reports))\b(?: (?:says?|tells?(?: us)?|reports?|writes?|mentions?))?/i;

const FRAME = new Set(
  'name type kind sort term word call known refer example one thing someth way happen mean accord give given consid describ besid list tell say said state'.split(
    ' ',
  ),
);

/** Where each pattern first matches. */
function rangesOf(text: string, patterns: readonly RegExp[]): Span[] {
  return patterns.flatMap((pattern) => {
    const match = pattern.exec(text);
    return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
  });
}

/** "how MANY", "did it TAKE PLACE", and the whole of "what do THE ARTICLES say about". */
const MEASURE = /\bhow (?:many|much|long|old|far|tall|high|fast|big|large|often|deep|wide|heavy)\b/i;
const TAKE_PLACE = /\b(?:took|takes?|taken|taking) place\b/i;

/** "BESIDES PUTIN AND XI", "other than THE LEADERS": named so as not to be answered with. */
const EXCEPTED =
  /\b(?:[Bb]esides|[Ee]xcept(?:ing)?(?: for)?|[Oo]ther than|[Aa]part from|[Aa]side from)\s+(?:(?:the|an?|his|her|its|their)\s+)?(?:\p{Lu}[^\s,?!.;]*(?:(?:,|\s+(?:and|or|of|the))*\s+\p{Lu}[^\s,?!.;]*)*|[^\s,?!.;]+)/u;

/** "what is THE LATEST on the flood": asks when, not what of. */
const LATEST = /\b(?:the )?(?:latest|newest)(?: news| updates?| developments?)?(?= (?:on|about|from|in)\b)/i;

/** The content words between "what" or "which" and the verb that follows them. */
function focusOf(text: string, tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ word }) => word === 'what' || word === 'which');
  if (at < 0) return [];
  const rest = tokens.slice(at + 1, at + 7);
  const verb = rest.findIndex(({ word }) => AUXILIARY.test(word));
  if (verb === 0) return [];
  const between =
    verb > 0 ? rest.slice(0, verb) : rest.slice(0, 1).filter(({ word }) => !/(?:ed|es|s)$/.test(word));
  return between.filter((token) => !token.stop && !isName(text, token));
}

function roleOf(text: string, token: Token, index: number, focus: readonly Token[]): TermRole {
  if (/^\p{N}/u.test(token.term)) return 'number';
  if (FRAME.has(token.term)) return 'frame';
  if (focus.includes(token)) return 'focus';
  return index > 0 && isName(text, token) ? 'name' : 'word';
}

function isName(text: string, token: Token): boolean {
  return isCapitalAt(text, token.start);
}
