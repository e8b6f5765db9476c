import type { PageDocument } from './page.ts';

/** A node of JSON-LD. */
export type LinkedNode = { readonly [key: string]: unknown };

/** The nodes of a page's JSON-LD, those that are articles first. What cannot be read as JSON is left alone. */
export function linkedData(document: PageDocument): readonly LinkedNode[] {
  const nodes: LinkedNode[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
    const json = (script.textContent ?? '').replace(
      /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g,
      '',
    );
    const data = parse(json);
    if (data === undefined) nodes.push(...datedNode(json));
    else collect(data, nodes, 0);
  }
  return [...nodes.filter(isArticle), ...nodes.filter((node) => !isArticle(node))];
}

/** Whether a node is the piece itself, of any of schema.org's kinds. */
export function isArticle(node: LinkedNode): boolean {
  return ARTICLE.test(typesOf(node));
}

/** The types of a node, in one string. */
function typesOf(node: LinkedNode): string {
  return [node['@type']]
    .flat()
    .filter((type) => typeof type === 'string')
    .join(' ');
}

/** The first string that a value of JSON-LD says: itself, its `name`, its first element. */
export function stringOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) return value.map(stringOf).find((each) => each !== undefined);
  if (typeof value === 'object' && value !== null)
    return stringOf((value as LinkedNode)['name'] ?? (value as LinkedNode)['@value']);
  return undefined;
}

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Posting|Report)\b/;
const MAX_DEPTH = 6;
const MAX_NODES = 500;
/** What lists other pieces, comments and the like: their dates are not this page's. */
const OTHERS =
  /^(?:itemListElement|comment|review|hasPart|mentions|citation|relatedLink|isPartOf|image|video|associatedMedia|author|publisher|creator|liveBlogUpdate)$/;

function collect(value: unknown, nodes: LinkedNode[], depth: number): void {
  if (depth > MAX_DEPTH || nodes.length >= MAX_NODES || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) collect(each, nodes, depth + 1);
    return;
  }
  const node = value as LinkedNode;
  if (node['@type'] !== undefined) nodes.push(node);
  for (const [key, inner] of Object.entries(node)) if (!OTHERS.test(key)) collect(inner, nodes, depth + 1);
}

/** What can be told of an article from JSON-LD that is no JSON, such as one with quotation marks inside its strings. */
function datedNode(json: string): LinkedNode[] {
  const type = /"@type"\s*:\s*"(\w+)"/.exec(json)?.[1];
  const datePublished = /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(json)?.[1];
  return type !== undefined && datePublished !== undefined ? [{ '@type': type, datePublished }] : [];
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    try {
      // Line breaks inside strings are the commonest fault.
      return JSON.parse(json.replace(/[\t\n\r]+/g, ' '));
    } catch {
      return undefined;
    }
  }
}
