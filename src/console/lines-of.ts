import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/**
 * The lines of an input in UTF-8, without their ends: line feed, carriage return or both. Node's `readline` ends a line also at U+2028 and
 * U+2029, which may stand inside a text of JSON and in any copied question.
 */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let line = '';
  // A carriage return whose line feed may be on its way.
  let held = '';
  for await (const chunk of input) {
    const text = held + (typeof chunk === 'string' ? chunk : decoder.write(chunk));
    held = text.endsWith('\r') ? '\r' : '';
    const [first = '', ...others] = text.slice(0, text.length - held.length).split(/\r\n|[\r\n]/);
    line += first;
    for (const other of others) {
      yield line;
      line = other;
    }
  }
  line += decoder.end();
  if (line !== '') yield line;
}
