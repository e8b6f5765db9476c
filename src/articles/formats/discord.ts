import { parsePage } from '../web-page/page.ts';
import { lineOf, textOf } from '../web-page/text-of.ts';
import type { Chat, Message } from './chat-days.ts';
import { minuteOf } from './message-records.ts';

/** Whether a text is what DiscordChatExporter writes of a channel, as text or as a page. Its JSON and tables are messages like others. */
export function isDiscord(text: string): boolean {
  return /^\s*</.test(text) ? /class=["']?chatlog__message/.test(text) : HEAD.test(text.slice(0, 2000));
}

const HEAD = /^\s*={20,}\r?\nGuild: (?<guild>[^\n]*)\nChannel: (?<channel>[^\n]*)\n/;

/** The chat of such a text. Rejects as `parsePage` does. */
export async function readDiscord(text: string): Promise<Chat> {
  return /^\s*</.test(text) ? chatOfPage(text) : chatOfText(text);
}

/** "[14-Mar-23 06:02 PM] jana#1234 (pinned)" above what she said. */
const START = /^\[(?<stamp>[^[\]]{6,40})\] (?<name>[^\n]{1,80}?)(?: \(pinned\))?\r?$/;
/** What stands below a message, and below all of them. */
const BELOW = /^(?:\{(?:Attachments|Embed|Stickers|Reactions|Forwarded Message)\}|={20,})\r?$/;
/** What the program says of people. */
const BY_PROGRAM =
  /^(?:Joined the server|Pinned a message|Started a (?:call|thread)\b.*|(?:Added|Removed) .* (?:to|from) the group|Left the group|Changed the channel .*)\.?$/;

function chatOfText(text: string): Chat {
  const { guild = '', channel = '' } = HEAD.exec(text)?.groups ?? {};
  const messages: { stamp: string; name: string; lines: string[]; isOver: boolean }[] = [];
  for (const line of text.split('\n')) {
    const { stamp = '', name = '' } = START.exec(line)?.groups ?? {};
    const day = stampIn(stamp);
    const open = messages.at(-1);
    if (day !== undefined) messages.push({ stamp: day, name, lines: [], isOver: false });
    else if (open && BELOW.test(line)) open.isOver = true;
    else if (open && !open.isOver) open.lines.push(line.trimEnd());
  }
  return {
    title: [guild, channel].map((name) => name.trim()).join(' - '),
    messages: messages.flatMap(({ stamp, name, lines }) => messageOf(stamp, name, lines.join('\n'))),
  };
}

/** Where the month is a number, as it is written: which of them it is all messages tell together. Undefined for what is no time. */
function stampIn(written: string): string | undefined {
  return /^\d+[./-]\d/.test(written) ? written : minuteOf(written);
}

function messageOf(stamp: string, name: string | undefined, words: string): Message[] {
  const said = words.trim();
  return said === '' || BY_PROGRAM.test(said) ? [] : [{ stamp, name, said }];
}

/** Who wrote, when and what, in the order of the page: a name and a time may stand above several messages. */
const PARTS =
  '.chatlog__author, .chatlog__author-name, .chatlog__timestamp, .chatlog__short-timestamp, .chatlog__content';

async function chatOfPage(html: string): Promise<Chat> {
  const document = await parsePage(html);
  const messages: Message[] = [];
  let name: string | undefined;
  let stamp = '';
  for (const part of document.querySelectorAll(PARTS)) {
    const kind = part.getAttribute('class') ?? '';
    if (/\bchatlog__author/.test(kind)) name = lineOf(part) || name;
    else if (/timestamp/.test(kind)) {
      const written = part.getAttribute('title') ?? lineOf(part);
      stamp = stampIn(written) ?? written;
    } else {
      part.querySelector('.chatlog__edited-timestamp')?.remove();
      messages.push(...messageOf(stamp, name, textOf(part).text));
    }
  }
  return { title: document.querySelector('title')?.textContent?.trim() || undefined, messages };
}
