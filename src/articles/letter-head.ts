import type { Line } from './lines.ts';

/** The head of a letter inside a text, as mail programs put it above what is forwarded or answered. */
export interface LetterHead {
  /** Index of the first line that is none of it. */
  readonly end: number;
  /** As they are written there. */
  readonly from: string;
  readonly date?: string | undefined;
  readonly subject?: string | undefined;
  /** Whether the line above it says that the letter is forwarded. */
  readonly isForwarded: boolean;
}

/**
 * Reads the head that begins at a line: "From:", "Sent:", "To:", "Subject:" in any order and in several languages, with blank lines between or
 * not, below a line such as "---------- Forwarded message ---------" or not. Undefined if none does.
 */
export function letterHeadAt(lines: readonly string[], first: number): LetterHead | undefined {
  const opening = lines[first] ?? '';
  const attribution = attributionAt(lines, first);
  if (attribution) return attribution;
  const isParted = isSeparator(opening);
  if (!isParted && fieldIn(opening) === undefined) return undefined;
  const fields = new Map<Field, string>();
  let end = first + Number(isParted);
  for (let at = end; at < lines.length && at - end < MAX_BLANKS; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    const found = fieldIn(line);
    if (found && !fields.has(found.field)) fields.set(found.field, found.value);
    else if (found || at > end || !goesOn(lines, at)) break;
    end = at + 1;
  }
  const [from, date, subject] = [fields.get('from'), fields.get('date'), fields.get('subject')];
  const isLetter = isParted || subject !== undefined || from?.includes('@');
  if (!from || !isLetter || fields.size < (isParted ? 2 : 3)) return undefined;
  return { end, from, date, subject, isForwarded: FORWARDED.test(opening) };
}

/** Indices of the lines of heads, and of those above them that part letters. */
export function letterHeadLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  const texts = lines.map(({ text }) => text);
  for (let index = 0; index < texts.length; index++) {
    const end = letterHeadAt(texts, index)?.end ?? index;
    for (let at = index; at < end; at++) found.add(at);
    index = Math.max(index, end - 1);
  }
  return found;
}

/** "On Tue, Mar 9, 2021 at 8:00 AM Petr Kral <petr@example.org> wrote:", on a line or broken into two, above what is answered. */
function attributionAt(lines: readonly string[], first: number): LetterHead | undefined {
  const [line = '', next = ''] = [lines[first], lines[first + 1]];
  if (!OPENS_ATTRIBUTION.test(line) || line.length > LONGEST_ATTRIBUTION) return undefined;
  const isWhole = WROTE.test(line);
  const whole = (isWhole ? line : `${line} ${next.replace(/^[>\s]*/, '')}`).slice(0, 2 * LONGEST_ATTRIBUTION);
  // An article may tell that somebody wrote something on a day, but not at what minute.
  if (!WROTE.test(whole) || !/@|\d[:.]\d\d/.test(whole)) return undefined;
  const from = whole
    .replace(/:\s*$/, '')
    .replace(VERB, '')
    .replace(/^.*(?:\d[:.]\d\d(?: ?[AP]M)?|\d{4})(?: Uhr)?,?(?= )/i, '')
    .trim();
  return from === '' ? undefined : { end: first + (isWhole ? 1 : 2), from, date: whole, isForwarded: false };
}

const LONGEST_ATTRIBUTION = 160;
const OPENS_ATTRIBUTION = /^[>\s]{0,9}(?:On|Am|Le|El|Il|Em|Op|Den|W dniu) [^\n]{0,40}\d{4}/u;
const VERB = / (?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|napisał)(?=[\s:]|$)/iu;
const WROTE = new RegExp(`${VERB.source}(?: ?:| [^:\\n]{2,60}:)\\s*$`, 'iu');

type Field = 'from' | 'date' | 'to' | 'cc' | 'reply' | 'subject';

/** The names of the lines in the languages of mail programs, in small letters. */
const NAMES: Readonly<Record<Field, string>> = {
  from: 'from|von|de|da|od|van|från|fra|от|від|发件人|差出人',
  date: 'date|sent|datum|gesendet|envoyé|envoyé le|fecha|enviado|enviado el|data|inviato|verzonden|skickat|sendt|wysłano|odesláno|дата|отправлено|надіслано|дата відправлення|发送时间|日期|送信日時',
  to: 'to|an|à|para|a|aan|till|til|do|komu|кому|收件人|宛先',
  cc: 'cc|bcc|kopie|copia|копия|копія|抄送',
  reply: 'reply-to|antwort an',
  subject: 'subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat|předmět|тема|主题|件名',
};
const FIELDS: ReadonlyMap<string, Field> = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.split('|').map((name) => [name, field as Field])),
);
/** What a line says of a letter: "From: a", "> From: a", "*From:* a". */
function fieldIn(line: string): { readonly field: Field; readonly value: string } | undefined {
  const colon = line.slice(0, MAX_LABEL).search(/[:：]/);
  if (colon < 0) return undefined;
  const name = line.slice(0, colon).replace(/[>*_]/g, ' ').trim();
  const field = FIELDS.get(name.toLowerCase());
  const value = line.slice(colon + 1).replace(/^[*_]+|(?<!\*)\*+$/g, '');
  return field && { field, value: value.trim() };
}

const MAX_LABEL = 34;
/** Lines without words between two of a head, and one more. */
const MAX_BLANKS = 3;
/** A mail program breaks lines that are longer. */
const LONG = 60;

/** Whether a line that has no name is what the one above it goes on with. */
function goesOn(lines: readonly string[], at: number): boolean {
  const [above = '', next = ''] = [lines[at - 1], lines[at + 1]];
  return (
    fieldIn(above) !== undefined &&
    (fieldIn(next) !== undefined || (above.length >= LONG && next.trim() === ''))
  );
}

/** Dashes on both sides of a few words, a line drawn across, or what Apple's program writes. */
function isSeparator(line: string): boolean {
  return /^[>\s]*(?:[-–—]{2,}\s?\p{L}[^-–—\n]{2,60}[-–—]{2,}|[-_]{10,})\s*$/u.test(line) || BEGIN.test(line);
}

const BEGIN =
  /^[>\s]*(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:transféré|réexpédié)|inicio del mensaje reenviado|inizio messaggio inoltrato|início da mensagem (?:encaminhada|reenviada)|начало переадресованного сообщения|початок переадресованого повідомлення)\s?:?\s*$/iu;
const FORWARDED =
  /forward|weitergeleitet|transf[ée]r|réexp|reenvi|inoltrat|encaminhad|doorgestuurd|пересыл|пересл|переадрес|转发|轉寄/iu;
