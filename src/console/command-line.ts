import { extname } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Command, ConsoleArgument } from '../bot/command.ts';
import { UserError } from '../bot/errors.ts';
import type { Invocation } from '../bot/reply.ts';
import { isOneSlip } from '../language/slips.ts';

/** What the process was asked to do. */
export type CommandLine =
  | { readonly task: 'help' }
  | { readonly task: 'version' }
  | { readonly task: 'register' }
  /** The bot, or the console. */
  | { readonly task: 'start'; readonly articlesDir?: string }
  /** What was voted wrong. */
  | { readonly task: 'feedback'; readonly articlesDir?: string }
  /** Articles are added to the folder. */
  | {
      readonly task: 'add';
      readonly sources: readonly string[];
      readonly dryRun: boolean;
      readonly allowLocal: boolean;
      readonly articlesDir?: string;
    }
  /** A report of the folder. */
  | { readonly task: 'check'; readonly articlesDir?: string }
  | OneShot;

/** One command, answered once. */
export interface OneShot extends ConsoleInvocation {
  readonly task: 'once';
  /** Answer it for each line of the input, which is then its first argument. */
  readonly batch: boolean;
  readonly usesReader: boolean;
  readonly json: boolean;
  readonly articlesDir?: string;
}

/** An invocation, and where the files that come with its reply are to be written, by their names in the reply. */
export interface ConsoleInvocation {
  readonly invocation: Invocation;
  readonly files: ReadonlyMap<string, string>;
}

/** Reads the words after the program's name. Throws a UserError that says what was expected. */
export function parseCommandLine(argv: readonly string[], commands: readonly Command[]): CommandLine {
  const typed = commands.filter(({ data, name }) => data && name !== 'help');
  const { values, positionals } = readFlags(argv, typed);
  const [name, ...rest] = positionals;
  if (values['help'] || name === 'help') return { task: 'help' };
  if (values['version']) return { task: 'version' };
  const command = typed.find((each) => each.name === name);
  const accepted = command ? flagsOf(command) : OTHER_TASKS.get(name);
  if (!accepted) {
    const names = typed.map((each) => each.name).join(', ');
    const hint = rest.length > 0 ? ` To ask that: ask "${positionals.join(' ')}".` : '';
    throw misuse(`Expected ${names}, add, check, register, feedback or nothing, got "${name}".${hint}`);
  }
  const wrong = Object.keys(values).find((flag) => !accepted.includes(flag));
  if (wrong) throw misuse(`--${wrong} does not go with ${name === undefined ? 'the start' : `"${name}"`}.`);
  const articlesDir = values['articles'] === undefined ? {} : { articlesDir: String(values['articles']) };
  const words = rest.join(' ').trim();
  // A script's question may hold anything.
  if (command && command.name !== 'ask') refuseMisspelt(words, accepted);
  if (command) return { ...oneShot(command, values, rest.length > 0 ? words : undefined), ...articlesDir };
  if (name === 'add') {
    if (words === '') throw misuse('add: expected addresses or files, got none.');
    const [dryRun, allowLocal] = [values['dry-run'] === true, values['allow-local'] === true];
    return { task: name, sources: rest, dryRun, allowLocal, ...articlesDir };
  }
  if (words !== '') throw misuse(`${name}: expected no more words, got "${words}".`);
  if (name === 'register') return { task: name };
  return { task: name === 'feedback' || name === 'check' ? name : 'start', ...articlesDir };
}

/** What is no command of the bot, none at all being the start, and the flags that go with it. */
const OTHER_TASKS: ReadonlyMap<string | undefined, readonly string[]> = new Map([
  [undefined, ['articles']],
  ['register', []],
  ['feedback', ['articles']],
  ['add', ['articles', 'dry-run', 'allow-local']],
  ['check', ['articles']],
]);

type Flags = Readonly<Record<string, string | boolean | undefined>>;

