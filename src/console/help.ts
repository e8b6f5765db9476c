import type { Command } from '../bot/command.ts';
import { en } from '../locales/en.ts';
import type { Paint } from './paint.ts';
import { optionsOf } from './parse-line.ts';

/** What can be typed, from the same data that Discord shows. */
export function helpText(commands: readonly Command[], paint: Paint): string {
  const listed = commands.flatMap((command) => {
    if (!command.data) return [];
    const options = optionsOf(command);
    const usage = options.map(({ name, required }) => (required ? `${name}:…` : `[${name}:…]`));
    return [
      [paint.bold(`/${command.name}`), ...usage].join(' '),
      `    ${command.data.description}`,
      ...options.map(({ name, description }) => paint.quiet(`    ${`${name}:`.padEnd(10)} ${description}`)),
    ];
  });
  return [...listed, en.help.console].join('\n');
}
