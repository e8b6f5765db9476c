import { wordCount } from '../lines.ts';
import { writtenDay } from '../web-page/written-day.ts';
import type { Chat, Message } from './chat-days.ts';
import { inUtf8, nameOf, type People } from './people.ts';
import { type Fields, isFields, plainName, wordsOf } from './record-fields.ts';
import { saidInSlack } from './slack-text.ts';

/**
 * The chats in what a text of JSON says, in the order in which they were written: a list of messages, or objects that hold some, as Discord,
 * Slack, Messenger and others export them. Empty where there are none.
 */
export function chatsIn(whole: unknown, people: People = new Map(), depth = 0): Chat[] {
  if (Array.isArray(whole)) {
    const chat = depth === 0 ? chatOf(whole, people) : undefined;
    return chat ? [chat] : [];
  }
  if (!isFields(whole) || depth > MAX_DEPTH) return [];
  return Object.entries(whole).flatMap(([name, value]) => {
    if (!Array.isArray(value)) return chatsIn(value, people, depth + 1);
    const chat = plainName(name).startsWith('message') ? chatOf(value, people) : undefined;
    return chat ? [{ ...chat, title: titleOf(whole) }] : [];
  });
}

const MAX_DEPTH = 3;

/** "Brno Talk - news": the server and the channel, or what the chat is called. */
function titleOf(whole: Fields): string | undefined {
  const names = [whole['guild'], whole['channel'], whole['title'] ?? whole['name']].map((each) =>
    wordsOf(each),
  );
  return names.filter(Boolean).join(' - ') || undefined;
}

/** What tells when a message was written: under the first names nothing else is, the others want somebody who wrote it. */
const TIMES = ['timestamp', 'ts', 'timestampms', 'createdat', 'createddate', 'originalarrivaltime'];
const DATES = ['date', 'time'];
const SAID = ['content', 'contents', 'text', 'fulltext', 'body', 'message'];
const OWN = 'contents';
const SENDERS = [
  'author',
  'userprofile',
  'user',
  'username',
  'sender',
  'sendername',
  'from',
  'creator',
  'displayname',
];
/** A message says less than an article, which has a title or an address besides. In words, of all of them the mean. */
const MAX_MEAN_WORDS = 60;

/** The chat of messages; undefined if these records are anything else. */
export function chatOf(records: readonly unknown[], people: People): Chat | undefined {
  const read = records.flatMap((record) => (isFields(record) ? [record] : [])).map(byPlainName);
  if (read.length === 0 || read.length < records.length) return undefined;
  const isOne = read.every((record) => stampOf(record) !== undefined && !isOther(record));
  if (!isOne || !read.some((record) => SAID.some((name) => record.has(name)))) return undefined;
  // Posts of nobody are short articles. What Discord hands somebody of their own messages names nobody either, but calls what they said so.
  if (!read.some((record) => record.has(OWN) || SENDERS.some((name) => record.has(name)))) return undefined;
  const known = new Map([...people, ...read.flatMap(profileOf)]);
  const messages = read.flatMap((record) => messageOf(record, known));
  const words = messages.reduce((sum, { said }) => sum + wordCount(said), 0);
  if (messages.length === 0 || words > MAX_MEAN_WORDS * messages.length) return undefined;
  const isLatestFirst = (messages[0]?.stamp ?? '') > (messages.at(-1)?.stamp ?? '');
  return { messages: isLatestFirst ? messages.reverse() : messages };
}

type PlainRecord = ReadonlyMap<string, unknown>;

function byPlainName(record: Fields): PlainRecord {
  return new Map(Object.entries(record).map(([name, value]) => [plainName(name), value]));
}

function isOther(record: PlainRecord): boolean {
  // What a program logs has a level.
  if (['level', 'severity', 'loglevel'].some((name) => record.has(name))) return true;
  return ['title', 'headline', 'subject', 'url', 'link'].some(
    (name) => wordsOf(record.get(name)) !== undefined,
  );
}

function firstOf<T>(names: readonly string[], read: (name: string) => T | undefined): T | undefined {
  return names.map(read).find((value) => value !== undefined);
}

function stampOf(record: PlainRecord): string | undefined {
  const stamp = firstOf(TIMES, (name) => minuteOf(record.get(name)));
  if (stamp !== undefined) return stamp;
  return SENDERS.some((name) => record.has(name))
    ? firstOf(DATES, (name) => minuteOf(record.get(name)))
    : undefined;
}

/** "2021-03-12 19:30", in universal time where a number says it; undefined for a day without a time, or in which it cannot be told from the month. */
export function minuteOf(value: unknown): string | undefined {
  const written = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(written)) return written.slice(0, 16).replace('T', ' ');
  const [, seconds] = /^(1\d{9})(?:\d{3})?(?:\.\d+)?$/.exec(written) ?? [];
  if (seconds) return new Date(Number(seconds) * 1000).toISOString().slice(0, 16).replace('T', ' ');
  const time = /\b\d{1,2}:\d\d(?::\d\d)?(?:[ \u202f][AP]M)?/.exec(written)?.[0];
  const day = time && writtenDay(written.replace(time, ' ').replace(SHORT_YEAR, '$1 $2 20$3'));
  return day ? `${day} ${time}` : undefined;
}

/** "14-Mar-23" */
const SHORT_YEAR = /\b(\d{1,2})-([A-Z][a-z]{2})-(\d\d)\b/;

function messageOf(record: PlainRecord, people: People): Message[] {
  if (isByProgram(record)) return [];
  const stamp = stampOf(record);
  const words = firstOf(SAID, (name) => wordsOf(record.get(name)))?.trim();
  if (stamp === undefined || words === undefined) return [];
  const sender = firstOf(SENDERS, (name) => nameOf(record.get(name)));
  const isSlack = /^\d{10}\.\d{6}$/.test(String(record.get('ts')));
  const said = isSlack ? saidInSlack(words, people) : inUtf8(words);
  return [{ stamp, name: sender && inUtf8(people.get(sender) ?? sender), said }];
}

/** What a program says of people: that somebody joined, a call. Discord's own numbers for a message and an answer are 0 and 19. */
function isByProgram(record: PlainRecord): boolean {
  const type = record.get('type');
  const isSaid =
    type === undefined ||
    type === null ||
    /^(?:0|19|message|default|reply|generic|share|text)$/i.test(String(type));
  const kind = record.get('subtype');
  return (
    !isSaid ||
    (typeof kind === 'string' && !/^(?:bot_message|me_message|thread_broadcast|file_share)$/.test(kind))
  );
}

/** The ids that a message gives a name to. */
function profileOf(record: PlainRecord): [string, string][] {
  const id = record.get('user');
  const name = nameOf(record.get('userprofile'));
  return typeof id === 'string' && name !== undefined ? [[id, name]] : [];
}