function oneShot(command: Command, flags: Flags, words: string | undefined): OneShot {
  const { name, arguments: given = [], usesReader = false } = command;
  const [first] = given;
  const json = flags['json'] === true;
  // An empty word, such as an unset variable of a script, is not the same as no word.
  if (words === '') throw misuse(`${name}: expected some words, got none.`);
  if (words !== undefined && !first) throw misuse(`${name}: expected no more words, got "${words}".`);
  const values: Record<string, string | boolean> = {};
  for (const argument of given) {
    const value = argument === first && words !== undefined ? words : flags[argument.name];
    if (value === undefined) continue;
    if (json && argument.shownOnly) throw misuse(`--${argument.name} does not go with --json.`);
    values[argument.name] = value;
  }
  for (const { name: flag, oneShot } of given) if (oneShot !== undefined) values[flag] ??= oneShot;
  const batch = first?.required === true && values[first.name] === undefined;
  if (batch && !json) throw misuse(`${name}: expected a ${first.name}.`);
  return { task: 'once', batch, ...consoleInvocation(command, values), usesReader, json };
}

/** Takes the names of files out of what was given. Throws a UserError for a name that says it holds something else. */
export function consoleInvocation(
  { name, arguments: expected = [] }: Command,
  given: Readonly<Record<string, string | boolean>>,
): ConsoleInvocation {
  const files = new Map<string, string>();
  const args: Record<string, string | boolean> = { ...given };
  for (const { name: option, file } of expected) {
    const path = given[option];
    if (file === undefined || typeof path !== 'string') continue;
    const [ending, wanted] = [extname(path).toLowerCase(), extname(file)];
    if (ending !== '' && ending !== wanted)
      throw misuse(`${option}: expected a file name that ends in ${wanted}, got "${path}".`);
    files.set(file, path);
    args[option] = true;
  }
  return { invocation: { command: name, args }, files };
}

/** The flags of a command, its first argument among them, which words without a name are given to. */
function flagsOf({ arguments: given = [], json }: Command): string[] {
  return [...given.map(({ name }) => name), 'articles', ...(json ? ['json'] : [])];
}

function readFlags(argv: readonly string[], commands: readonly Command[]) {
  const flags = commands.flatMap(({ arguments: given = [] }) => given).map(flag);
  const options = { ...Object.fromEntries(flags), ...COMMON } as NonNullable<ParseArgsConfig['options']>;
  const named = new RegExp(
    `^(${flags.flatMap(([name, { type }]) => (type === 'string' ? [name] : [])).join('|')}):(?=\\S)`,
  );
  // As at the prompt and in Discord: `from:2023` is `--from 2023`.
  const args = argv.map((word) => word.replace(named, '--$1='));
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    return { values: values as Flags, positionals };
  } catch (cause) {
    // Node's second sentence tells how to write a word that begins with a hyphen.
    throw misuse(`${(cause as Error).message.split('. ')[0]?.replace(/\.?$/, '.')} --help lists them all.`);
  }
}

const COMMON = {
  articles: { type: 'string' },
  json: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  'allow-local': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

function flag({ name, placeholder }: ConsoleArgument) {
  return [name, { type: placeholder === undefined ? 'boolean' : 'string' }] as const;
}

/** Throws a UserError for what is one slip from an option, "form:2023": taken for words of a topic it would find nothing. */
export function refuseMisspelt(words: string, names: readonly string[]): void {
  for (const [, typed = ''] of words.matchAll(/(?:^|\s)([a-z]{3,16}):(?=\S)/gi)) {
    const meant = names.find((name) => name !== typed && isOneSlip(typed.toLowerCase(), name));
    if (meant) throw new UserError(({ errors }) => errors.noOption(typed, meant));
  }
}

/** A mistake in the words of a script, said in English as all else that scripts read. */
function misuse(message: string): UserError {
  return new UserError(() => message);
}
