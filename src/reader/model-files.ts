import { systemErrorText } from '../support/system-error.ts';

/** Changes whenever the same weights would give other vectors: what stands before a sentence, how many tokens are read. */
export const FORMAT = 'passage: title. sentence; 90 tokens';

/**
 * The trained weights, each an ONNX file; the page beside them says how they were trained. `base` is what reading and vectors have in common,
 * and what it gives of each token goes on into one of the others.
 */
export const WEIGHTS = {
  base: new URL('./data/base.onnx', import.meta.url),
  reading: new URL('./data/reading.onnx', import.meta.url),
  vectors: new URL('./data/vectors.onnx', import.meta.url),
};
/** The vocabulary that they were trained with. */
export const VOCABULARY = new URL('./data/vocabulary.txt', import.meta.url);
/** How many numbers a vector has. */
export const WIDTH = 384;

/** What is said of one of these files that cannot be read or used, in one line that names it. */
export function unusable(file: URL, cause: unknown): Error {
  // The runtime puts the whole path before its reason.
  const said = systemErrorText(cause).replace(/^Load model from .*? failed:/, '');
  const reason = said.trim().split('\n', 1)[0]?.replace(/\.$/, '');
  return new Error(`${file.pathname.split('/').at(-1)}: expected a file of the reader's, got ${reason}`, {
    cause,
  });
}
