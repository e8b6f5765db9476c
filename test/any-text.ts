import fc from 'fast-check';

/**
 * Any character but half of a pair, as fast-check's unit `binary` has it, which makes a map of all million of them first: it takes a
 * second, and memory, of every process that tests.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
  .nat(0x10ffff - 0x800)
  .map((number) => String.fromCodePoint(number < 0xd800 ? number : number + 0x800));
