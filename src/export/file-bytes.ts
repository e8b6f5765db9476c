import { inSlices, type Steps } from '../support/slices.ts';

/**
 * A file's bytes from the parts of its text, in UTF-8. The parts are made in slices, between which everything else has its turn: a large set
 * of articles tells of half a million events. Resolves to undefined if they are more than `most`; no more is made of them then.
 */
export function fileBytes(
  parts: Iterable<string>,
  most = Number.POSITIVE_INFINITY,
): Promise<Buffer | undefined> {
  return inSlices(gathered(parts, most));
}

function* gathered(parts: Iterable<string>, most: number): Steps<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let [bytes, waiting] = [0, ''];
  const take = () => {
    const chunk = Buffer.from(waiting);
    chunks.push(chunk);
    bytes += chunk.length;
    waiting = '';
  };
  for (const part of parts) {
    waiting += part;
    if (waiting.length > CHUNK) take();
    if (bytes > most) return undefined;
    yield;
  }
  take();
  return bytes > most ? undefined : Buffer.concat(chunks);
}

/** UTF-16 units: a part is often a few hundred, and a buffer for each would cost more than its bytes. */
const CHUNK = 65_536;
