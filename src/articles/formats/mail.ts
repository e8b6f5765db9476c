import { htmlText } from '../web-page/html-text.ts';
import { writtenDay } from '../web-page/written-day.ts';
import type { Format } from './format.ts';
import { statedIn } from './plain-text.ts';

/** A letter or newsletter as a mail program saves it (.eml), and a page that a browser saves as one (.mhtml). By postal-mime. */
export const mail: Format = {
  name: 'an e-mail',
  recognises: ({ text }) => text !== undefined && isHead(text.slice(0, 20_000)),
  async read({ bytes }) {
    const { default: PostalMime } = await import('postal-mime');
    // Its parts are read one inside the other: a thousand would overflow the stack.
    const letter = await PostalMime.parse(bytes, { maxNestingDepth: 20 });
    const header = (name: string) => letter.headers.find(({ key }) => key === name)?.value;
    const page = header('snapshot-content-location');
    if (page !== undefined && letter.html) {
      const { extractPage } = await import('../web-page/extract-page.ts');
      return { documents: [await extractPage(letter.html, { url: page })] };
    }
    const words = letter.html ? await htmlText(letter.html) : { text: letter.text ?? '' };
    if (words.text.trim() === '') throw new Error('expected an e-mail with text, got none');
    const sender = letter.from?.name || undefined;
    const isList = header('list-unsubscribe') !== undefined || header('list-id') !== undefined;
    return {
      documents: [
        {
          ...statedIn('its header', {
            title: letter.subject?.replace(/^(?:(?:re|fwd?|aw|wg)\s*:\s*)+/i, ''),
            [isList ? 'publisher' : 'author']: sender,
            published: writtenDay(header('date') ?? ''),
          }),
          ...words,
          layout: 'article',
        },
      ],
    };
  },
};

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
