import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as ort from 'onnxruntime-node';
import type { Span } from '../language/span.ts';
import {
  type EncoderInput,
  questionInput,
  sentenceInput,
  type WindowInput,
  windowInput,
} from './encoder-input.ts';
import { unusable, VOCABULARY, WEIGHTS, WIDTH } from './model-files.ts';
import type { SentenceReading, TitledSentence, Window, WindowReading } from './reader.ts';
import { createWordPieces } from './word-pieces.ts';

/** The encoder with its heads, one input at a time: on one core a batch is no faster than its inputs one after the other. */
export interface Model {
  questionVector(question: string): Promise<Float32Array>;
  sentenceVector(sentence: TitledSentence): Promise<Float32Array>;
  read(question: string, window: Window): Promise<WindowReading>;
}

/** What `reading` gives of each token, in this order. */
const HEADS = { answers: 0, contradicts: 1, nothing: 2, starts: 3, ends: 4, width: 5 };
/** A longer answer is a sentence, and marks nothing. */
const LONGEST_SPAN = 30;

/**
 * Loads weights and vocabulary. Rejects with an Error that names the file if one cannot be read or has not what this version needs, or if
 * this machine has no ONNX runtime. `weights`: the files; default: those that ship.
 */
export async function loadModel(weights = WEIGHTS): Promise<Model> {
  const pieces = createWordPieces(readVocabulary());
  const graphs = [
    openGraph(weights.base, ['ids', 'types'], 'hidden', WIDTH),
    openGraph(weights.reading, ['hidden'], 'heads', HEADS.width),
    openGraph(weights.vectors, ['hidden'], 'vector', WIDTH),
  ] as const;
  // A thread that is ended because one failed, while the runtime still loads another, takes the whole process with it.
  await Promise.allSettled(graphs);
  const [base, reading, vectors] = await Promise.all(graphs);
  const hiddenOf = ({ ids, types }: EncoderInput) => {
    const tensor = (numbers: readonly number[]) =>
      new ort.Tensor('int64', BigInt64Array.from(numbers, BigInt), [1, numbers.length]);
    return base({ ids: tensor(ids), types: tensor(types) });
  };
  const vectorOf = async (input: EncoderInput) => (await vectors({ hidden: await hiddenOf(input) })).data;
  return {
    questionVector: (question) => vectorOf(questionInput(pieces, question)),
    sentenceVector: (sentence) => vectorOf(sentenceInput(pieces, sentence)),
    async read(question, window) {
      const input = windowInput(pieces, question, window);
      const heads = await reading({ hidden: await hiddenOf(input) });
      return readingOf(input, heads.data);
    },
  };
}

function readVocabulary(): string {
  try {
    return readFileSync(VOCABULARY, 'utf8');
  } catch (cause) {
    throw unusable(VOCABULARY, cause);
  }
}

/** Loads one of the files; what it gives is its output of this name, of so many numbers a token or in all. */
async function openGraph(file: URL, inputs: readonly string[], output: string, width: number) {
  const session = await ort.InferenceSession.create(fileURLToPath(file), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
  }).catch((cause) => {
    throw unusable(file, cause);
  });
  // Else each question would fail, with words of the runtime's.
  const got = session.outputMetadata.find(({ name }) => name === output);
  const numbers = got?.isTensor && got.type === 'float32' ? got.shape.at(-1) : undefined;
  if (`${session.inputNames}` !== `${inputs}` || numbers !== width)
    throw unusable(
      file,
      `another version (expected ${inputs.join(', ')} in and ${width} ${output} out, got ${session.inputNames.join(', ')} in and ${numbers ?? 'no'} ${output} out)`,
    );
  return async (feeds: Readonly<Record<string, ort.Tensor>>): Promise<FloatTensor> =>
    (await session.run(feeds))[output] as FloatTensor;
}

type FloatTensor = ort.Tensor & { readonly data: Float32Array };

/** What the heads say of each sentence. */
function readingOf({ sentences }: WindowInput, heads: Float32Array): WindowReading {
  const at = (token: number, head: number) => heads[token * HEADS.width + head] ?? 0;
  const nothing = at(0, HEADS.nothing);
  const tokens = sentences.flatMap(({ mark, pieces }) => pieces.map((_, piece) => mark + 1 + piece));
  const all =
    logSum(tokens.map((token) => at(token, HEADS.starts))) +
    logSum(tokens.map((token) => at(token, HEADS.ends)));
  return sentences.map(({ mark, pieces }): SentenceReading => {
    let span: Span | undefined;
    let best = Number.NEGATIVE_INFINITY;
    for (const [first, from] of pieces.entries()) {
      const starts = at(mark + 1 + first, HEADS.starts);
      for (let last = first; last < Math.min(pieces.length, first + LONGEST_SPAN); last++) {
        const score = starts + at(mark + 1 + last, HEADS.ends);
        const to = pieces[last];
        if (score <= best || !to) continue;
        best = score;
        span = { start: from.start, end: to.end };
      }
    }
    return {
      score: at(mark, HEADS.answers) - nothing,
      named: best - all,
      contradicts: 1 / (1 + Math.exp(-at(mark, HEADS.contradicts))),
      span,
    };
  });
}

/** The logarithm of the sum of the powers, without overflow. */
function logSum(values: readonly number[]): number {
  const largest = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  return largest + Math.log(values.reduce((sum, value) => sum + Math.exp(value - largest), 0));
}
