import { PassThrough, Readable } from 'node:stream';
import type { Streams } from '../../src/console/streams.ts';

/** Streams that read `input` and keep what is written. */
export function keptStreams(input = '') {
  const kept = { out: '', err: '' };
  const output = new PassThrough().setEncoding('utf8').on('data', (text: string) => {
    kept.out += text;
  });
  const error = new PassThrough().setEncoding('utf8').on('data', (text: string) => {
    kept.err += text;
  });
  const streams: Streams = { input: Readable.from([input]), output, error };
  return { streams, kept };
}
