import { type Drawn, mapTexts, paragraph, row, type Style, span } from '../../src/picture/tree.ts';

/** Discord's dark theme, as its client has it. */
export const DISCORD = {
  ground: '#313338',
  container: '#2b2d31',
  border: '#3f4147',
  text: '#dbdee1',
  strong: '#f2f3f5',
  muted: '#949ba4',
  link: '#00a8fc',
  button: '#4e5058',
  blurple: '#5865f2',
} as const;

/**
 * A text display's Markdown as Discord's client draws it: headings, small text and quotes by line; bold, italics, code, links
 * and escapes inside a line. Other constructs are drawn as they are written, for our own messages have none.
 */
export function drawMarkdown(markdown: string): Drawn[] {
  return markdown.split('\n').map(drawLine);
}

/** What a reader reads, without signs and styles. */
export function textOf(drawn: Drawn): string {
  let text = '';
  mapTexts(drawn, (part) => {
    text += part;
    return part;
  });
  return text;
}

function drawLine(line: string): Drawn {
  const quote = /^> (.*)$/.exec(line);
  if (quote) {
    const bar = row({ width: 4, borderRadius: 4, backgroundColor: DISCORD.button, flexShrink: 0 });
    return row({}, bar, paragraph({ ...TEXT, ...FILL, marginLeft: 12 }, ...inline(quote[1] ?? '')));
  }
  for (const [form, style] of LINES) {
    const match = form.exec(line);
    if (match) return paragraph({ ...TEXT, ...style }, ...inline(match[1] ?? ''));
  }
  return paragraph(TEXT, ...inline(line));
}

const TEXT: Style = { fontSize: 16, lineHeight: 1.375, color: DISCORD.text };
const FILL: Style = { flexGrow: 1, flexShrink: 1, flexBasis: 0 };

const LINES: readonly (readonly [RegExp, Style])[] = [
  [/^### (.*)$/, { fontWeight: 700, color: DISCORD.strong }],
  [/^## (.*)$/, { fontWeight: 700, fontSize: 20, color: DISCORD.strong }],
  [/^# (.*)$/, { fontWeight: 700, fontSize: 24, color: DISCORD.strong }],
  [/^-# (.*)$/, { fontSize: 13, color: DISCORD.muted }],
];

function inline(source: string, style: Style = {}): Drawn[] {
  const drawn: Drawn[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') drawn.push(span(style, plain));
    plain = '';
  };
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    const escaped = /^\\([^0-9A-Za-z\s])/u.exec(rest);
    const [found, extra] = escaped ? [] : firstOf(rest);
    if (found) {
      flush();
      drawn.push(...inline(found[1] ?? '', { ...style, ...extra }));
    } else plain += escaped?.[1] ?? rest.charAt(0);
    at += escaped?.[0].length ?? found?.[0].length ?? 1;
  }
  flush();
  return drawn;
}

function firstOf(rest: string): [RegExpExecArray, Style] | [] {
  for (const [form, style] of SPANS) {
    const found = form.exec(rest);
    if (found) return [found, style];
  }
  return [];
}

const SPANS: readonly (readonly [RegExp, Style])[] = [
  [/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, { fontWeight: 700, color: DISCORD.strong }],
  [/^\[((?:\\[\s\S]|[^\\\]])+)\]\((?:<[^>]*>|[^\s)]*)\)/, { color: DISCORD.link }],
  [/^`([^`]+)`/, { backgroundColor: '#1e1f22' }],
];
