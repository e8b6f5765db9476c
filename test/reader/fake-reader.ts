import { LateError, type Reader, type SentenceReading, type Window } from '../../src/reader/reader.ts';

const WIDTH = 64;

export interface FakeOptions {
  /** What it says of a sentence; `undefined` is taken for a sentence that does not answer. */
  readonly says?: (question: string, sentence: string) => Partial<SentenceReading> | undefined;
  /** The cosine, -1..1, of a sentence's vector and any question's; default by the letters of both. */
  readonly near?: (sentence: string) => number;
  /** What happens instead of reading. */
  readonly fails?: Error;
}

/**
 * A reader without a thread and without weights: a vector counts the letters of a text, and what is said of a sentence is told
 * it. `seen` has the windows that it was given, `budgets` the milliseconds that each piece of work might take.
 */
export function fakeReader({ says = () => undefined, near, fails }: FakeOptions = {}) {
  const seen: Window[] = [];
  const budgets: number[] = [];
  const reader: Reader = {
    name: 'fake',
    width: WIDTH,
    async questionVector(question, budget) {
      budgets.push(budget);
      return near ? vectorAt(1) : vectorOf(question);
    },
    sentenceVectors: async (texts) => texts.map(({ text }) => (near ? vectorAt(near(text)) : vectorOf(text))),
    async read(question, windows, budget) {
      budgets.push(budget);
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
  return { reader, seen, budgets };
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

/** A vector of length 1 whose cosine with `vectorAt(1)` is `cosine`. */
function vectorAt(cosine: number): Float32Array {
  const vector = new Float32Array(WIDTH);
  vector.set([cosine, Math.sqrt(1 - cosine ** 2)]);
  return vector;
}
