import { decodeText } from './decode-text.ts';
import type { FileDocuments, Format, OpenedFile, SourceFile } from './format.ts';
import { formats } from './index.ts';
import { isOtherText, nameOfContent } from './other-content.ts';

/** Longer texts are no articles; a limit keeps one of them from filling the memory. In UTF-16 units. */
const MAX_TEXT_LENGTH = 5_000_000;

/**
 * Reads the articles of one file by the format that its content is in; its name does not matter.
 *
 * Rejects with an Error of one line where nothing can be read: what was expected, what came.
 *
 * @example
 * const { documents } = await readSource({ name: 'a.html', bytes });
 * documents[0].text; // the article's words
 */
export async function readSource(file: SourceFile, depth = 0): Promise<FileDocuments> {
  if (depth > MAX_DEPTH)
    throw new Error(`expected at most ${MAX_DEPTH} archives inside one another, got more`);
  if (file.bytes.every(isBlank)) throw new Error('expected an article, got an empty file');
  const opened = open(file);
  const format = recognise(opened);
  if (!format) {
    // Whoever brings a list of feeds does not ask which formats there are; whoever brings an unknown file may.
    const expected = isOtherText(opened.bytes) ? 'an article' : namesOf();
    throw new Error(`expected ${expected}, got ${nameOfContent(file.bytes)}`);
  }
  const reading = await readAs(format, opened, depth);
  for (const { text } of reading.documents) {
    if (text.length > MAX_TEXT_LENGTH)
      throw new Error(`expected at most ${MAX_TEXT_LENGTH} characters of text, got ${text.length}`);
  }
  return reading;
}

/** The format that a file's content is in; undefined if it is in none. */
export function formatOf(file: SourceFile): Format | undefined {
  return recognise(open(file));
}

function recognise(opened: OpenedFile): Format | undefined {
  return isOtherText(opened.bytes) ? undefined : formats.find(({ recognises }) => recognises(opened));
}

/** A library's own words for a fault in a file are no help to who has the file. */
async function readAs({ name, read }: Format, opened: OpenedFile, depth: number): Promise<FileDocuments> {
  try {
    return await read(opened, (inner) => readSource(inner, depth + 1));
  } catch (cause) {
    const { message } = cause as Error;
    if (/^(?:expected|front matter)/.test(message)) throw cause;
    throw new Error(`expected ${name}, got a fault in it (${message.split('\n')[0]})`, { cause });
  }
}

const MAX_DEPTH = 2;

/** Decoded when a format first asks for it: archives and PDFs are told by their bytes. */
function open({ name, bytes, url, people }: SourceFile): OpenedFile {
  let text: { readonly decoded: string | undefined } | undefined;
  return {
    name,
    bytes,
    url,
    people,
    get text() {
      text ??= { decoded: decodeText(bytes) };
      return text.decoded;
    },
  };
}

function namesOf(): string {
  const names = formats.map(({ name }) => name);
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}
