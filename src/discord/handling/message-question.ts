import { MAX_QUESTION } from '../../bot/invocations.ts';
import { shorten, singleLine } from '../../support/safe-text.ts';
import { loneAddress } from '../../support/web-address.ts';

/**
 * The question in a message that somebody has written: without mentions of people, roles and channels and without the characters
 * of Markdown, custom emoji by their names, links by their words, on one line, at most 300 characters, cut at a word's end.
 * Empty if nothing is left. A link alone is that link, whatever its characters and its length.
 */
export function questionFrom(content: string): string {
  const said = content.replace(/<(?:@[!&]?|#)\d{1,20}>[,:]?/g, ' ').trim();
  const link = loneAddress(said);
  if (link !== undefined) return link;
  const bare = said
    .replace(/<a?(:\w{1,32}:)\d{1,20}>/g, ' $1 ')
    .replace(/<t:-?\d{1,20}(?::\w)?>/g, ' ')
    .replace(/\[([^[\]]*)\]\(\s*<?https?:[^\s()]*\s*\)/g, ' $1 ')
    .replace(/<(https?:[^\s<>]+)>/g, '$1')
    .replace(/^[ \t]*(?:>{1,3}|-?#{1,3}|[-*+]|\d{1,9}\.)[ \t]+/gm, '')
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/\*+|\|\||~~|`+|(?<!\w)_+|(?<!_)_+(?!\w)/g, '');
  return cutAtWord(singleLine(bare));
}

function cutAtWord(text: string): string {
  if (text.length <= MAX_QUESTION) return text;
  const cut = text.slice(0, MAX_QUESTION + 1);
  const end = cut.lastIndexOf(' ');
  // One endless word: there is no end to cut at.
  return end > 0 ? cut.slice(0, end) : shorten(text, MAX_QUESTION);
}
