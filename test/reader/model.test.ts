import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as ort from 'onnxruntime-node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadModel } from '../../src/reader/model.ts';
import { unusable, VOCABULARY, WEIGHTS } from '../../src/reader/model-files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'model-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The address of a file `vectors.onnx` of these words, or of none. */
function vectors(words?: string): URL {
  const file = join(folder, 'vectors.onnx');
  rmSync(file, { force: true });
  if (words !== undefined) writeFileSync(file, words);
  return pathToFileURL(file);
}

describe('a file of the reader is named in one line', () => {
  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['damaged', 'version https://git-lfs.github.com/spec/v1'],
  ])('%s', async (_, words) => {
    await expect(loadModel({ ...WEIGHTS, vectors: vectors(words) })).rejects.toThrow(
      /^vectors\.onnx: expected a file of the reader's, got .+$/,
    );
  });

  it('of another version', async () => {
    await expect(loadModel({ ...WEIGHTS, vectors: WEIGHTS.reading })).rejects.toThrow(
      "reading.onnx: expected a file of the reader's, got another version (expected hidden in and 384 vector out, got hidden in and no vector out)",
    );
    await expect(loadModel({ ...WEIGHTS, base: WEIGHTS.vectors })).rejects.toThrow(
      "vectors.onnx: expected a file of the reader's, got another version (expected ids, types in and 384 hidden out, got hidden in and no hidden out)",
    );
  });

  it('though the system does not name it', () => {
    expect(unusable(VOCABULARY, Object.assign(new Error('ENOENT'), { errno: -2 })).message).toBe(
      "vocabulary.txt: expected a file of the reader's, got no such file or directory",
    );
  });
});

it('rejects only when the runtime loads nothing any more', async () => {
  let end = () => {};
  const slow = new Promise<never>((_, reject) => {
    end = () => reject(new Error('late'));
  });
  const create = vi
    .spyOn(ort.InferenceSession, 'create')
    .mockImplementation((file) =>
      String(file).endsWith('base.onnx') ? slow : Promise.reject(new Error('broken')),
    );
  const rejected = vi.fn();
  const model = loadModel().catch(rejected);
  await new Promise(setImmediate);
  expect(rejected).not.toHaveBeenCalled();
  end();
  await model;
  expect(rejected).toHaveBeenCalledOnce();
  create.mockRestore();
});
