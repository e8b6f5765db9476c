import { bufferOf } from '../../support/bytes.ts';
import { isWebAddress } from '../../support/web-address.ts';
import { decodeText } from './decode-text.ts';
import type { Format } from './format.ts';

/**
 * A page that a browser saves as one file with its pictures (.mhtml, .mht). The part that is the page is found here, and decoded by postal-mime; the
 * others, frames of advertisements among them, are left. Its address is the one it was saved from.
 */
export const savedPage: Format = {
  name: 'a saved page (MHTML)',
  // Its pictures may be bytes as they are, which are no text.
  recognises: ({ bytes }) =>
    isSavedPage(headAt(bufferOf(bytes.subarray(0, LONGEST_HEAD)).toString('latin1'))),
  async read({ bytes }) {
    // As Latin-1 each byte is a character, whatever the encodings of the parts.
    const whole = bufferOf(bytes).toString('latin1');
    const head = headAt(whole);
    const part = rootPart(whole, head);
    if (part === undefined) throw new Error('expected a saved page (MHTML), got one without a page in it');
    const html = decodeText(
      await contentOf(part),
      parameter(field(headAt(part), 'content-type') ?? '', 'charset'),
    );
    if (html === undefined) throw new Error('expected a saved page (MHTML), got a page that is no text');
    const addresses = [field(head, 'snapshot-content-location'), field(headAt(part), 'content-location')];
    const url = addresses.find((each) => each !== undefined && isWebAddress(each));
    const { extractPage } = await import('../web-page/extract-page.ts');
    return { documents: [await extractPage(html, { url })] };
  },
};

/** In bytes: a longer head is none. */
const LONGEST_HEAD = 20_000;

/** A letter may hold a page and its pictures as well, but it has a sender. */
function isSavedPage(head: string): boolean {
  if (field(head, 'snapshot-content-location') !== undefined) return true;
  const isBundle = /^multipart\/related\b/i.test(field(head, 'content-type') ?? '');
  const isPage = field(head, 'content-location') !== undefined;
  const from = field(head, 'from');
  return (
    (isBundle || isPage) &&
    (from === undefined ? field(head, 'mime-version') !== undefined : BROWSER.test(from))
  );
}

const BROWSER = /^"?<?saved by /i;

/** The lines of "Name: value" that a text opens with, up to the blank one, which is not among them; empty if there are none. */
function headAt(text: string): string {
  const start = /^\s*/.exec(text.slice(0, LONGEST_HEAD))?.[0].length ?? 0;
  const head = text.slice(start, start + LONGEST_HEAD);
  const end = /\r?\n\r?\n/.exec(head)?.index;
  return end !== undefined && /^[\w-]+:/.test(head) ? head.slice(0, end) : '';
}

/** What a head says under a name, on one line. */
function field(head: string, name: string): string | undefined {
  const line = head
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .find((each) => each.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim() || undefined;
}

/** The part that is the page, with its head: the one that the head names, else the first that is HTML; the whole where it has no parts. */
function rootPart(whole: string, head: string): string | undefined {
  const type = field(head, 'content-type') ?? '';
  const boundary = parameter(type, 'boundary');
  if (boundary === undefined) return /^text\/html\b/i.test(type) ? whole : undefined;
  const parts = whole
    .split(`\n--${boundary}`)
    .slice(1, MAX_PARTS)
    .map((part) => part.replace(/^[ \t]*\r?\n/, ''));
  const start = parameter(type, 'start');
  const isPage = (part: string) =>
    /^(?:text\/html|application\/xhtml\+xml)\b/i.test(field(headAt(part), 'content-type') ?? '');
  const named = parts.find((part) => start !== undefined && field(headAt(part), 'content-id') === start);
  return named !== undefined && isPage(named) ? named : parts.find(isPage);
}

/** A page has hundreds of pictures, not thousands. */
const MAX_PARTS = 20_000;

/** `boundary="a"` or `boundary=a` of a content type. */
function parameter(type: string, name: string): string | undefined {
  const [, quoted, bare] = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^\\s;"]+))`, 'i').exec(type) ?? [];
  return quoted ?? bare;
}

/** What a part holds, as bytes: which encoding they are in the page may say itself, before its head does. */
async function contentOf(part: string): Promise<Uint8Array> {
  const head = headAt(part);
  const body = part.slice(part.indexOf(head) + head.length);
  const coding = field(head, 'content-transfer-encoding');
  const { default: PostalMime } = await import('postal-mime');
  const asFile = `Content-Type: application/octet-stream\r\n${coding ? `Content-Transfer-Encoding: ${coding}\r\n` : ''}`;
  const { attachments } = await PostalMime.parse(Buffer.from(`${asFile}${body}`, 'latin1'));
  return new Uint8Array((attachments[0]?.content ?? new ArrayBuffer()) as ArrayBuffer);
}
