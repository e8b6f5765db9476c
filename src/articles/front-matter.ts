import { createRequire } from 'node:module';
import * as z from 'zod';
import { parseDay } from '../dates/values/days.ts';
import { singleLine } from '../support/safe-text.ts';
import { LONGEST_ADDRESS } from '../support/web-address.ts';
import { plainYaml } from './plain-yaml.ts';

/** What an editor may state at the top of a file; it overrides what is found in the text. Other keys are left alone. */
export interface FrontMatter {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  /** ISO date. */
  readonly published?: string;
  /** `article`: what follows is the article alone, as `dateline add` writes it; nothing of it is looked for as a page. Default `page`. */
  readonly layout?: 'page' | 'article';
  /** Where `dateline add` had it from, if that is not its `url`. */
  readonly fetched?: string;
}

/**
 * Reads YAML between two lines of `---` at the top of a text, blank lines before it allowed.
 *
 * Returns the fields and the offset at which the page begins (0 where there is no front matter). A rule of dashes without one
 * of the fields below it is part of the page. Throws an Error that says which line or field was wrong, what was expected and
 * what came.
 */
export function readFrontMatter(text: string): { fields: FrontMatter; end: number } {
  const none = { fields: {}, end: 0 };
  const opening = /^\s*---[ \t]*\r?\n/.exec(text)?.[0];
  if (opening === undefined) return none;
  const rest = text.slice(opening.length);
  const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(rest);
  const yaml = rest.slice(0, closing?.index ?? rest.search(/\r?\n\s*\r?\n|$/));
  if (yaml.trim() !== '' && !FIELD_LINE.test(yaml)) return none;
  if (!closing) {
    if (yaml.trim() === '') return none;
    throw new Error('front matter: expected a line of --- after it, got none');
  }

  const result = schema.safeParse(parseYaml(yaml, opening.split('\n').length - 1), { reportInput: true });
  if (!result.success) throw new Error(describe(result.error.issues[0]));
  const fields = Object.fromEntries(Object.entries(result.data).filter(([, value]) => value !== undefined));
  return { fields, end: opening.length + closing.index + closing[0].length };
}

const FIELD_LINE = /^(?:title|publisher|author|url|published|layout)[ \t]*:/m;

let library: typeof import('yaml') | undefined;

/** `linesBefore`: how many lines of the file stand above the YAML. */
function parseYaml(yaml: string, linesBefore: number): unknown {
  const plain = plainYaml(yaml);
  if (plain) return plain;
  // Loaded for a file that has any: it takes a start 15 ms.
  library ??= createRequire(import.meta.url)('yaml') as typeof import('yaml');
  const { parse, YAMLParseError } = library;
  try {
    return parse(yaml, { schema: 'failsafe', maxAliasCount: 0, prettyErrors: false }) ?? {};
  } catch (cause) {
    if (!(cause instanceof YAMLParseError)) throw cause;
    const line = linesBefore + yaml.slice(0, cause.pos[0]).trimEnd().split('\n').length;
    throw new Error(`front matter, line ${line}: ${cause.message.split('\n')[0]?.replace(/[.:]$/, '')}`, {
      cause,
    });
  }
}

function describe(issue: z.core.$ZodIssue | undefined): string {
  const came = issue?.input === undefined ? '' : `, got ${JSON.stringify(issue.input)}`;
  return `front matter, ${issue?.path.join('.') || 'the whole'}: ${issue?.message}${came}`;
}

/** The longest title, publisher or author, in UTF-16 units. */
export const LONGEST_FIELD = 500;

/** What YAML's users write for nothing. */
const NOTHING = /^(?:null|~|)$/i;

const lineOf = (most: number) =>
  z
    .string({ error: 'expected text' })
    .transform(singleLine)
    .pipe(z.string().max(most, `expected at most ${most} characters`));
const line = lineOf(LONGEST_FIELD);

const address = lineOf(LONGEST_ADDRESS).refine(
  (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
  'expected an http or https address',
);

const day = line
  .refine(
    (value) => /^\d{4}-\d\d-\d\d(?:[T ].*)?$/.test(value) && parseDay(value) !== undefined,
    'expected a date such as 2023-10-18',
  )
  .transform((value) => value.slice(0, 10));

const schema = z.object(
  {
    title: field(line),
    publisher: field(line),
    author: field(line),
    url: field(address),
    fetched: field(address),
    published: field(day),
    layout: field(z.enum(['page', 'article'], 'expected page or article')),
  },
  { error: 'expected lines such as "title: ..."' },
);

function field<T extends z.ZodType>(inner: T) {
  return z.preprocess(
    (value) => (typeof value === 'string' && NOTHING.test(value.trim()) ? undefined : value),
    inner.optional(),
  );
}
