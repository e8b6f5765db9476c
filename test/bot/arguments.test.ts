import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { carriedNumber, flag, parseArguments, typedText } from '../../src/bot/arguments.ts';
import { UserError } from '../../src/bot/errors.ts';
import { type AskArgs, invoke } from '../../src/bot/invocations.ts';
import type { InvocationArgs } from '../../src/bot/reply.ts';

const schema = z.object({
  words: typedText(5).optional(),
  page: carriedNumber(1).optional(),
  all: flag,
  task: z.enum(['add', 'remove']).optional(),
});

describe('arguments', () => {
  it('are taken as they are meant', () => {
    expect(parseArguments(schema, { words: ' a  b ', page: '3', task: 'add' })).toEqual({
      words: 'a b',
      page: 3,
      all: false,
      task: 'add',
    });
  });

  it.each<[InvocationArgs, string]>([
    [{ words: 'abcdef' }, 'words: expected at most 5 characters, got "abcdef".'],
    [{ words: 'a'.repeat(200) }, `words: expected at most 5 characters, got "${'a'.repeat(99)}…".`],
    [{ words: ' ' }, 'words: expected some words, got " ".'],
    [{ words: 5 }, 'words: expected text, got "5".'],
    [{ page: 'x' }, 'page: expected a whole number, got "x".'],
    [{ page: 1.5 }, 'page: expected a whole number, got "1.5".'],
    [{ page: 0 }, 'page: expected a whole number, got "0".'],
    [{ page: 2e9 }, 'page: expected a whole number, got "2000000000".'],
    [{ all: 'x' }, 'all: expected true or false, got "x".'],
    // What no schema of ours has words for.
    [{ task: 'nope' }, 'task: expected text, got "nope".'],
  ])('that are wrong are named with what was expected and what came: %j', (args, message) => {
    expect(() => parseArguments(schema, args)).toThrow(UserError);
    expect(() => parseArguments(schema, args)).toThrow(message);
  });

  it('that are not given are not carried', () => {
    const { args } = invoke.ask({ question: 'Who?', source: undefined } satisfies AskArgs);
    expect(Object.keys(args)).toEqual(['question']);
  });
});
