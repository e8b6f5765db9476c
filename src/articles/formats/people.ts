import { isFields, wordsOf } from './record-fields.ts';

/** Names of people by the ids that messages have in their place. */
export type People = ReadonlyMap<string, string>;

/** Under which names an object says who somebody is. */
const NAMES = ['nickname', 'global_name', 'real_name', 'display_name', 'name', 'username'];

/** What somebody is called: the words themselves, or what an object says. */
export function nameOf(value: unknown): string | undefined {
  if (!isFields(value)) return wordsOf(value);
  return NAMES.map((name) => wordsOf(value[name])).find((name) => name !== undefined);
}

/** People by their ids, in a list of them: Slack's `users.json`. */
export function peopleIn(users: unknown): People {
  const list = (Array.isArray(users) ? users : []).filter(isFields);
  return new Map(
    list.flatMap((user): [string, string][] => {
      const name = nameOf(user) ?? nameOf(user['profile']);
      return typeof user['id'] === 'string' && name !== undefined ? [[user['id'], name]] : [];
    }),
  );
}

/** Text of Messenger and Instagram, which write each byte of UTF-8 as a character; any other as it is. */
export function inUtf8(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[\u0100-\uffff]/.test(text)) return text;
  const read = new TextDecoder('utf-8').decode(Buffer.from(text, 'latin1'));
  return read.includes('\ufffd') ? text : read;
}
