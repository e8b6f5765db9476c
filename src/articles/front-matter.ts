import { parse } from 'yaml';
import { z } from 'zod';
import { parseDay } from '../language/days.ts';

/** What an editor may state at the top of a file; it overrides what is found in the text. Other keys are left alone. */
export interface FrontMatter {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  /** ISO date. */
  readonly published?: string;
}

/**
 * Reads YAML between two lines of `---` at the top of a text.
 *
 * Returns the fields and the offset at which the page begins (0 where there is no front matter). Throws an Error that says
 * which field was wrong, what was expected and what came.
 */
export function readFrontMatter(text: string): { fields: FrontMatter; end: number } {
  const match = /^---[ \t]*\r?\n(?<yaml>[\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/.exec(text);
  const yaml = match?.groups?.['yaml'];
  if (!match || yaml === undefined) return { fields: {}, end: 0 };

  const data: unknown = parse(yaml, { schema: 'failsafe', maxAliasCount: 0 }) ?? {};
  const result = schema.safeParse(data);
  if (!result.success) {
    const [issue] = result.error.issues;
    const path = issue?.path.join('.') || 'the whole';
    const came = JSON.stringify(
      issue?.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], data),
    );
    throw new Error(`front matter, ${path}: ${issue?.message}, got ${came}`);
  }
  const fields = Object.fromEntries(Object.entries(result.data).filter(([, value]) => value !== undefined));
  return { fields, end: match[0].length };
}

const line = z
  .string({ error: 'expected text' })
  .transform((value) => value.replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1, 'expected text, not nothing').max(500, 'expected at most 500 characters'));

const schema = z.object(
  {
    title: line.optional(),
    publisher: line.optional(),
    author: line.optional(),
    url: line
      .refine(
        (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
        'expected an http or https address',
      )
      .optional(),
    published: line
      .refine(
        (value) => /^\d{4}-\d\d-\d\d(?:[T ].*)?$/.test(value) && parseDay(value) !== undefined,
        'expected a date such as 2023-10-18',
      )
      .transform((value) => value.slice(0, 10))
      .optional(),
  },
  { error: 'expected lines such as "title: ..."' },
);
