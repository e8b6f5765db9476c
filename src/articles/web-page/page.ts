/** What is used of a node of a page: linkedom's, which is the DOM's. */
export interface PageNode {
  readonly nodeType: number;
  /** In small letters; undefined for text. */
  readonly localName?: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<PageNode> & Iterable<PageNode>;
}

/** What is used of an element. */
export interface PageElement extends PageNode {
  readonly localName: string;
  readonly parentElement: PageElement | null;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  remove(): void;
}

/** A page that was parsed. */
export interface PageDocument extends PageElement {
  readonly body: PageElement;
  readonly documentElement: PageElement;
}

export const TEXT_NODE = 3;
export const ELEMENT_NODE = 1;
export const COMMENT_NODE = 8;

/** Deeper pages are made to harm: what walks them would overflow the stack. Real ones stay below 100. */
const MAX_NESTING = 400;
/** Nodes; the longest of 1,113 real pages has a fifth of that. */
const MAX_NODES = 200_000;
/** As many as an article may have, whatever its format. */
const MAX_CHARACTERS = 5_000_000;
/** Their text is no page's, and nothing stands in it. */
const NO_WORDS = /^(?:script|style)$/;
const TOO_MANY = `expected a page of at most ${MAX_NODES} tags and texts, got more`;

/**
 * Parses a page as a browser would, whatever is wrong with it. Rejects if it is nested too deeply, has too many nodes or too
 * much text.
 *
 * linkedom is fast and takes tags as they come. A page that it does not read as a head and a body (tags before <html>, a second
 * <body>, a head that is never closed) is put in order first, by parse5, which follows the standard to the letter.
 */
export async function parsePage(html: string): Promise<PageDocument> {
  const { parseHTML } = await import('linkedom');
  const read = (page: string) => (parseHTML(page) as unknown as { document: PageDocument }).document;
  const whole = /<(?:html|body|head)[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const document = read(whole);
  limit(document);
  if (isInOrder(document)) return document;
  const { defaultTreeAdapter, parse, serialize } = await import('parse5');
  let elements = 0;
  // The standard opens <b> and its like anew in every paragraph: a page of a hundred kilobytes can become millions of elements.
  const createElement: typeof defaultTreeAdapter.createElement = (...of) => {
    elements += 1;
    if (elements > MAX_NODES) throw new Error(TOO_MANY);
    return defaultTreeAdapter.createElement(...of);
  };
  const inOrder = parse(whole, { treeAdapter: { ...defaultTreeAdapter, createElement } });
  const mended = read(serialize(inOrder));
  limit(mended);
  return mended;
}

function isInOrder({ documentElement }: PageDocument): boolean {
  const parts = [...documentElement.childNodes].flatMap(({ nodeType, localName }) =>
    nodeType === ELEMENT_NODE ? (localName ?? '') : [],
  );
  return documentElement.localName === 'html' && parts.join() === 'head,body';
}

function limit(document: PageDocument): void {
  let level: PageNode[] = [document];
  let nodes = 0;
  let characters = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_NESTING)
      throw new Error(`expected a page, got tags nested more than ${MAX_NESTING} deep`);
    nodes += level.length;
    if (nodes > MAX_NODES) throw new Error(TOO_MANY);
    const below: PageNode[] = [];
    for (const node of level) {
      if (node.nodeType === TEXT_NODE) characters += node.textContent?.length ?? 0;
      else if (!NO_WORDS.test(node.localName ?? '')) for (const child of node.childNodes) below.push(child);
    }
    if (characters > MAX_CHARACTERS)
      throw new Error(`expected a page of at most ${MAX_CHARACTERS} characters of text, got more`);
    level = below;
  }
}
