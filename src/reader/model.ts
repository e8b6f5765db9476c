import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
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
import { VOCABULARY, WEIGHTS } from './model-files.ts';
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

/** Loads weights and vocabulary. Rejects if either cannot be read, or this machine has no ONNX runtime. */
export async function loadModel(): Promise<Model> {
  const pieces = createWordPieces(readFileSync(VOCABULARY, 'utf8'));
  const [base, reading, vectors] = await Promise.all([
    openGraph(WEIGHTS.base, 'hidden'),
    openGraph(WEIGHTS.reading, 'heads'),
    openGraph(WEIGHTS.vectors, 'vector'),
  ]);
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

/** Loads one of the files; what it gives is its output of this name. */
async function openGraph(file: URL, output: string) {
  const session = await ort.InferenceSession.create(fileURLToPath(file), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
  });
  return async (inputs: Readonly<Record<string, ort.Tensor>>): Promise<FloatTensor> => {
    const tensor = (await session.run(inputs))[output];
    if (!tensor || !isOfFloats(tensor))
      throw new Error(
        `${basename(file.pathname)}: expected an output "${output}" of 32-bit floats, got none`,
      );
    return tensor;
  };
}

type FloatTensor = ort.Tensor & { readonly data: Float32Array };

function isOfFloats(tensor: ort.Tensor): tensor is FloatTensor {
  return tensor.data instanceof Float32Array;
}

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
