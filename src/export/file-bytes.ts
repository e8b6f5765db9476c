import { inSlices, type Steps } from '../support/slices.ts';

/**
 * A file's bytes from the parts of its text, in UTF-8. The parts are made in slices, between which everything else has its turn: a large set
 * of articles tells of half a million events.
 */
export function fileBytes(parts: Iterable<string>): Promise<Buffer> {
  return inSlices(gathered(parts));
}

function* gathered(parts: Iterable<string>): Steps<Buffer> {
  const chunks: Buffer[] = [];
  let waiting = '';
  for (const part of parts) {
    waiting += part;
    if (waiting.length > CHUNK) {
      chunks.push(Buffer.from(waiting));
      waiting = '';
    }
    yield;
  }
  return Buffer.concat([...chunks, Buffer.from(waiting)]);
}

/** UTF-16 units: a part is often a few hundred, and a buffer for each would cost more than its bytes. */
const CHUNK = 65_536;
