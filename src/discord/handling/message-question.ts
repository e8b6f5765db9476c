import { MAX_QUESTION } from '../../language/typed-question.ts';
import { shorten, singleLine } from '../../support/safe-text.ts';
import { addressesIn, loneAddress } from '../../support/web-address.ts';

/** What a message says, as Discord tells of it. */
export interface SaidMessage {
  readonly content: string;
  /** Messages that it forwards: then it has no words of its own. */
  readonly message_snapshots: readonly { readonly message: { readonly content: string } }[];
  /** Cards, in which bots and feeds say what they have to say. */
  readonly embeds: readonly Card[];
}

interface Card {
  readonly title: string;
  readonly description: string;
  readonly url: string;
}

/** The words of a message or, if it has none but mentions, those of the message that it forwards, or of the first card that has some. */
export function wordsOf({ content, message_snapshots: [forwarded], embeds }: SaidMessage): string {
  if (withoutMentions(content) !== '') return content;
  return forwarded?.message.content || embeds.map(titleOf).find((words) => words !== '') || content;
}

/** What a message says with where it leads: without an address in its words also what its cards say, and their own addresses. */
export function withLinks(message: SaidMessage): string {
  const words = wordsOf(message);
  if (addressesIn(words).length > 0) return words;
  const cards = message.embeds.flatMap(({ title, description, url }) => [url, title, description]);
  return [words, ...cards].filter((line) => line !== '').join('\n');
}

function titleOf({ title, description }: Card): string {
  return title.trim() || description.trim();
}

/**
 * The question in a message that somebody has written: without mentions of people, roles and channels and without the characters
 * of Markdown, custom emoji by their names, links by their words, on one line, at most 300 characters, cut at a word's end.
 * Empty if nothing is left, or custom emoji alone. A link alone is that link, whatever its characters and its length.
 */
export function questionFrom(content: string): string {
  const said = withoutMentions(content);
  const link = loneAddress(said);
  if (link !== undefined) return link;
  if (said.replace(CUSTOM_EMOJI, '').trim() === '') return '';
  const bare = said
    .replace(CUSTOM_EMOJI, ' $1 ')
    .replace(/<t:-?\d{1,20}(?::\w)?>/g, ' ')
    .replace(/\[([^[\]]*)\]\(\s*<?https?:[^\s()]*\s*\)/g, ' $1 ')
    .replace(/<(https?:[^\s<>]+)>/g, '$1')
    .replace(/^[ \t]*(?:>{1,3}|-?#{1,3}|[-*+]|\d{1,9}\.)[ \t]+/gm, '')
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/\*+|\|\||~~|`+|(?<!\w)_+|(?<!_)_+(?!\w)/g, '');
  return cutAtWord(singleLine(bare));
}

const CUSTOM_EMOJI = /<a?(:\w{1,32}:)\d{1,20}>/g;

function withoutMentions(content: string): string {
  return content.replace(/<(?:@[!&]?|#)\d{1,20}>[,:]?/g, ' ').trim();
}

function cutAtWord(text: string): string {
  if (text.length <= MAX_QUESTION) return text;
  const cut = text.slice(0, MAX_QUESTION + 1);
  const end = cut.lastIndexOf(' ');
  // One endless word: there is no end to cut at.
  return end > 0 ? cut.slice(0, end) : shorten(text, MAX_QUESTION);
}
