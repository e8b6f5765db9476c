import { styleText } from 'node:util';

/** The few styles that a terminal shows; each returns the text unchanged if colours are off. */
export interface Paint {
  bold(text: string): string;
  quiet(text: string): string;
  accent(text: string): string;
}

/** Styles for a stream: only on a terminal, and never with `NO_COLOR` set (no-color.org). */
export function paintFor(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): Paint {
  const on = isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  const style = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    on && text !== '' ? styleText(format, text) : text;
  return { bold: style('bold'), quiet: style('dim'), accent: style('cyan') };
}
