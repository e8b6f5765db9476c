import { chatsDocuments, type Message } from './chat-days.ts';
import { isDiscord, readDiscord } from './discord.ts';
import type { FileDocuments, Format } from './format.ts';
import { isTelegram, readTelegram, type TelegramExport } from './telegram.ts';

/**
 * A chat as WhatsApp, Telegram Desktop or DiscordChatExporter exports it, or as it is copied out of Telegram or Discord: who said what, an
 * article a day. What the program says itself is left out: that somebody joined, that a picture is not there.
 */
export const chat: Format = {
  name: 'a chat',
  recognises: ({ text }) =>
    text !== undefined && (isTelegram(text) || isDiscord(text) || isChat(text.slice(0, SAMPLE))),
  async read({ name, text = '' }) {
    const { chats, problems } = await chatsOf(text);
    const documents = chatsDocuments(chats, name);
    if (documents.length === 0 && problems.length === 0)
      throw new Error('expected a chat with messages, got none');
    return { documents, problems } satisfies FileDocuments;
  },
};

async function chatsOf(text: string): Promise<TelegramExport> {
  if (isTelegram(text)) return readTelegram(text);
  return {
    chats: [isDiscord(text) ? await readDiscord(text) : { messages: messagesIn(text) }],
    problems: [],
  };
}

/** In UTF-16 units: so much of a text is looked at. */
const SAMPLE = 4000;
const DATE = String.raw`\d{1,4}(?<sign>[./-])\d{1,2}\k<sign>\d{2,4}`;
const TIME = String.raw`\d{1,2}[:.](?<minutes>\d{2})(?<seconds>[:.]\d{2})?(?:[ \u00a0\u202f]?[AaPp]\.?[Mm]\.?)?`;
/** "[03/02/2025, 18:02:11] Jana: Good evening", "2/3/25, 6:02 PM - Jana: Good evening"; without a name the program speaks. */
const STAMPED = new RegExp(
  String.raw`^\u200e?\[?(?<stamp>${DATE},? ${TIME})(?:\] | [-–] )(?:(?<name>[^:]{1,60}): ?)?(?<said>.*)$`,
);
/** "Jana, [03.02.2025 18:02]" above what she said. */
const NAMED = new RegExp(String.raw`^(?<name>[^[\]]{1,60}), \[(?<stamp>${DATE},? ${TIME})\]$`);
/** "Jana — 14/03/2023 18:02" above what she said: a name of Discord's has no more characters. */
const DASHED = new RegExp(String.raw`^(?<name>[^[\]]{1,32}) — (?<stamp>${DATE},? ${TIME})(?<said>)$`);
/** So many of the first lines open a message, one of somebody. */
const FEWEST = 2;
/**
 * A programme of events has hours and quarters of them; people write at any minute, four in five of which are no multiple of five. Fewer than this
 * share are: so it is with one chat in 25 of two messages, in 600 of four.
 */
const MIN_ODD_SHARE = 0.25;

function isChat(text: string): boolean {
  const lines = text.split(/\r?\n/);
  if (!startOf(lines.find((line) => line.trim() !== '') ?? '')) return false;
  const starts = lines.map(startOf).flatMap((start) => (start?.groups ? [start.groups] : []));
  const odd = starts.filter(
    // Nothing but Telegram writes the time below a name.
    ({ minutes, seconds, said }) => said === undefined || seconds !== undefined || Number(minutes) % 5 > 0,
  );
  return (
    starts.length >= FEWEST &&
    starts.some(({ name }) => name !== undefined) &&
    odd.length >= starts.length * MIN_ODD_SHARE
  );
}

function startOf(line: string): RegExpExecArray | null {
  return STAMPED.exec(line) ?? NAMED.exec(line) ?? DASHED.exec(line);
}

function messagesIn(text: string): Message[] {
  const messages: { stamp: string; name: string | undefined; lines: string[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const { stamp, name, said = '' } = startOf(line)?.groups ?? {};
    if (stamp !== undefined) messages.push({ stamp, name, lines: [said] });
    else messages.at(-1)?.lines.push(line);
  }
  return messages.flatMap(({ stamp, name, lines }) => {
    const said = lines.join('\n').trimEnd().replace(EDITED, '').trim();
    return name === undefined || said === '' || BY_PROGRAM.test(said)
      ? []
      : [{ stamp, name: name.trim(), said }];
  });
}

const EDITED = /\u200e?<[^<>\n]{1,60}>$/;
/** An iPhone marks what it says itself by U+200E. */
const BY_PROGRAM =
  /^(?:\u200e|<[^<>\n]{1,60}>$|(?:this message was deleted|you deleted this message|missed (?:voice|video|group) call|\S+(?: card)? omitted)\.?$)/i;
