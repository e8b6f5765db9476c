/** Changes whenever the same weights would give other vectors: what stands before a sentence, how many tokens are read. */
export const FORMAT = 'passage: title. sentence; 90 tokens';

/** The trained weights and the vocabulary that they were trained with; the page beside them says how. */
export const WEIGHTS = new URL('./data/encoder.onnx', import.meta.url);
export const VOCABULARY = new URL('./data/vocabulary.txt', import.meta.url);
