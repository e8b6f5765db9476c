import type { Invocation, InvocationArgs } from '../../bot/reply.ts';
import { singleLine } from '../../support/safe-text.ts';
import { LIMITS } from './limits.ts';
import { percentEncode } from './percent-encode.ts';

/**
 * What a press does with its invocation: `run` answers with it, `turn` puts what it says into the place of the message (another
 * page of the same), `show` says it to everyone, `helpful` and `wrong` vote on what it answers.
 */
export type Purpose = 'run' | 'turn' | 'show' | 'helpful' | 'wrong';

/** What a button asks for. */
export interface Press {
  readonly purpose: Purpose;
  readonly invocation: Invocation;
}

/**
 * The `custom_id` of a button: everything that is needed to do what it asks for, so that it works after a restart and on
 * any other replica. Its form, version 1:
 *
 *     1<purpose><ordinal>;<command>[;<name>=<value>]...
 *
 * The purpose is a sign: nothing (`run`), `>` (`turn`), `!` (`show`), `+` (`helpful`), `-` (`wrong`). The ordinal (base 36)
 * makes the id unique in its message, as Discord demands. A value is a string with `% ; = + # ! ~` and control characters
 * as %XX and spaces as `+`; `#` opens a number, `!` a boolean (0 or 1). `~` stands for the subject of the message that
 * carries the button, white space collapsed: a question does not fit into 100 characters.
 * Undefined if the whole is longer than Discord allows or a name is not of the allowed form.
 */
export function packPress(
  { purpose, invocation }: Press,
  ordinal: number,
  subject?: string,
): string | undefined {
  const args = Object.entries(invocation.args).map(
    ([name, value]) => `;${name}=${packValue(value, subject)}`,
  );
  const packed = `1${SIGNS[purpose]}${ordinal.toString(36)};${invocation.command}${args.join('')}`;
  return packed.length <= LIMITS.customId && FORM.test(packed) ? packed : undefined;
}

/**
 * What a `custom_id`, which may come from anyone, asks for. Undefined if it is not one that `packPress` writes (another
 * version, another form, a name twice) or if it refers to a subject and none is given.
 */
export function unpackPress(customId: string, subject?: string): Press | undefined {
  if (customId.length > LIMITS.customId || !FORM.test(customId)) return undefined;
  const [, command = '', ...pairs] = customId.split(';');
  const purpose = PURPOSES.find((each) => SIGNS[each] === customId.charAt(1)) ?? 'run';
  const args = new Map<string, string | number | boolean>();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    const value = unpackValue(pair.slice(at + 1), subject);
    if (value === undefined || args.has(name)) return undefined;
    args.set(name, value);
  }
  return { purpose, invocation: { command, args: Object.fromEntries(args) } };
}

const SIGNS = { run: '', turn: '>', show: '!', helpful: '+', wrong: '-' } as const;
const PURPOSES = Object.keys(SIGNS) as Purpose[];

const NAME = '[a-z][a-zA-Z0-9_-]{0,31}';
const FORM = new RegExp(`^1[>!+-]?[0-9a-z]{1,3};${NAME}(?:;${NAME}=[^;=]*)*$`);

function packValue(value: InvocationArgs[string], subject: string | undefined): string {
  if (typeof value === 'boolean') return value ? '!1' : '!0';
  if (typeof value === 'number') return `#${value}`;
  if (subject !== undefined && (value === subject || singleLine(value) === singleLine(subject))) return '~';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Discord may strip them
  return percentEncode(value, /[%;=+#!~\u0000-\u001f\u007f]/g).replaceAll(' ', '+');
}

function unpackValue(packed: string, subject: string | undefined): InvocationArgs[string] | undefined {
  if (packed === '~') return subject;
  if (packed === '!0' || packed === '!1') return packed === '!1';
  if (/^#-?\d{1,16}(?:\.\d{1,16})?$/.test(packed)) return Number(packed.slice(1));
  if (/[#!~]/.test(packed)) return undefined;
  return packed
    .replaceAll('+', ' ')
    .replace(/%([0-7][0-9A-F])/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
