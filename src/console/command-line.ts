import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Command, ConsoleArgument } from '../bot/command.ts';
import { argumentsByPlace, refuseMisspelt } from '../bot/typed-options.ts';
import { type ConsoleInvocation, consoleInvocation, misuse } from './console-invocation.ts';

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
  /** Answer it for each line of the input, which is then its question. */
  readonly batch: boolean;
  readonly usesReader: boolean;
  readonly json: boolean;
  readonly articlesDir?: string;
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
  if (command) return { ...oneShot(command, values, rest), ...articlesDir };
  const words = rest.join(' ').trim();
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

function oneShot(command: Command, flags: Flags, words: readonly string[]): OneShot {
  const { name, arguments: given = [], usesReader = false } = command;
  const json = flags['json'] === true;
  const typed = words.join(' ').trim();
  const question = given.find(({ isQuestion }) => isQuestion);
  // A script's question may hold anything.
  if (!question) refuseMisspelt(typed, flagsOf(command));
  // An empty word, such as an unset variable of a script, is not the same as no word.
  if (words.length > 0 && typed === '') throw misuse(`${name}: expected some words, got none.`);
  if (typed !== '' && !given.some(({ positional }) => positional))
    throw misuse(`${name}: expected no more words, got "${typed}".`);
  const placed = argumentsByPlace(given, words);
  const values: Record<string, string | boolean> = {};
  for (const argument of given) {
    const value = placed[argument.name] ?? flags[argument.name];
    if (value === undefined) continue;
    if (json && argument.shownOnly) throw misuse(`--${argument.name} does not go with --json.`);
    values[argument.name] = value;
  }
  for (const { name: flag, oneShot } of given) if (oneShot !== undefined) values[flag] ??= oneShot;
  const missing = given.find((argument) => argument.required && values[argument.name] === undefined);
  const batch = json && missing !== undefined && missing === question;
  if (missing && !batch) throw misuse(`${name}: expected a ${missing.name}.`);
  return { task: 'once', batch, ...consoleInvocation(command, values), usesReader, json };
}

/** The flags of a command: also what words without a name are given to may be named. */
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
