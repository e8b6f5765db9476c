import { parseArgs } from 'node:util';
import { UserError } from '../bot/errors.ts';
import type { TimelineForm } from '../bot/invocations.ts';
import type { Invocation, InvocationArgs } from '../bot/reply.ts';

/** What the process was asked to do. */
export interface CommandLine {
  /** `start`: the bot or the console; `register`, `feedback`: only that; `batch`: questions from standard input; `once`; `help`. */
  readonly task: 'start' | 'register' | 'feedback' | 'once' | 'batch' | 'help';
  /** For `once`; for `batch` its arguments alone count. */
  readonly invocation: Invocation;
  readonly json: boolean;
  /** Tell how the best sentences were judged, after the reply. */
  readonly explain: boolean;
  /** Where to write the timeline beside printing it. */
  readonly files: TimelineFiles;
  /** The folder of articles, where `--articles` names one. */
  readonly articlesDir?: string;
}

/** Paths by what is written there. */
export type TimelineFiles = Partial<Record<TimelineForm, string>>;

export const USAGE = `Usage: npm start                                     the Discord bot, or the console without DISCORD_TOKEN
       npm -s start -- ask "question" [--source ID] [--articles DIR] [--json | --explain]
       npm -s start -- ask --json [--source ID] [--articles DIR]
                                                      questions from standard input, one a line: {"id", "question"} or plain
       npm -s start -- sources [ID] [--articles DIR] [--json]
       npm -s start -- timeline [topic] [--from D] [--to D] [--source ID] [--order newest] [--all] [--articles DIR] [--json]
                                [--picture FILE.png] [--ics FILE.ics] [--csv FILE.csv]
       npm run register                               register the commands with Discord
       npm -s run feedback                            what was voted wrong, from FEEDBACK_FILE
A question has up to 300 characters and says what it is about. With --json it may have up to 2,000, and one without words
is answered as any that finds nothing.
Exit status: 0 it answered, 1 it found nothing, 2 misuse.`;

/** Reads the words after the program's name. Throws a UserError that says what was expected. */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const { values, positionals } = readWords(words);
  const { articles, json = false, explain = false, help, ...given } = values;
  const [name, ...rest] = positionals;
  const accepted = OPTIONS.get(name);
  const args: Record<string, string | boolean> = {};
  const files: Record<string, string> = {};
  for (const [option, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const form = FILE_OPTIONS[option];
    if (form === undefined) args[option] = value;
    else files[form] = String(value);
  }
  const line = (task: CommandLine['task'], more: InvocationArgs = {}): CommandLine => ({
    task,
    invocation: { command: name ?? '', args: { ...args, ...more } },
    json,
    explain,
    files,
    ...(articles !== undefined && { articlesDir: articles }),
  });
  if (help || name === 'help') return line('help');
  if (!accepted)
    throw misuse(`Expected ask, sources, timeline, register, feedback or nothing, got "${name}".`);
  const wrong = Object.keys(values).find((option) => !accepted.includes(option));
  if (wrong) throw misuse(`--${wrong} does not go with ${name === undefined ? 'the start' : `"${name}"`}.`);
  if (json && explain) throw misuse('--explain does not go with --json.');
  const text = rest.join(' ').trim();
  // An empty word, such as an unset variable of a script, is not the same as no word.
  if (rest.length > 0 && text === '') throw misuse(`${name}: expected some words, got none.`);
  switch (name) {
    case 'register':
    case 'feedback':
      if (text !== '') throw misuse(`${name}: expected no more words, got "${text}".`);
      return line(name);
    case 'ask':
      if (text === '' && !json) throw misuse('ask: expected a question.');
      return text === '' ? line('batch') : line('once', { question: text });
    case 'sources':
      return line('once', text === '' ? {} : { article: text });
    case 'timeline':
      return line('once', text === '' ? {} : { topic: text });
    default:
      return line('start');
  }
}

/** The words that there are, none at all being the start, and which options go with each. */
const OPTIONS: ReadonlyMap<string | undefined, readonly string[]> = new Map([
  [undefined, ['articles']],
  ['register', []],
  ['feedback', ['articles']],
  ['ask', ['articles', 'source', 'json', 'explain']],
  ['sources', ['articles', 'json']],
  ['timeline', ['articles', 'from', 'to', 'source', 'order', 'all', 'json', 'picture', 'ics', 'csv']],
]);

/** Options that name a file, and what goes there. */
const FILE_OPTIONS: Readonly<Record<string, TimelineForm>> = {
  picture: 'picture',
  ics: 'calendar',
  csv: 'table',
};

function readWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        articles: { type: 'string' },
        json: { type: 'boolean' },
        explain: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        source: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        order: { type: 'string' },
        all: { type: 'boolean' },
        picture: { type: 'string' },
        ics: { type: 'string' },
        csv: { type: 'string' },
      },
    });
  } catch (cause) {
    throw misuse((cause as Error).message);
  }
}

/** A mistake in the words of a script, said in English as all else that scripts read. */
function misuse(message: string): UserError {
  return new UserError(() => message);
}
