import { expect, it } from 'vitest';
import { createDeduplicator } from '../../../src/discord/gateway/deduplicate.ts';

it('an id is new once, as far as the last ones go, and known ones are forgotten in the end', () => {
  const isNew = createDeduplicator(3);
  const told = (ids: string) => [...ids].map((id) => isNew(id));
  expect(told('abcabc')).toEqual([true, true, true, false, false, false]);
  expect(told('de')).toEqual([true, true]);
  // The last three are c, d and e.
  expect(told('cde')).toEqual([false, false, false]);
  expect(told('fgh')).toEqual([true, true, true]);
  expect(told('a')).toEqual([true]);
});
