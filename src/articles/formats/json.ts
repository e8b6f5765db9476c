import { chatsDocuments } from './chat-days.ts';
import type { Format } from './format.ts';
import { recordsIn } from './json-records.ts';
import { chatsIn } from './message-records.ts';
import { recordDocuments } from './records.ts';

/**
 * JSON: an article, a list of them, or an object that holds some, such as a service answers; and JSON Lines, one article a line. The messages of a
 * chat are an article a day.
 */
export const json: Format = {
  name: 'JSON',
  recognises: ({ text }) => text !== undefined && /^\s*(?:\{\s*"|\[\s*\{)/.test(text),
  async read({ name, text = '', people }) {
    const whole = parsedOf(text);
    const chats = chatsIn(whole, people);
    if (chats.length > 0) return { documents: chatsDocuments(chats, name) };
    const { documents, problems } = await recordDocuments(
      recordsIn(whole),
      (index) => `article ${index + 1}`,
    );
    const [first, ...others] = problems;
    // A file with a thousand records of something else has one fault.
    if (first && documents.length === 0 && others.every(({ message }) => message === first.message))
      throw new Error(
        others.length === 0 ? first.message : `${first.message} (in ${problems.length} objects)`,
      );
    return { documents, problems };
  },
};

/** What a text says, each line of JSON Lines one of a list; what is none there stays as it is. */
function parsedOf(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length < 2 || !isJson(lines[0] ?? '')) throw error;
    return lines.map((line) => (isJson(line) ? JSON.parse(line) : line));
  }
}

/** What a text of JSON says. Throws an Error of one line if there is a fault in it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`expected JSON, got a fault in it: ${reasonOf(cause)}`, { cause });
  }
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof SyntaxError ? (error.message.split('\n')[0] ?? '') : 'it is nested too deeply';
}
