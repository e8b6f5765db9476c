import { chat } from './chat.ts';
import { epub } from './epub.ts';
import { evernote } from './evernote.ts';
import { feed } from './feed.ts';
import type { Format } from './format.ts';
import { gzip } from './gzip.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { mail } from './mail.ts';
import { markdown } from './markdown.ts';
import { openDocument } from './open-document.ts';
import { pdf } from './pdf.ts';
import { plainText } from './plain-text.ts';
import { richText } from './rich-text.ts';
import { savedPage } from './saved-page.ts';
import { table } from './table.ts';
import { transcript } from './transcript.ts';
import { word } from './word.ts';
import { zip } from './zip.ts';

/**
 * Every format, in the order in which they are asked: a Word document, an EPUB book and an OpenDocument text are ZIP archives too, a JSON feed and
 * a chat that Telegram exports are JSON, and any text is plain text.
 */
export const formats: readonly Format[] = [
  pdf,
  word,
  epub,
  openDocument,
  richText,
  zip,
  gzip,
  evernote,
  feed,
  chat,
  json,
  transcript,
  savedPage,
  mail,
  table,
  html,
  markdown,
  plainText,
];
