import { isoDay, parseDay } from '../../dates/values/days.ts';
import type { Mark } from '../article.ts';
import { fileStem } from '../file-name.ts';
import type { SourceDocument } from './format.ts';
import { statedIn, statedInBoth } from './plain-text.ts';

/** What somebody wrote in a chat. */
export interface Message {
  /** When, as it is written there; it opens with the day. */
  readonly stamp: string;
  /** Who; absent for the one whose channel it is. */
  readonly name?: string | undefined;
  readonly said: string;
}

export interface Chat {
  /** In the order in which they were written. */
  readonly messages: readonly Message[];
  readonly title?: string | undefined;
  /** Whose channel it is; absent where people talk with each other. */
  readonly publisher?: string | undefined;
}

/** The articles of the chats of a file, `name`d by its path; where a file is called by a day, as Slack does, its folder is the chat. */
export function chatsDocuments(chats: readonly Chat[], name: string): SourceDocument[] {
  const [stem = '', folder] = fileStem(name).split('/').reverse();
  const isDay = folder !== undefined && parseDay(stem) !== undefined;
  return chats.flatMap((chat) => {
    const title = chat.title ?? (isDay ? folder : undefined);
    const documents = chatDocuments({ ...chat, title }, stem);
    return chats.length === 1
      ? documents
      : documents.map((each) => ({ ...each, part: [title, each.part].filter(Boolean).join(' ') }));
  });
}

/**
 * A chat as articles, one a day, so that "tomorrow" is counted from the day on which it was written; where day and month cannot be told apart all
 * of it is one without a date. `called`: what several are called where the chat has no title.
 */
function chatDocuments({ messages, title, publisher }: Chat, called: string): SourceDocument[] {
  const days = byDay(messages);
  const name = title ?? (days.length > 1 ? called : undefined);
  return days.map((day) => {
    const { published } = day;
    const dated = statedIn('its messages', { published });
    return {
      ...statedInBoth(dated, statedIn('its name', { title: name, publisher })),
      ...(days.length > 1 && { part: published ?? '' }),
      ...textOf(day),
      layout: 'article',
    };
  });
}

interface Day {
  /** ISO date. */
  readonly published: string | undefined;
  readonly messages: Message[];
}

/** The messages of each day together, a day on which nobody said a sentence with the one before. */
function byDay(messages: readonly Message[]): Day[] {
  const isoOf = dayReader(messages);
  const days: Day[] = [];
  for (const message of messages) {
    const published = isoOf(message);
    if (days.at(-1)?.published !== published || days.length === 0) days.push({ published, messages: [] });
    days.at(-1)?.messages.push(message);
  }
  const kept: Day[] = [];
  for (const day of days) {
    const before = kept.at(-1);
    if (before && !day.messages.some(({ said }) => said.split(/\s+/).length >= SENTENCE_WORDS))
      // A day may have more messages than a call takes arguments.
      for (const message of day.messages) before.messages.push(message);
    else kept.push(day);
  }
  return kept;
}

const SENTENCE_WORDS = 5;

/** Reads the days of a chat, whose first number is the day, the month or the year throughout; undefined if that cannot be told. */
function dayReader(messages: readonly Message[]): (message: Message) => string | undefined {
  const readers = ORDERS.map(
    (order) =>
      ({ stamp }: Message) =>
        stampedDay(stamp, order),
  );
  const possible = readers.filter((read) => {
    const days = messages.map(read);
    return days.every((day, index) => day !== undefined && day >= (days[index - 1] ?? ''));
  });
  const [first, ...others] = possible;
  const [message] = messages;
  const isSure = message && others.every((read) => messages.every((each) => read(each) === first?.(each)));
  return first && isSure ? first : () => undefined;
}

const ORDERS = ['ymd', 'dmy', 'mdy'] as const;

function stampedDay(stamp: string, order: (typeof ORDERS)[number]): string | undefined {
  const [numbers = ''] = /^[\d./-]+/.exec(stamp) ?? [];
  const parts = numbers.split(/[./-]/);
  const year = parts[order.indexOf('y')] ?? '';
  // A year has four figures, or two behind the others.
  if (year.length !== 4 && (order === 'ymd' || year.length !== 2)) return undefined;
  // Dots part day, month and year.
  if (order === 'mdy' && numbers.includes('.')) return undefined;
  const [month, day] = ['m', 'd'].map((part) => Number(parts[order.indexOf(part)]));
  return isoDay(year.length === 2 ? 2000 + Number(year) : Number(year), month ?? 0, day ?? 0);
}

function textOf({ messages }: Day): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  for (const { stamp, name, said } of messages) {
    if (text !== '') text += '\n\n';
    marks.push({ kind: 'time', at: text.length, label: stamp });
    text += name === undefined ? said : `${name}: ${said}`;
  }
  return { text, marks };
}
