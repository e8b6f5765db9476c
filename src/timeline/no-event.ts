import { oneOf } from '../dates/values/pattern.ts';
import type { Span } from '../language/span.ts';

/**
 * Whether a sentence only looks as if it told of something on its date: a byline, a line of a mail's head, a row of a timetable, a date alone.
 * `dates` are those in it, in offsets of its text, in which it begins at `from`.
 */
export function isNoEvent(line: string, dates: readonly Span[], from: number): boolean {
  if (HEAD.test(line) || CREDIT.test(line) || ON_WROTE.test(line)) return true;
  if (dates.length === 0) return false;
  const words = blank(line, from, dates);
  return !/\p{L}{2}/u.test(words) || isRow(line, words);
}

/** The lines that open a mail or a page: "Sent: Monday, 12 May", "Updated 3 March 2024", "By Ann Smith, 12 May". */
const HEAD = new RegExp(
  `^${oneOf(
    'From|To|Cc|Bcc|Sent|Date|Subject|Received|Reply-To|Dated?',
    '(?:First |Last )?(?:[Pp]ublished|[Uu]pdated|[Pp]osted|[Mm]odified|[Rr]eviewed|[Ee]dited|[Ff]iled)',
  )}(?:: | (?:on |at )?(?=\\d|[A-Z][a-z]+day\\b|[A-Z][a-z]{2,8}\\.? \\d))`,
);
const NAME = String.raw`[\p{Lu}][\p{L}.'’-]+`;
const BY = oneOf(
  '[Bb]y|BY',
  '(?:Reporting|Written|Words|Photographs?|Pictures?) by',
  'Photos?:?|Image:|©|Copyright',
);
const ENDS = String.raw`(?:[,|·•–—-]|\s*$| (?:on|at|in|and|for)\b)`;
const CREDIT = new RegExp(`^${BY} ${NAME}(?: ${NAME}){0,3}${ENDS}`, 'u');
/** "On Tue, 12 Mar 2024 at 10:11, Ann Smith wrote:". */
const ON_WROTE = /^On .{6,80} wrote:?$/;

/** No sentence, and two times or columns: "08:15 London 09:40 Paris", "Mon 13 May | Rovers v Town". `words` is the line without its dates. */
function isRow(line: string, words: string): boolean {
  if (/[.!?]["”’')]*$/.test(line) && !/\b[ap]\.m\.$/.test(line)) return false;
  const times = line.match(/\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?[ap]\.?m\b/gi)?.length ?? 0;
  const columns = line.match(/\t| \| | {3,}/g)?.length ?? 0;
  const isTable = times >= 2 || columns >= 1 || (times >= 1 && / v(?:s\.?)? /.test(line));
  return isTable && (words.match(/\p{L}{2,}/gu) ?? []).length <= MOST_WORDS;
}

const MOST_WORDS = 12;

/** The line with its dates blanked. */
function blank(line: string, from: number, dates: readonly Span[]): string {
  let rest = line;
  for (const { start, end } of dates)
    rest = rest.slice(0, start - from) + ' '.repeat(end - start) + rest.slice(end - from);
  return rest;
}
