import { type LetterHead, letterHeadAt } from '../letter-head.ts';
import { wordCount } from '../lines.ts';
import { htmlText } from '../web-page/html-text.ts';
import type { PageText } from '../web-page/text-of.ts';
import { writtenDay } from '../web-page/written-day.ts';
import type { Facts, FileDocuments, Format, SourceDocument } from './format.ts';
import { below, type Letter, lettersIn, NOTE_WORDS, unquoted } from './letters.ts';
import { statedIn } from './plain-text.ts';

/**
 * A letter or newsletter as a mail program saves it (.eml) or as it is copied out of one. By postal-mime. A letter that is forwarded or answered in
 * it is an article of its own, with what its own head says; a note above it is set aside.
 */
export const mail: Format = {
  name: 'an e-mail',
  recognises: ({ text }) =>
    text !== undefined && (isHead(text.slice(0, HEAD)) || isCopied(text.slice(0, HEAD))),
  async read({ bytes, text = '' }, readInner) {
    if (!isHead(text.slice(0, HEAD))) return { documents: documentsOf({ text: unquoted(text), marks: [] }) };
    const { default: PostalMime } = await import('postal-mime');
    // Its parts are read one inside the other: a thousand would overflow the stack. Letters inside are files of their own.
    const letter = await PostalMime.parse(bytes, { maxNestingDepth: 20, maxRfc822NestingDepth: 0 });
    const header = (name: string) => letter.headers.find(({ key }) => key === name)?.value;
    const words = letter.html
      ? await htmlText(letter.html)
      : { text: unquoted(letter.text ?? ''), marks: [] };
    const isList = header('list-unsubscribe') !== undefined || header('list-id') !== undefined;
    const own = statedIn('its header', {
      title: subjectOf(letter.subject),
      [isList ? 'publisher' : 'author']: letter.from?.name || undefined,
      published: writtenDay(header('date') ?? ''),
    });
    const documents = documentsOf(words, own, FORWARDED.test(letter.subject ?? ''));
    const inner = await attached(letter.attachments, readInner);
    const [only, another] = documents;
    const [first, ...others] = inner.documents;
    if (!only && !first) throw new Error('expected an e-mail with text, got none');
    if (!first || !only || another || wordCount(only.text) >= NOTE_WORDS)
      return { ...inner, documents: [...documents, ...inner.documents] };
    return { ...inner, documents: [below(only.text, first), ...others] };
  },
};

/** In UTF-16 units: so much of a text is looked at for a head. */
const HEAD = 20_000;

/** The letters in the words of one, whose facts are `own`. */
function documentsOf(words: PageText, own: Facts = { basis: {} }, isForwarded = false): SourceDocument[] {
  const letters = lettersIn(words, isForwarded);
  return letters.map(({ head, ...text }, index) => ({
    ...(head ? factsIn(head, text, own.title) : own),
    ...(letters.length > 1 && { part: head?.from ?? own.title ?? String(index + 1) }),
    ...text,
    layout: 'article',
  }));
}

function factsIn(head: LetterHead, { text }: Omit<Letter, 'head'>, title: string | undefined): Facts {
  const isList = /\bunsubscribe\b/i.test(text);
  return statedIn('its head in the letter', {
    title: subjectOf(head.subject) ?? title,
    [isList ? 'publisher' : 'author']: senderIn(head.from),
    published: writtenDay(head.date ?? ''),
  });
}

/** The name in "Ostrava Daily <news@example.org>"; undefined for an address alone. */
function senderIn(from: string): string | undefined {
  const address = from.search(/[<[(][^<>[\]()@]*@/);
  const name = from
    .slice(0, address < 0 ? undefined : address)
    .replace(/["“”]/g, '')
    .trim();
  return name.includes('@') || name === '' ? undefined : name;
}

function subjectOf(subject: string | undefined): string | undefined {
  return (
    subject?.replace(/^(?:(?:re|fwd?|aw|wg|tr|rv|enc|i|vs|sv|vb|odp|пересл|转发|回复)\s*[:：]\s*)+/i, '') ||
    undefined
  );
}

const FORWARDED = /^\s*(?:fwd?|wg|tr|rv|enc|i|vb|пересл|转发)\s*[:：]/i;

/** The letters that are attached to one. */
async function attached(
  attachments: readonly { readonly mimeType: string; readonly content: unknown }[],
  readInner: (file: { readonly name: string; readonly bytes: Uint8Array }) => Promise<FileDocuments>,
): Promise<FileDocuments> {
  const documents: SourceDocument[] = [];
  const problems: { part: string; message: string }[] = [];
  for (const [index, { mimeType, content }] of attachments.entries()) {
    if (mimeType !== 'message/rfc822') continue;
    const part = `letter ${index + 1}`;
    try {
      const inner = await readInner({ name: part, bytes: new Uint8Array(content as ArrayBuffer) });
      // One after the other: so many as a file may hold are too many for one call.
      for (const each of inner.documents) documents.push({ ...each, part: each.part ?? each.title ?? part });
      for (const problem of inner.problems ?? []) problems.push(problem);
    } catch (error) {
      problems.push({ part, message: (error as Error).message });
    }
  }
  return { documents, problems };
}

/** Whether a text opens with the head of a letter as people read it. */
function isCopied(text: string): boolean {
  const lines = text.trimStart().split(/\r?\n/);
  return letterHeadAt(lines, 0) !== undefined;
}

/** Whether a text opens with the header of a letter: lines of "Name: value" up to a blank one, the necessary ones among them. */
function isHead(text: string): boolean {
  const head = /^(?:[!-9;-~]+:.*(?:\r?\n[ \t].*)*\r?\n)+(?=\r?\n)/.exec(
    text.replace(/^From .*\r?\n/, ''),
  )?.[0];
  if (head === undefined || !/^From:/im.test(head)) return false;
  // One copied out of a mail program has the lines alone that people read.
  const isRead = /^Subject:/im.test(head) && /^Date:/im.test(head);
  return isRead || /^(?:MIME-Version|Received|Message-ID|Content-Type|Return-Path):/im.test(head);
}
