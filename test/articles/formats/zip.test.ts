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
    const bytes = zipped({ 'a.jsonl': `{"text":"a"}\n${'{"text":""}\n'.repeat(200_000)}` });
    const { problems = [] } = await readSource({ name: 'a.zip', bytes });
    expect(problems).toHaveLength(200_000);
    expect(problems.at(-1)?.part).toBe('a.jsonl, article 200001');
  });

  it('of Slack names the people whose ids its messages have', async () => {
    const message = { type: 'message', user: 'U1', ts: '1615573905.000200', text: 'It is closed, <@U2>.' };
    const users = [
      { id: 'U1', name: 'jana', real_name: 'Jana Dvorak' },
      { id: 'U2', profile: { display_name: 'petr' } },
    ];
    const files = { 'users.json': JSON.stringify(users), 'news/2021-03-12.json': JSON.stringify([message]) };
    const { documents } = await readSource({ name: 'a.zip', bytes: zipped(files) });
    expect(documents).toMatchObject([
      { title: 'news', published: '2021-03-12', text: 'Jana Dvorak: It is closed, @petr.' },
    ]);
    const bad = await readSource({ name: 'a.zip', bytes: zipped({ ...files, 'users.json': '{"' }) });
    expect(bad.documents).toMatchObject([{ text: 'U1: It is closed, @U2.' }]);
  });

  it('holds at most ten thousand files', async () => {
    const files = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.bin`, new Uint8Array()]));
    await expect(readSource({ name: 'a.zip', bytes: zipped(files(10_001)) })).rejects.toThrow(
      'expected an archive of at most 10000 files, got more',
    );
  });
});
