import { z } from 'zod';
import { UserError } from './errors.ts';
import type { InvocationArgs } from './reply.ts';

/** The arguments as `schema` wants them. Throws a UserError that names the argument, what was expected and what came. */
export function parseArguments<T extends z.ZodType>(schema: T, args: InvocationArgs): z.output<T> {
  const result = schema.safeParse(args);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = String(issue?.path[0] ?? '');
  const came = name in args ? `, got "${String(args[name]).slice(0, 100)}"` : ', got none';
  throw new UserError(`${name || 'arguments'}: ${issue?.message ?? 'not understood'}${came}.`);
}

/** Words that a person typed: white space folded, 1 to `max` characters. */
export function typedText(max: number) {
  return z
    .string({ error: 'expected text' })
    .transform((value) => value.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, 'expected some words').max(max, `expected at most ${max} characters`));
}

/** A whole number from `min` on that an action carries. */
export function carriedNumber(min: number) {
  return z.coerce.number({ error: 'expected a number' }).int('expected a whole number').min(min).max(1e9);
}
