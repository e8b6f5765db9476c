import type { Command, ConsoleArgument } from '../bot/command.ts';
import { en } from '../locales/en.ts';
import type { Paint } from './paint.ts';
import { wrapPieces } from './wrap.ts';

/** How the program is called, from the same definitions that Discord is told of. */
export function usageText(commands: readonly Command[], width: number): string {
  const typed = commands.filter(({ data, name }) => data && name !== 'help');
  return [
    'Usage: npm start                   the Discord bot, or the console without DISCORD_TOKEN',
    '       npm run register            register the commands with Discord',
    '       npm -s run feedback         what was voted wrong, from FEEDBACK_FILE',
    '       npx dateline add SOURCE... [--dry-run] [--allow-local] [--articles DIR]',
    '                                   addresses of pages and feeds, and files: each article becomes a file of the folder',
    '       npx dateline check [--articles DIR]',
    '                                   what is found in each file, how it is known, what is left out and why',
    '       npm -s start -- --version',
    '',
    ...typed.flatMap((command) => [
      ...indented(`npm -s start -- ${command.name}`, usageOf(command), width),
      ...describedArguments(command).map(([name, told]) => `    ${name.padEnd(18)} ${told}`),
      '',
    ]),
    ...CLOSING,
  ].join('\n');
}

const CLOSING = [
  'With --json a question may have up to 2,000 characters, and one without words is answered as any that finds nothing.',
  'ask --json without a question reads questions from standard input, one a line: {"id", "question"} or plain.',
  'Exit status: 0 it answered, 1 it found nothing, 2 misuse.',
];

function usageOf({ arguments: given = [], json }: Command): string[] {
  const byPlace = given.filter(({ positional }) => positional);
  return [
    ...byPlace.map(({ name, required }) => (required ? `"${name}"` : `[${name}]`)),
    ...given.filter(({ positional }) => !positional).map((argument) => `[${flagOf(argument)}]`),
    '[--articles DIR]',
    ...(json ? ['[--json]'] : []),
  ];
}

function describedArguments({ arguments: given = [] }: Command): [string, string][] {
  return given.map((argument) => [
    argument.positional ? argument.name : flagOf(argument),
    argument.description,
  ]);
}

function flagOf({ name, placeholder }: ConsoleArgument): string {
  return placeholder === undefined ? `--${name}` : `--${name} ${placeholder}`;
}

/** Pieces after a lead, wrapped, each further line under the first piece. */
function indented(lead: string, pieces: readonly string[], width: number): string[] {
  if (pieces.length === 0) return [lead];
  const lines = wrapPieces(pieces, ' ', Math.max(width - lead.length - 1, 20));
  return lines.map((line, at) => `${at === 0 ? lead : ' '.repeat(lead.length)} ${line}`);
}

/** What can be typed at the prompt. */
export function helpText(commands: readonly Command[], paint: Paint, width: number): string {
  const listed = commands.flatMap(({ name, summary, arguments: given = [] }) => {
    if (!summary) return [];
    const usage = given.map(({ name, required, placeholder }) => {
      const typed = `${name}:${placeholder === undefined ? 'true' : '…'}`;
      return required ? typed : `[${typed}]`;
    });
    return [
      ...indented(`/${name}`, usage, width).map(paint.bold),
      `    ${summary(en)}`,
      ...given.map((argument) =>
        paint.quiet(`    ${`${argument.name}:`.padEnd(10)} ${argument.description}`),
      ),
    ];
  });
  return [...listed, '', ...AT_THE_PROMPT].join('\n');
}

const AT_THE_PROMPT = [
  'A line that is no command is a question. A number runs what the last reply offers.',
  '┃ stands beside words that answer, │ beside those around them. exit or Ctrl-D leaves.',
];
