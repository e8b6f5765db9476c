import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackedVectors } from '../search/vector-index.ts';
import type { TitledSentence } from './reader.ts';

/** Vectors of articles that were read before, kept on disk. A file that cannot be used counts as none. */
export interface VectorCache {
  /** The vectors of exactly these sentences, by exactly these weights; undefined if they are not kept. */
  get(sentences: readonly TitledSentence[]): Promise<PackedVectors | undefined>;
  /** Keeps them. Rejects if the disk does not take them. */
  set(sentences: readonly TitledSentence[], vectors: PackedVectors): Promise<void>;
  /**
   * Removes what has not been used for `days` days: articles that are gone, weights of old. What cannot be removed stays.
   * `now` in milliseconds since 1970.
   */
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
      const file = fileOf(sentences);
      const content = await readFile(file).catch(() => undefined);
      if (content?.length !== DIGEST + sentences.length * (width + 4)) return undefined;
      const payload = content.subarray(DIGEST);
      if (!digestOf(payload).equals(content.subarray(0, DIGEST))) return undefined;
      // It is in use: not to be pruned. Where the folder can only be read nothing is pruned either.
      const now = new Date();
      await utimes(file, now, now).catch(() => {});
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
      const unfinished = `${file}.${randomUUID()}`;
      try {
        await writeFile(unfinished, Buffer.concat([digestOf(payload), payload]));
        await rename(unfinished, file);
      } catch (error) {
        await rm(unfinished, { force: true }).catch(() => {});
        throw error;
      }
    },
    async prune(days, now) {
      for (const name of await readdir(folder).catch(() => [])) {
        if (!/\.vectors(?:\.[\da-f-]+)?$/.test(name)) continue;
        const path = join(folder, name);
        const { mtimeMs = now } = (await stat(path).catch(() => undefined)) ?? {};
        if (now - mtimeMs > days * DAY_MS) await rm(path, { force: true }).catch(() => {});
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
