import { isoDay } from '../../dates/values/days.ts';
import type { Mark } from '../article.ts';
import { fileStem } from '../file-name.ts';
import type { Format, SourceDocument } from './format.ts';
import { statedIn } from './plain-text.ts';

/**
 * A chat as WhatsApp exports it, or as it is copied out of Telegram: who said what. Each day is an article, so that "tomorrow" is counted from the
 * day on which it was written; where day and month cannot be told apart all of it is one without a date. What the program says itself is
 * left out: that somebody joined, that a picture is not there.
 */
export const chat: Format = {
  name: 'a chat',
  recognises: ({ text }) => text !== undefined && isChat(text.slice(0, 4000)),
  read({ name, text = '' }) {
    const messages = messagesIn(text).filter(({ said }) => said !== '');
    if (messages.length === 0) throw new Error('expected a chat with messages, got none');
    const days = byDay(messages);
    if (days.length === 1) return { documents: days.map(documentOf) };
    const title = fileStem(name.replace(/^.*\//, ''));
    return {
      documents: days.map((day) => {
        const { basis, ...document } = documentOf(day);
        return { ...document, title, part: day.published ?? '', basis: { ...basis, title: 'its name' } };
      }),
    };
  },
};

const DATE = String.raw`\d{1,4}(?<sign>[./-])\d{1,2}\k<sign>\d{2,4}`;
const TIME = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u00a0\u202f]?[AaPp]\.?[Mm]\.?)?`;
/** "[03/02/2025, 18:02:11] Jana: Good evening", "2/3/25, 6:02 PM - Jana: Good evening"; without a name the program speaks. */
const STAMPED = new RegExp(
  String.raw`^\u200e?\[?(?<stamp>${DATE},? ${TIME})(?:\] | [-–] )(?:(?<name>[^:]{1,60}): ?)?(?<said>.*)$`,
);
/** "Jana, [03.02.2025 18:02]" above what she said. */
const NAMED = new RegExp(String.raw`^(?<name>[^[\]]{1,60}), \[(?<stamp>${DATE},? ${TIME})\]$`);
/** So many of the first lines open a message, one of somebody. */
const FEWEST = 2;

function isChat(text: string): boolean {
  const lines = text.split(/\r?\n/);
  if (!startOf(lines.find((line) => line.trim() !== '') ?? '')) return false;
  const starts = lines.map(startOf).filter((start) => start !== null);
  return starts.length >= FEWEST && starts.some(({ groups }) => groups?.['name'] !== undefined);
}

function startOf(line: string): RegExpExecArray | null {
  return STAMPED.exec(line) ?? NAMED.exec(line);
}

interface Message {
  /** As it is written there. */
  readonly stamp: string;
  readonly name: string;
  readonly said: string;
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
    return name === undefined || BY_PROGRAM.test(said) ? [] : [{ stamp, name: name.trim(), said }];
  });
}

const EDITED = /\u200e?<[^<>\n]{1,60}>$/;
/** An iPhone marks what it says itself by U+200E. */
const BY_PROGRAM =
  /^(?:\u200e|<[^<>\n]{1,60}>$|(?:this message was deleted|you deleted this message|missed (?:voice|video|group) call|\S+(?: card)? omitted)\.?$)/i;

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

function documentOf({ published, messages }: Day): SourceDocument {
  const marks: Mark[] = [];
  let text = '';
  for (const { stamp, name, said } of messages) {
    if (text !== '') text += '\n\n';
    marks.push({ kind: 'time', at: text.length, label: stamp });
    text += `${name}: ${said}`;
  }
  return { ...statedIn('its messages', { published }), text, marks, layout: 'article' };
}
