import { bufferOf } from '../../support/bytes.ts';
import type { Format } from './format.ts';
import { styledDocument } from './styled-document.ts';
import { firstEntry, unzip } from './unpack.ts';

/**
 * An OpenDocument text (.odt), as LibreOffice, Google Docs and Word save it, or one in a single file of XML (.fodt). By fflate; its elements become
 * those of HTML that mean the same. Footnotes stand behind the text; comments and what was deleted with changes tracked are no text.
 */
export const openDocument: Format = {
  name: 'an OpenDocument text',
  recognises: ({ bytes }) => kindOf(bytes) !== undefined,
  async read({ bytes, text = '' }) {
    const kind = kindOf(bytes);
    if (!/^text(?:-template|-web)?$/.test(kind ?? ''))
      throw new Error(`expected an OpenDocument text, got another document (${kind}; save it as CSV or PDF)`);
    const xml = firstEntry(bytes) === undefined ? text : await contentOf(bytes);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml))
      throw new Error('expected an OpenDocument text, got one that defines entities of its own');
    return { documents: [await styledDocument(htmlOf(xml), 'an OpenDocument text')] };
  },
};

/** "text", "spreadsheet": an archive opens with its type, which is not packed; undefined for any other file. */
function kindOf(bytes: Uint8Array): string | undefined {
  const head = bufferOf(bytes.subarray(0, HEAD)).toString('latin1');
  if (firstEntry(bytes) === 'mimetype')
    return /^.{30}mimetype.{0,60}?application\/vnd\.oasis\.opendocument\.([a-z-]+)/s.exec(head)?.[1];
  if (!/^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*>\s*<office:document\s/.test(head)) return undefined;
  return /office:mimetype="application\/vnd\.oasis\.opendocument\.([a-z-]+)"/.exec(head)?.[1];
}

/** In bytes: the first element names some forty namespaces. */
const HEAD = 8000;

async function contentOf(bytes: Uint8Array): Promise<string> {
  const content = (await unzip(bytes, (name) => name === 'content.xml')).get('content.xml');
  if (!content) throw new Error('expected an OpenDocument text, got one without content.xml');
  return new TextDecoder().decode(content);
}

/** What an element is in HTML; those that are not here are only what is in them. */
const SAME: Readonly<Record<string, string>> = {
  // A text box may stand in a paragraph, which <p> would end.
  'text:p': 'div',
  'text:list': 'ul',
  'text:list-item': 'li',
  'text:list-header': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
};
const SIGNS: Readonly<Record<string, string>> = { 'text:s': ' ', 'text:tab': ' ', 'text:line-break': '<br>' };
/** What a reader sees as a picture, on the margin or not at all. */
const UNSEEN =
  /^(?:office:(?:annotation|binary-data|forms|master-styles|meta|scripts|settings)|svg:(?:title|desc)|text:(?:alphabetical-index|hidden-text|note-citation|ruby-text|table-of-content|tracked-changes))$/;
const TAG = /<(\/?)([a-z][\w:-]{0,60})(?![\w:-])([^<>]*)>([^<]*)/gi;

/** A book has some 100,000; of ten million, which pack into 200 kB, V8 runs out of memory and ends the whole process. */
const MAX_TAGS = 2_000_000;

/** An element that is open. */
interface Open {
  readonly name: string;
  readonly attributes: string;
  readonly isSeen: boolean;
  readonly closing: string;
  /** Where its words go: into the text, or into the notes behind it. */
  readonly into: string[];
}

/** The body of a document as HTML, in one pass over its tags. Throws an Error if they are not well-formed or too many. */
function htmlOf(xml: string): string {
  const body: string[] = [];
  const notes: string[] = [];
  const titles = new Set(['Title']);
  const hidden = new Set<string>();
  const open: Open[] = [{ name: '', attributes: '', isSeen: false, closing: '', into: body }];
  let tags = 0;
  for (const { 1: end, 2: name = '', 3: attributes = '', 4: words = '' } of xml.matchAll(TAG)) {
    if (++tags > MAX_TAGS)
      throw new Error(`expected an OpenDocument text of at most ${MAX_TAGS} tags, got more`);
    const outer = open.at(-1);
    if (outer === undefined || (end && outer.name !== name))
      throw new Error('expected an OpenDocument text, got a damaged one');
    if (end) {
      if (outer.isSeen) outer.into.push(outer.closing);
      open.pop();
    } else {
      const style = attributeOf(attributes, 'text:style-name');
      const isHidden = UNSEEN.test(name) || /\stext:display="none"/.test(attributes) || hidden.has(style);
      const isSeen = name === 'office:body' || (outer.isSeen && !isHidden);
      // An item's only paragraph stands close to the next one's.
      const isItem = name === 'text:p' && SAME[outer.name] === 'li';
      const tag = isItem ? undefined : tagOf(name, attributes, titles.has(style));
      const into = name === 'text:note-body' ? notes : outer.into;
      if (isSeen) into.push(tag === undefined ? (SIGNS[name] ?? '') : `<${tag}>`);
      const closing = isItem ? '<br>' : tag === undefined ? '' : `</${tag.split(' ')[0]}>`;
      if (!attributes.endsWith('/')) open.push({ name, attributes, isSeen, closing, into });
      else if (isSeen) into.push(closing);
      if (name === 'style:style' && titles.has(attributeOf(attributes, 'style:parent-style-name')))
        titles.add(attributeOf(attributes, 'style:name'));
      if (isHidden && outer.name === 'style:style') hidden.add(attributeOf(outer.attributes, 'style:name'));
    }
    const inner = open.at(-1);
    if (inner?.isSeen) inner.into.push(words);
  }
  return [...body, ...notes].join('');
}

function tagOf(name: string, attributes: string, isTitle: boolean): string | undefined {
  if (isTitle && /^text:[ph]$/.test(name)) return 'h1 class="title"';
  const level = Number(attributeOf(attributes, 'text:outline-level') || 1);
  return name === 'text:h' ? `h${Math.min(6, Math.max(1, level)) || 1}` : SAME[name];
}

/** What a tag says under a name; empty if it does not. */
function attributeOf(attributes: string, name: string): string {
  const start = attributes.indexOf(` ${name}="`) + name.length + 3;
  return start < name.length + 3 ? '' : attributes.slice(start, attributes.indexOf('"', start));
}
