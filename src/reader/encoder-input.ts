import type { Span } from '../language/span.ts';
import type { TitledSentence, Window } from './reader.ts';
import type { WordPiece, WordPieces } from './word-pieces.ts';

/** What the encoder is given: token ids, and of each token whether it belongs to the question (0) or to what is read (1). */
export interface EncoderInput {
  readonly ids: readonly number[];
  readonly types: readonly number[];
}

/** A window as input, and where in it each sentence stands. */
export interface WindowInput extends EncoderInput {
  readonly sentences: readonly SentenceTokens[];
}

/** The token whose output judges a sentence, and the tokens after it with the UTF-16 offsets of their pieces in the sentence. */
export interface SentenceTokens {
  readonly mark: number;
  readonly pieces: readonly Span[];
}

// The same numbers as in test/evaluation/reader/encoder.py, by which the weights were trained.
const CLS = 101;
const SEP = 102;
/** `[unused1]`, before each sentence of a window. */
const MARK = 2;
const QUESTION_TOKENS = 48;
const TITLE_TOKENS = 24;
const WINDOW_TOKENS = 256;
const QUESTION_VECTOR_TOKENS = 60;
const SENTENCE_VECTOR_TOKENS = 90;

/** The input that reads `question` and `window` together; sentences that do not fit are left out. */
export function windowInput(pieces: WordPieces, question: string, window: Window): WindowInput {
  const asked = idsOf(pieces.cut(question, QUESTION_TOKENS));
  const title = idsOf(pieces.cut(window.title, TITLE_TOKENS));
  const ids = [CLS, ...asked, SEP, ...title];
  const types: number[] = ids.map((_, at) => (at < asked.length + 2 ? 0 : 1));
  const sentences: SentenceTokens[] = [];
  for (const sentence of window.sentences) {
    const room = WINDOW_TOKENS - ids.length - 2;
    const cut = room > 0 ? pieces.cut(sentence, room) : [];
    if (cut.length === 0) break;
    sentences.push({ mark: ids.length, pieces: cut });
    ids.push(MARK, ...idsOf(cut));
    types.push(1, ...cut.map(() => 1));
  }
  ids.push(SEP);
  types.push(1);
  return { ids, types, sentences };
}

/** The input that gives a question's vector. */
export function questionInput(pieces: WordPieces, question: string): EncoderInput {
  return vectorInput(pieces, `query: ${question}`, QUESTION_VECTOR_TOKENS);
}

/** The input that gives a sentence's vector. */
export function sentenceInput(pieces: WordPieces, { title, text }: TitledSentence): EncoderInput {
  return vectorInput(pieces, `passage: ${title === '' ? '' : `${title}. `}${text}`, SENTENCE_VECTOR_TOKENS);
}

function vectorInput(pieces: WordPieces, text: string, limit: number): EncoderInput {
  const ids = [CLS, ...idsOf(pieces.cut(text, limit)), SEP];
  return { ids, types: ids.map(() => 0) };
}

function idsOf(pieces: readonly WordPiece[]): number[] {
  return pieces.map(({ id }) => id);
}
