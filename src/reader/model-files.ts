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
