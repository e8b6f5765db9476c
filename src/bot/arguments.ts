import { z } from 'zod';
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
  const came = Object.hasOwn(args, name) ? shorten(String(args[name]), SHOWN) : undefined;
  throw new UserError(({ errors, expected }) => {
    const wanted = isExpectation(issue?.message) ? expected[issue.message] : expected.text;
    const tooLong = issue?.code === 'too_big' && issue.origin === 'string';
    return errors.argument(name, tooLong ? errors.atMost(String(issue.maximum)) : wanted, came);
  });
}

/** Words that a person typed: white space folded, 1 to `max` characters. */
export function typedText(max: number) {
  return z
    .string({ error: expectation('text') })
    .transform(singleLine)
    .pipe(z.string().min(1, expectation('someWords')).max(max));
}

/** A whole number from `min` on that an action carries. */
export function carriedNumber(min: number) {
  return z.coerce
    .number({ error: expectation('number') })
    .int(expectation('number'))
    .min(min, expectation('number'))
    .max(1e9, expectation('number'));
}

/** Yes or no, no where it is not given. */
export const flag = z.boolean({ error: 'trueOrFalse' satisfies Expectation }).default(false);

/** What a schema says it expects: the name of the words for it. */
export function expectation(name: Expectation): Expectation {
  return name;
}

type Expectation = keyof Catalogue['expected'];

/** How much of a wrong value is repeated to the asker. */
const SHOWN = 100;

function isExpectation(message: string | undefined): message is Expectation {
  return message !== undefined && Object.hasOwn(en.expected, message);
}
