import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackedVectors } from '../search/vector-index.ts';
import type { TitledSentence } from './reader.ts';

/** Vectors of articles that were read before, kept on disk. A file that cannot be used counts as none. */
export interface VectorCache {
  /** The vectors of exactly these sentences, by exactly these weights; undefined if they are not kept. */
  get(sentences: readonly TitledSentence[]): Promise<PackedVectors | undefined>;
  /** Keeps them. Rejects if the disk does not take them. */
  set(sentences: readonly TitledSentence[], vectors: PackedVectors): Promise<void>;
  /** Removes what has not been written for `days` days: articles that are gone, weights of old. */
  prune(days: number, now: number): Promise<void>;
}

const DIGEST = 32;
const DAY_MS = 86_400_000;

/** The vectors in `folder`, one file an article, by a reader of this name whose vectors have `width` numbers. */
export function openVectorCache(folder: string, reader: { name: string; width: number }): VectorCache {
  const { width } = reader;
  const fileOf = (sentences: readonly TitledSentence[]) => {
    const hash = createHash('sha256').update(JSON.stringify([reader.name, width, sentences]));
    return join(folder, `${hash.digest('hex').slice(0, 32)}.vectors`);
  };
  return {
    async get(sentences) {
      const content = await readFile(fileOf(sentences)).catch(() => undefined);
      if (content?.length !== DIGEST + sentences.length * (width + 4)) return undefined;
      const payload = content.subarray(DIGEST);
      if (!digestOf(payload).equals(content.subarray(0, DIGEST))) return undefined;
      // A copy: the bytes of a small file may lie anywhere in a shared buffer, floats want a multiple of four.
      const copy = Uint8Array.from(payload);
      const scales = new Float32Array(copy.buffer, 0, sentences.length);
      return { scales, bytes: new Int8Array(copy.buffer, 4 * sentences.length) };
    },
    async set(sentences, { bytes, scales }) {
      const payload = Buffer.concat([bytesOf(scales), bytesOf(bytes)]);
      const file = fileOf(sentences);
      await mkdir(folder, { recursive: true });
      // Never half a file: two bots may share the folder, and one may be ended while it writes.
      const unfinished = `${file}.${process.pid}`;
      await writeFile(unfinished, Buffer.concat([digestOf(payload), payload]));
      await rename(unfinished, file);
    },
    async prune(days, now) {
      for (const name of await readdir(folder).catch(() => [])) {
        if (!/\.vectors(?:\.\d+)?$/.test(name)) continue;
        const path = join(folder, name);
        const { mtimeMs = now } = (await stat(path).catch(() => undefined)) ?? {};
        if (now - mtimeMs > days * DAY_MS) await rm(path, { force: true });
      }
    },
  };
}

function digestOf(payload: Uint8Array): Buffer {
  return createHash('sha256').update(payload).digest();
}

function bytesOf({ buffer, byteOffset, byteLength }: Int8Array | Float32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
