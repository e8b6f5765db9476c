import { COMMENT_NODE, type PageElement, type PageNode } from './page.ts';

/**
 * Takes out of a page what a browser would not show: scripts, styles, templates, comments, what is marked hidden or not to be
 * read out, what its own style hides. Rules of style sheets are not followed.
 */
export function removeHidden(root: PageElement): void {
  for (const element of root.querySelectorAll(NEVER_SHOWN)) element.remove();
  for (const element of root.querySelectorAll('[style]')) {
    if (HIDING.test(element.getAttribute('style') ?? '') && element.localName !== 'body') element.remove();
  }
  removeComments(root);
}

const NEVER_SHOWN =
  'script, style, noscript, template, [hidden], [aria-hidden="true"], input[type="hidden"], datalist, object, iframe, svg, canvas, audio, video';

const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

function removeComments(node: PageNode): void {
  for (const child of [...node.childNodes]) {
    if (child.nodeType === COMMENT_NODE) (child as PageElement).remove();
    else removeComments(child);
  }
}
