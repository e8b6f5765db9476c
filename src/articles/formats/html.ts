import type { Format } from './format.ts';

/** A web page, saved or written by hand. By linkedom and Mozilla's Readability, and trees, loaded when there is a page. */
export const html: Format = {
  name: 'a web page',
  recognises: ({ text }) => text !== undefined && OPENING.test(text.slice(0, 4096)),
  read: async ({ text = '', url = savedFrom(text) }) => {
    const { extractPage } = await import('../web-page/extract-page.ts');
    return { documents: [await extractPage(text, { url })] };
  },
};

/** The doctype or a first tag of a page, after comments and an XML declaration. */
const OPENING =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|div|p|h[1-6]|article|main|section|table|span|ul|a|img|header|center|font)[\s>]/i;

/** The address that a browser notes in a page that it saves. */
function savedFrom(text: string): string | undefined {
  return /<!-- saved from url=\(\d+\)(\S+) -->/.exec(text.slice(0, 4096))?.[1];
}
