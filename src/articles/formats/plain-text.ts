import { readFrontMatter } from '../front-matter.ts';
import type { Facts, Field, Format, SourceDocument } from './format.ts';

/** Plain text, as it was copied: the page around the article is found and set aside later. Front matter may stand above it. */
export const plainText: Format = {
  name: 'text',
  recognises: ({ text }) => text !== undefined,
  read: ({ text = '' }) => ({ documents: [plainDocument(text)] }),
};

/** The document of a plain text. Throws an Error if its front matter is bad. */
export function plainDocument(text: string): SourceDocument {
  const { fields, end } = readFrontMatter(text);
  const { layout = 'page', fetched: _, ...facts } = fields;
  const stated = statedIn('front matter', facts);
  if (layout === 'page') return { ...stated, text, layout, from: end };
  return { ...stated, text: text.slice(end).trim(), layout };
}

/** Facts that all have one basis; those that are undefined or empty are left out. */
export function statedIn(basis: string, fields: { readonly [field in Field]?: string | undefined }): Facts {
  const stated = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return {
    ...Object.fromEntries(stated),
    basis: Object.fromEntries(stated.map(([field]) => [field, basis])),
  };
}

/** Facts of two bases; where both state one it is the second's. */
export function statedInBoth(first: Facts, second: Facts): Facts {
  return { ...first, ...second, basis: { ...first.basis, ...second.basis } };
}
