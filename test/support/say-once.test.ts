import { expect, it } from 'vitest';
import { sayOnce } from '../../src/support/say-once.ts';

it('of several problems the first alone is said', () => {
  const said: unknown[] = [];
  const complain = sayOnce((problem) => said.push(problem));
  for (const problem of ['a', undefined, 'b']) complain(problem);
  expect(said).toEqual(['a']);
});
