import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { plainYaml } from '../../src/articles/plain-yaml.ts';

/** What means something to YAML, and what does not. */
const PART = fc.constantFrom(
  'title: ',
  'url: ',
  ': ',
  ':',
  ' ',
  '#',
  "'",
  '"',
  'a',
  'B',
  '1',
  '-',
  ',',
  '[',
  ']',
  '{',
  '&',
  '*',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  '\n',
  '\r\n',
  '\t',
  'é',
  '\u2028',
  '\u0085',
  '\u00a0',
  '…',
  'null',
  '---',
  '?',
);

test('what is read without the library is what it reads', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.constantFrom('', '"'), fc.array(PART, { maxLength: 12 }), (quote, parts) => {
      const yaml = `title: ${quote}A${parts.join('')}${quote}`;
      const fields = plainYaml(yaml);
      if (!fields) return;
      read++;
      expect(fields).toEqual(parse(yaml, { schema: 'failsafe', maxAliasCount: 0, prettyErrors: false }));
    }),
    { seed: 20231018, numRuns: 5000 },
  );
  expect(read).toBeGreaterThan(1000);
});

test.each([
  ['an address', 'url: https://example.com/a', { url: 'https://example.com/a' }],
  ['a quotation inside', 'title: The "bridge", it\'s 3', { title: 'The "bridge", it\'s 3' }],
  ['lines of Windows', 'title: A\r\nauthor: B\r\n', { title: 'A', author: 'B' }],
  ['nothing', '', {}],
  ['a name twice', 'title: A\ntitle: B', undefined],
  ['a quoted value', 'title: "A: B # C"', { title: 'A: B # C' }],
  ['nothing, quoted', 'title: ""', { title: '' }],
  ['what is behind a quoted value', 'title: "A" # B', undefined],
  ['a sign in a quoted value that is written otherwise', String.raw`title: "A\tB"`, undefined],
  ['a value in other quotes', "title: 'A'", undefined],
  ['a comment', 'title: A # B', undefined],
  ['a value on the next line', 'title: A\n  B', undefined],
  ['a field in a value', 'title: A: B', undefined],
])('%s', (_, yaml, fields) => {
  expect(plainYaml(yaml)).toEqual(fields);
});
