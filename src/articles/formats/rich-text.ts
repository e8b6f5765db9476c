import { bufferOf } from '../../support/bytes.ts';
import type { Format } from './format.ts';
import { richTextHtml } from './rich-text-html.ts';
import { styledDocument } from './styled-document.ts';

/**
 * A rich text file (.rtf), as Word, TextEdit and LibreOffice save it. Without a library: those on npm are not kept any more, or read what is inside
 * e-mails of Outlook alone. Footnotes stand behind the text; headers, comments and what was deleted with changes tracked are no text.
 */
export const richText: Format = {
  name: 'a rich text file',
  recognises: ({ bytes }) =>
    bufferOf(bytes.subarray(0, 20)).toString('latin1').trimStart().startsWith('{\\rtf'),
  async read({ bytes }) {
    const html = richTextHtml(bufferOf(bytes).toString('latin1'));
    return { documents: [await styledDocument(html, 'a rich text file')] };
  },
};
