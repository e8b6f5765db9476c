import { readFrontMatter } from '../front-matter.ts';
import { parsePage } from '../web-page/page.ts';
import { lineOf, textOf } from '../web-page/text-of.ts';
import { removeHidden } from '../web-page/visible.ts';
import type { Format } from './format.ts';
import { statedIn, statedInBoth } from './plain-text.ts';

/** Markdown: its signs are taken out, its headings are marks. By marked, which knows CommonMark and GitHub's tables. */
export const markdown: Format = {
  name: 'Markdown',
  recognises: ({ text }) => text !== undefined && SIGNS.test(text) && !LAID_OUT.test(text),
  async read({ text = '' }) {
    const { fields, end } = readFrontMatter(text);
    const { marked } = await import('marked');
    const document = await parsePage(marked.parse(text.slice(end), { async: false }));
    removeHidden(document);
    const heading = fields.title === undefined ? document.querySelector('h1') : null;
    const title = lineOf(heading);
    heading?.remove();
    const { layout: _, fetched: __, ...stated } = fields;
    return {
      documents: [
        {
          ...statedInBoth(statedIn('front matter', stated), statedIn('its heading', { title })),
          ...textOf(document.body),
          layout: 'article',
        },
      ],
    };
  },
};

/** A heading by number signs, a link, an image: what plain text does not have. */
const SIGNS = /^#{1,6} +\S|\[[^[\]\n]{1,300}\]\((?:https?:|\/|#|mailto:)[^()\s]{0,2000}\)|^!\[/m;
/** A plain text that was written as an article, whatever signs are in it. */
const LAID_OUT = /^\s*---[ \t]*\r?\nlayout:/;
