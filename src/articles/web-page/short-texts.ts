import { type PageNode, TEXT_NODE } from './page.ts';

/**
 * The texts of the elements of these names that have at most `longest` characters, white space as it is. The page is gone through once, however
 * deep it is nested.
 */
export function shortTexts(root: PageNode, names: ReadonlySet<string>, longest: number): string[] {
  const found: string[] = [];
  /** Undefined where it is longer. */
  const visit = (node: PageNode): string | undefined => {
    let text: string | undefined = node.nodeType === TEXT_NODE ? (node.textContent ?? '') : '';
    for (const child of node.childNodes ?? []) {
      const inner = visit(child);
      text = text === undefined || inner === undefined ? undefined : text + inner;
      if (text !== undefined && text.length > longest) text = undefined;
    }
    if (text !== undefined && text.length > longest) text = undefined;
    if (text !== undefined && names.has(node.localName ?? '')) found.push(text);
    return text;
  };
  visit(root);
  return found;
}
