import * as z from 'zod';
import { type PageElement, parsePage } from '../web-page/page.ts';
import { lineOf, textOf } from '../web-page/text-of.ts';
import type { Chat, Message } from './chat-days.ts';
import { parseJson } from './json.ts';

/** What Telegram Desktop exports of chats, and what of it could not be read. */
export interface TelegramExport {
  readonly chats: readonly Chat[];
  readonly problems: readonly { readonly part: string; readonly message: string }[];
}

/** Whether a text is such an export: `result.json` of one chat or of all, or `messages.html`. */
export function isTelegram(text: string): boolean {
  const head = text.slice(0, 20_000);
  if (/^\s*</.test(head)) return /class="history"/.test(head) && MESSAGE_CLASS.test(head);
  // An export of everything has long lists before its chats.
  return /^\s*\{\s*"/.test(head) && CHAT_TYPE.test(text) && /"messages"\s*:\s*\[/.test(text);
}

const MESSAGE_CLASS = /class="message (?:default|service)[ "]/;
const CHAT_TYPE =
  /"type"\s*:\s*"(?:personal_chat|bot_chat|saved_messages|(?:private|public)_(?:group|supergroup|channel))"/;

/** The chats of an export. Throws an Error of one line where it is none. */
export async function readTelegram(text: string): Promise<TelegramExport> {
  return /^\s*</.test(text) ? { chats: [await chatOfPage(text)], problems: [] } : chatsOfJson(text);
}

const piece = z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)]);
const pieces = z.union([z.string(), z.array(piece).transform((parts) => parts.join(''))]);

const messageSchema = z.object({
  type: z.string(),
  date: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d/, 'expected a date such as 2021-03-12T19:30:05'),
  from: z.string().nullish(),
  forwarded_from: z.string().nullish(),
  text: pieces.nullish(),
  // Of some exports these alone have the words.
  text_entities: pieces.nullish(),
});

const chatSchema = z.object({
  name: z.string().nullish(),
  type: z.string(),
  messages: z.array(z.unknown()),
});

const exportSchema = z.union([
  z.object({ chats: z.object({ list: z.array(z.unknown()) }) }).transform(({ chats }) => chats.list),
  chatSchema.transform((chat): unknown[] => [chat]),
]);

function chatsOfJson(text: string): TelegramExport {
  const list = exportSchema.safeParse(parseJson(text));
  if (!list.success) throw new Error('expected an export with "messages" or "chats", got another');
  const problems: { part: string; message: string }[] = [];
  const parsed = <T>(schema: z.ZodType<T>, value: unknown, part: string): T[] => {
    const { data, error } = schema.safeParse(value);
    if (!error) return [data as T];
    problems.push({ part, message: faultOf(error) });
    return [];
  };
  const chats = list.data.flatMap((value, index) => parsed(chatSchema, value, `chat ${index + 1}`));
  return {
    chats: chats.map(({ name, type, messages }) => ({
      title: name || undefined,
      publisher: (type.endsWith('_channel') && name) || undefined,
      messages: messages
        .flatMap((value, index) => parsed(messageSchema, value, `message ${index + 1}`))
        .flatMap((message) => saidIn(message, type.endsWith('_channel') ? name : undefined)),
    })),
    problems,
  };
}

/** What people wrote; "service" is what the program says. `owner`: whose channel it is. */
function saidIn(message: z.infer<typeof messageSchema>, owner: string | null | undefined): Message[] {
  const said = (message.text || message.text_entities || '').trim();
  if (message.type !== 'message' || said === '') return [];
  const from = message.forwarded_from || message.from || undefined;
  const stamp = message.date.slice(0, 16).replace('T', ' ');
  return [{ stamp, name: from === owner ? undefined : from, said }];
}

async function chatOfPage(html: string): Promise<Chat> {
  const document = await parsePage(html);
  const messages: Message[] = [];
  let name: string | undefined;
  let source: string | undefined;
  for (const message of document.querySelectorAll('.message.default')) {
    const own = nameIn(message.querySelector('.body'));
    name = own ?? name;
    const forwarded = message.querySelector('.forwarded');
    // What follows from the same source has its name no more.
    source = forwarded ? (nameIn(forwarded) ?? source) : undefined;
    const words = message.querySelector('.text');
    const said = words ? textOf(words).text : '';
    const stamp = message.querySelector('.date')?.getAttribute('title') ?? '';
    if (said !== '') messages.push({ stamp: stamp.slice(0, 16), name: source ?? name, said });
  }
  return { title: lineOf(document.querySelector('.page_header .text')) || undefined, messages };
}

/** The name that opens the body of a message, without the day of what it forwards. */
function nameIn(body: PageElement | null): string | undefined {
  const named = [...(body?.querySelectorAll('.from_name') ?? [])].find((each) => each.parentElement === body);
  named?.querySelector('.date')?.remove();
  return lineOf(named) || undefined;
}

/** What does not hold of a value, behind the name of its field. */
function faultOf({ issues: [issue] }: z.ZodError): string {
  return [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ');
}
