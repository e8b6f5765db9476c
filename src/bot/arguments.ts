import * as z from 'zod';
import { type Catalogue, en } from '../locales/en.ts';
import { shorten, singleLine } from '../support/safe-text.ts';
import { UserError } from './errors.ts';
import type { InvocationArgs } from './reply.ts';

/** The arguments as `schema` wants them. Throws a UserError that names the argument, what was expected and what came. */
export function parseArguments<T extends z.ZodType>(schema: T, args: InvocationArgs): z.output<T> {
  const result = schema.safeParse(args);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = String(issue?.path[0] ?? '');
  const tooLong = issue?.code === 'too_big' && issue.origin === 'string';
  if (tooLong) throw complaint(name, args, ({ errors }) => errors.atMost(String(issue.maximum)));
  throw argumentError(name, args, isExpectation(issue?.message) ? issue.message : 'text');
}

/** What is wrong with the argument `name`: what was expected and what came. */
export function argumentError(name: string, args: InvocationArgs, expected: Expectation): UserError {
  return complaint(name, args, (catalogue) => catalogue.expected[expected]);
}

function complaint(name: string, args: InvocationArgs, wanted: (catalogue: Catalogue) => string): UserError {
  const came = Object.hasOwn(args, name) ? shorten(String(args[name]), SHOWN) : undefined;
  return new UserError((catalogue) => catalogue.errors.argument(name, wanted(catalogue), came));
}

/** Words that a person typed: white space collapsed, 1 to `max` characters. */
export function typedText(max: number) {
  return z
    .string({ error: expectation('text') })
    .transform(singleLine)
    .pipe(z.string().min(1, expectation('someWords')).max(max));
}

/** A whole number from `min` on that an action carries. */
export function carriedNumber(min: number) {
  const expected = expectation('number');
  return z.coerce.number({ error: expected }).int(expected).min(min, expected).max(1e9, expected);
}

/** Yes or no; no if it is not given. */
export const flag = z.boolean({ error: 'trueOrFalse' satisfies Expectation }).default(false);

/** What a schema says it expects: the name of the words for it. */
export function expectation(name: Expectation): Expectation {
  return name;
}

/** The name of the words for what an argument must be. */
export type Expectation = keyof Catalogue['expected'];

/** How much of a wrong value is repeated to the asker. */
const SHOWN = 100;

function isExpectation(message: string | undefined): message is Expectation {
  return message !== undefined && Object.hasOwn(en.expected, message);
}
