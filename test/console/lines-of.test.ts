import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { linesOf } from '../../src/console/lines-of.ts';

async function linesIn(...chunks: (string | Buffer)[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(Readable.from(chunks))) lines.push(line);
  return lines;
}

it.each<[readonly string[], readonly string[]]>([
  [['one\ntwo\n'], ['one', 'two']],
  [['one\r\n\r\ntwo'], ['one', '', 'two']],
  [['one\rtwo\r'], ['one', 'two']],
  // A line feed that comes after its carriage return, and one that never comes.
  [
    ['one\r', '\ntwo\r', 'three'],
    ['one', 'two', 'three'],
  ],
  [
    ['o', 'n', 'e\nt', 'wo'],
    ['one', 'two'],
  ],
  // What JSON writes as it is does not end a line.
  [['{"question": "a\u2028b\u2029c"}\n2'], ['{"question": "a\u2028b\u2029c"}', '2']],
  [[''], []],
  [[], []],
])('the lines of %j', async (chunks, lines) => {
  expect(await linesIn(...chunks)).toEqual(lines);
});

it('a character may come in two pieces', async () => {
  const bytes = Buffer.from('Škoda\nčas');
  for (let at = 0; at <= bytes.length; at++)
    expect(await linesIn(bytes.subarray(0, at), bytes.subarray(at))).toEqual(['Škoda', 'čas']);
});
