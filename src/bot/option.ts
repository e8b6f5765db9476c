import * as z from 'zod';
import type { Archive } from '../archive.ts';
import type { Catalogue } from '../locales/en.ts';
import { carriedNumber, expectation, flag, typedText } from './arguments.ts';
import { completeArticle } from './article-argument.ts';
import type { Choice } from './command.ts';
import { typedDate } from './date-argument.ts';

/**
 * One argument of a command, said once: what is accepted, and who may give it. From it come the command's data for Discord, its
 * flags, its help and its validation (define-command.ts).
 */
export type Option<T = unknown> = PublicOption<T> | ConsoleOption<T> | CarriedOption<T>;

/** An option for each argument of an invocation (invocations.ts), so that none is offered that the command does not take. */
export type OptionsFor<Args> = { readonly [Name in keyof Args]-?: Option };

interface Accepted<T> {
  readonly accepts: z.ZodType<T>;
  /** What is accepted of a script; default the same. */
  readonly acceptsOfScripts?: z.ZodType<T>;
}

/** Given by people in Discord and at the console. */
export interface PublicOption<T = unknown> extends Accepted<T> {
  readonly from: 'everyone';
  readonly description: keyof Catalogue['commands'];
  /** What stands for its value in the usage: `ID`. */
  readonly placeholder: string;
  readonly required?: boolean;
  /** At a console words without a name are given to it, in the order of the definition. Default: the first option alone. */
  readonly positional?: boolean;
  /** A question: scripts may send many, one a line. Default false. */
  readonly isQuestion?: boolean;
  readonly maxLength?: number;
  readonly choices?: readonly OptionChoice[];
  /** Suggestions for what is half typed, from memory. */
  readonly complete?: (archive: Archive, typed: string) => Promise<readonly Choice[]>;
}

interface OptionChoice {
  readonly value: string;
  readonly name: (catalogue: Catalogue) => string;
}

/** Given at the console alone, whose help is in English. */
export interface ConsoleOption<T = unknown> extends Accepted<T> {
  readonly from: 'console';
  readonly description: string;
  /** What stands for its value in the usage; absent: a flag without one. */
  readonly placeholder?: string;
  /** Its value is where to write the reply's file of this name; the command gets `true`. */
  readonly file?: string;
  /** What a one-shot run gives if it is left out. */
  readonly oneShot?: string;
  /** It changes what people are shown, so it does not go with `--json`. */
  readonly shownOnly?: boolean;
}

/** Carried by the actions of a reply; nobody types it. */
export interface CarriedOption<T = unknown> extends Accepted<T> {
  readonly from: 'actions';
}

type Key = PublicOption['description'];

/** A question: people type a line of at most `max` characters, scripts send paragraphs of at most `ofScripts`, as they are. */
export function questionOption(description: Key, { max, ofScripts }: { max: number; ofScripts: number }) {
  return {
    from: 'everyone',
    description,
    placeholder: 'TEXT',
    required: true,
    isQuestion: true,
    maxLength: max,
    accepts: typedText(max),
    acceptsOfScripts: z
      .string({ error: expectation('text') })
      .trim()
      .min(1, expectation('someWords'))
      .max(ofScripts),
  } as const satisfies PublicOption;
}

/** Words that may be left out, at most `max` characters. */
export function textOption(description: Key, max: number) {
  return {
    from: 'everyone',
    description,
    placeholder: 'TEXT',
    maxLength: max,
    accepts: typedText(max).optional(),
  } as const satisfies PublicOption;
}

/** An article: by id, by key or by words of its title (article-argument.ts). */
export function articleOption(description: Key) {
  return {
    from: 'everyone',
    description,
    placeholder: 'ID',
    accepts: z.string({ error: expectation('text') }).optional(),
    complete: completeArticle,
  } as const satisfies PublicOption;
}

/** A date as people write it (date-argument.ts). */
export function dateOption(description: Key) {
  return {
    from: 'everyone',
    description,
    placeholder: 'DATE',
    maxLength: 40,
    accepts: typedDate.optional(),
  } as const satisfies PublicOption;
}

/** Whether something is wanted that is wanted at the console alone. */
export function consoleFlag(description: string, more: Pick<ConsoleOption, 'shownOnly'> = {}) {
  return { from: 'console', description, accepts: flag, ...more } as const satisfies ConsoleOption;
}

/** Where to write a file that comes with the reply under the name `file`. */
export function fileOption(file: string, description: string) {
  return {
    from: 'console',
    description,
    placeholder: 'FILE',
    file,
    accepts: flag,
  } as const satisfies ConsoleOption;
}

/** A page, from 1; a one-shot run shows all of them if none is named. */
export function pageOption() {
  return {
    from: 'console',
    description: 'Only this page of the list',
    placeholder: 'N',
    oneShot: 'all',
    shownOnly: true,
    accepts: z
      .union([z.literal('all'), carriedNumber(1)], { error: expectation('page') })
      .default(1) as z.ZodType<number | 'all'>,
  } as const satisfies ConsoleOption;
}

/** What an action carries. */
export function carried<S extends z.ZodType>(accepts: S) {
  return { from: 'actions', accepts } as const satisfies CarriedOption;
}
