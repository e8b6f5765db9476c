import { LateError, type Reader, type SentenceReading, type Window } from '../../src/reader/reader.ts';

const WIDTH = 64;

export interface FakeOptions {
  /** What it says of a sentence; `undefined` is taken for a sentence that does not answer. */
  readonly says?: (question: string, sentence: string) => Partial<SentenceReading> | undefined;
  /** What happens instead of reading. */
  readonly fails?: Error;
}

/**
 * A reader without a thread and without weights: a vector counts the letters of a text, and what is said of a sentence is told
 * it. `seen` has the windows that it was given.
 */
export function fakeReader({ says = () => undefined, fails }: FakeOptions = {}) {
  const seen: Window[] = [];
  const reader: Reader = {
    name: 'fake',
    width: WIDTH,
    questionVector: async (question) => vectorOf(question),
    sentenceVectors: async (texts) => texts.map(({ text }) => vectorOf(text)),
    async read(question, windows) {
      if (fails) throw fails;
      seen.push(...windows);
      return windows.map(({ sentences }) =>
        sentences.map((sentence) => ({
          score: -4,
          named: -4,
          contradicts: 0,
          span: undefined,
          ...says(question, sentence),
        })),
      );
    },
    close: async () => {},
  };
  return { reader, seen };
}

/** As the thread does it if it has more to do than it can. */
export const late = new LateError('expected the reader within 1 ms, it has more to do');

/** The span of `words` in a sentence. */
export function spanOf(sentence: string, words: string) {
  const start = sentence.indexOf(words);
  return start < 0 ? undefined : { start, end: start + words.length };
}

function vectorOf(text: string): Float32Array {
  const vector = new Float32Array(WIDTH);
  for (const letter of text.toLowerCase()) {
    const at = (letter.codePointAt(0) ?? 0) % WIDTH;
    vector[at] = (vector[at] ?? 0) + 1;
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
