import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/articles/formats/read-source.ts';
import { zipped } from './zipped.ts';

describe('a ZIP archive', () => {
  it('is read by the names in it, but for what systems hide', async () => {
    const names = ['b.txt', 'a/c.txt', '.d.txt', '__MACOSX/e.txt', 'a/.f/g.txt', 'h.jsonl', 'empty.txt'];
    const contents: Readonly<Record<string, string>> = {
      'h.jsonl': '{"text":"a","id":"1"}\n{"text":""}',
      'empty.txt': '',
    };
    const bytes = zipped(Object.fromEntries(names.map((name) => [name, contents[name] ?? name])));
    const { documents, problems } = await readSource({ name: 'a.zip', bytes });
    expect(documents.map(({ part }) => part)).toEqual(['a/c', 'b', 'h/1']);
    expect(problems).toEqual([
      { part: 'empty.txt', message: 'expected an article, got an empty file' },
      { part: 'h.jsonl, article 2', message: expect.stringMatching(/^expected a field "text"/) },
    ]);
  });

  it('may hold a file of several hundred thousand articles, none of which is lost', async () => {
    const bytes = zipped({ 'a.jsonl': '{"text":""}\n'.repeat(200_000) });
    const { problems = [] } = await readSource({ name: 'a.zip', bytes });
    expect(problems).toHaveLength(200_000);
    expect(problems.at(-1)?.part).toBe('a.jsonl, article 200000');
  });

  it('holds at most ten thousand files', async () => {
    const files = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.bin`, new Uint8Array()]));
    await expect(readSource({ name: 'a.zip', bytes: zipped(files(10_001)) })).rejects.toThrow(
      'expected an archive of at most 10000 files, got more',
    );
  });
});
