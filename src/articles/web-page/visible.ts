import { COMMENT_NODE, ELEMENT_NODE, type PageElement, type PageNode } from './page.ts';

/**
 * Takes out of a page what a browser would not show: scripts, styles, templates, comments, what is marked hidden or not to be
 * read out, what its own style hides. Rules of style sheets are not followed. One walk over the page.
 */
export function removeHidden(root: PageNode): void {
  for (const child of [...root.childNodes]) {
    const isShown =
      child.nodeType === ELEMENT_NODE ? isSeen(child as PageElement) : child.nodeType !== COMMENT_NODE;
    if (isShown) removeHidden(child);
    else (child as PageElement).remove();
  }
}

const NEVER_SHOWN = new Set(
  'script style noscript template datalist object iframe svg canvas audio video'.split(' '),
);
const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

function isSeen(element: PageElement): boolean {
  const name = element.localName;
  if (NEVER_SHOWN.has(name)) return false;
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return false;
  if (name === 'input' && element.getAttribute('type') === 'hidden') return false;
  return name === 'body' || !HIDING.test(element.getAttribute('style') ?? '');
}
