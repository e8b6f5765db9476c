/**
 * A small model of what Discord makes of the Markdown of a text display, to test the escaper against. Written down from:
 * - Discord, "Markdown Text 101" (support.discord.com/hc/articles/210298617) and "Message Formatting"
 *   (docs.discord.com/developers/reference#message-formatting): the constructs and the forms in angle brackets;
 * - Khan Academy's simple-markdown, which Discord's clients build on: the rules try in turn at each place, the first that
 *   matches wins; `escape` is `\` before anything but a letter, a digit or white space;
 * - ItzDerock/discord-markdown-parser and LyricLy/parse-discord, which copy the clients' rules and test against them.
 * It errs on the side of finding constructs: rules are tried at every character (the clients skip over runs of letters),
 * any `:name:` counts as an emoji, any number as an id, and an invitation is looked for in the raw text.
 */
export interface Rendered {
  /** What a reader sees, without the signs that make constructs. */
  readonly text: string;
  /** The constructs found, outer before inner. */
  readonly constructs: readonly string[];
}

/** What Discord shows of `markdown`. */
export function renderMarkdown(markdown: string): Rendered {
  const constructs: string[] = INVITATION.test(markdown) ? ['invitation'] : [];
  if (SERVER_MENTION.test(markdown)) constructs.push('mention');
  const source = markdown.replace(/\r\n?/g, '\n').replace(/\f/g, '').replace(/\t/g, '    ');
  return { text: parse(source, true, constructs), constructs };
}

function parse(source: string, startsLine: boolean, constructs: string[]): string {
  let shown = '';
  let at = 0;
  while (at < source.length) {
    const lineStart = at === 0 ? startsLine : source[at - 1] === '\n';
    if (!lineStart && !BEGINNING.test(source[at] ?? '')) {
      shown += source[at++];
      continue;
    }
    const rest = source.slice(at);
    const escaped = /^\\([^0-9A-Za-z\s])/u.exec(rest);
    const found = escaped ? undefined : firstMatch(rest, lineStart);
    if (escaped) shown += escaped[1];
    else if (found) {
      constructs.push(found.name);
      const inner = parse(found.content, found.block, constructs);
      shown += found.block ? `${inner}\n` : inner;
    } else shown += source[at];
    at += escaped?.[0].length ?? found?.length ?? 1;
  }
  return shown;
}

function firstMatch(rest: string, lineStart: boolean) {
  for (const { name, form, block = false } of RULES) {
    if (block && !lineStart) continue;
    const match = form.exec(rest);
    if (match) return { name, block, length: match[0].length, content: match[1] ?? match[0].slice(1) };
  }
  return undefined;
}

interface Rule {
  readonly name: string;
  /** Matches at the place where it is tried; its first group is what is shown. */
  readonly form: RegExp;
  /** Only at the start of a line, and its content starts a line again. */
  readonly block?: boolean;
}

/** Inside a line no rule below begins with another character, nor does an escape. */
const BEGINNING = /[\\`[<:@hsdmf¯*_~|\u202a-\u202e\u2066-\u2069]/;

const RULES: readonly Rule[] = [
  { name: 'code block', form: /^```([\s\S]+?)```/ },
  { name: 'quote', form: /^ *>>> +([\s\S]*)/, block: true },
  { name: 'quote', form: /^ *> +([^\n]*)\n?/, block: true },
  { name: 'subtext', form: /^ *-# +([^\n]+)\n?/, block: true },
  { name: 'heading', form: /^ *#{1,3} +([^\n]+)\n?/, block: true },
  { name: 'list', form: /^ *(?:[*+-]|\d+\.) +([^\n]+)\n?/, block: true },
  {
    name: 'link',
    form: /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?(?:[^\s\\()]|\\.|\([^)]*\))*?>?\s*\)/,
  },
  { name: 'mention', form: /^<(?:@[!&]?|#|\/[^:>]+:|id:|sound:)[^\s>]*>/ },
  { name: 'timestamp', form: /^<t:-?\d+(?::[a-zA-Z])?>/ },
  { name: 'emoji', form: /^<a?:\w+:\d+>/ },
  { name: 'emoji', form: /^:[^\s:]+?(?:::skin-tone-\d)?:/ },
  { name: 'mention', form: /^@(?:everyone|here)\b/ },
  { name: 'link', form: /^<[^: >]+:\/?[^ >]+>/ },
  { name: 'link', form: /^<[^\s>]+@[^\s>]+>/ },
  { name: 'link', form: /^<\+[\d\s()-]+>/ },
  { name: 'link', form: /^(?:https?|steam|discord|mailto|ftp):\/\/[^\s<]+/ },
  { name: 'shrug', form: /^¯\\_\(ツ\)_\/¯/ },
  { name: 'bold', form: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/ },
  { name: 'underline', form: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/ },
  { name: 'italic', form: /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/ },
  { name: 'italic', form: /^_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/ },
  { name: 'strikethrough', form: /^~~([\s\S]+?)~~/ },
  { name: 'spoiler', form: /^\|\|([\s\S]+?)\|\|/ },
  { name: 'code', form: /^`+([\s\S]*?[^`])`+(?!`)/ },
  { name: 'bidirectional control', form: /^[\u202a-\u202e\u2066-\u2069]/ },
];

/** Discord shows a preview for it even without a scheme. */
const INVITATION = /discord(?:app)?\.(?:gg|com\/invite)\/\w+/i;

/** Discord's server looks for these in the raw text and knows no escapes. */
const SERVER_MENTION = /<(?:@[!&]?|#)\d+>/;
