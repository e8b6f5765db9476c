/** What is used of a node of a page: linkedom's, which is the DOM's. */
export interface PageNode {
  readonly nodeType: number;
  /** In small letters; undefined for text. */
  readonly localName?: string;
  readonly textContent: string | null;
  /** Undefined for what is no element. */
  getAttributeNames?(): string[];
  readonly childNodes: ArrayLike<PageNode> & Iterable<PageNode>;
}

/** What is used of an element. */
export interface PageElement extends PageNode {
  readonly localName: string;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  getAttributeNames(): string[];
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
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
/** Elements, attributes and texts; the longest of 1,113 real pages has a fifth of that. */
const MAX_NODES = 200_000;
/** Before anything is parsed: of more, V8 runs out of memory at once and ends the whole process. Scripts may write some of their own. */
const MAX_TAGS = 3 * MAX_NODES;
/**
 * Tags that are open at once before anything is parsed, which takes linkedom the square of their number. Of 1,113 real
 * pages the most have 1,496.
 */
const MAX_OPEN = 20 * MAX_NESTING;
/** Tags that are never closed, or that the next one of their kind closes. */
const CLOSED_BY_OTHERS =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|option|optgroup|t[drh]|tbody|thead|tfoot|colgroup|rp|rt|html|head|body)$/i;
/** As many as an article may have, whatever its format. */
const MAX_CHARACTERS = 5_000_000;
/** Their text is no page's, and nothing stands in it. */
const NO_WORDS = /^(?:script|style)$/;
const TOO_DEEP = `expected a page, got tags nested more than ${MAX_NESTING} deep`;
const TOO_MANY = `expected a page of at most ${MAX_NODES} tags, attributes and texts, got more`;

/**
 * Parses a page as a browser would, whatever is wrong with it. Rejects if it is nested too deeply, has too many nodes and attributes or too
 * much text.
 *
 * linkedom is fast and takes tags as they come. A page that it does not read as a head and a body (tags before <html>, a second
 * <body>, a head that is never closed) is put in order first, by parse5, which follows the standard to the letter.
 */
export async function parsePage(html: string): Promise<PageDocument> {
  refuseTags(html);
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
  const repaired = read(serialize(inOrder));
  limit(repaired);
  return repaired;
}

/** Throws if there are far more tags than in a page, in all or open at once: a look over the text, in which nothing is matched with anything. */
function refuseTags(html: string): void {
  let open = 0;
  let tags = 0;
  for (const { 1: end, 2: name = '' } of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    if (!end && ++tags > MAX_TAGS) throw new Error(TOO_MANY);
    if (CLOSED_BY_OTHERS.test(name)) continue;
    open = end ? Math.max(0, open - 1) : open + 1;
    if (open > MAX_OPEN) throw new Error(TOO_DEEP);
  }
}

function isInOrder({ documentElement }: PageDocument): boolean {
  const parts = [...documentElement.childNodes].flatMap(({ nodeType, localName }) =>
    nodeType === ELEMENT_NODE ? (localName ?? '') : [],
  );
  return documentElement.localName === 'html' && parts.join() === 'head,body';
}

/** Throws if a page is larger than a page of words is; the names of attributes are put in small letters by the way. */
function limit(document: PageDocument): void {
  let level: PageNode[] = [document];
  let nodes = 0;
  let characters = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_NESTING) throw new Error(TOO_DEEP);
    for (const node of level) {
      const names = node.getAttributeNames?.() ?? [];
      nodes += 1 + names.length;
      if (names.length <= MOST_ATTRIBUTES)
        for (const name of names) if (/[A-Z]/.test(name)) writeSmall(node as PageElement, name);
    }
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

/** An element of an article has a few; each is looked for among all. */
const MOST_ATTRIBUTES = 50;

/** As in a browser, `HREF` is `href`: linkedom keeps the case of attributes that a page wrote, and finds none by another. */
function writeSmall(element: PageElement, name: string): void {
  const value = element.getAttribute(name) ?? '';
  element.removeAttribute(name);
  if (element.getAttribute(name.toLowerCase()) === null) element.setAttribute(name.toLowerCase(), value);
}
