import type { Format } from './format.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';

/** Every format, in the order in which they are asked: any text is plain text, so that comes last. */
export const formats: readonly Format[] = [html, markdown, plainText];
