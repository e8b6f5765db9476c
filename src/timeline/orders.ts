import { addDays, addMonths } from '../language/days.ts';
import type { Span } from '../language/span.ts';
import type { DateExpression } from './date-expression.ts';
import type { Mention, ToldDate } from './event.ts';

/** That a text puts one clause before or after another: the clause is told to lie on that side of `of`. */
export interface Order {
  readonly side: 'before' | 'after';
  readonly of: Mention;
  /** The days that the clause can lie on, where the text counts them: "three weeks before he launched the invasion". */
  readonly days?: { readonly earliest: string; readonly latest: string };
}

/**
 * How a clause that begins with "before", "ahead of", "after", "since", "following" lies to the clause before it, which is dated: in
 * "A, three weeks before B" B is after A. Undefined where it begins otherwise.
 */
export function orderOf(
  text: string,
  clause: Span,
  main: Mention,
  lengths: readonly DateExpression[],
): Order | undefined {
  if (!main.told || main.told.basis === 'published') return undefined;
  const head = text.slice(clause.start, clause.start + 60);
  const match = HEAD.exec(head);
  if (!match) return undefined;
  const side = /before|ahead|prior|until/.test(match[0]) ? 'after' : 'before';
  const count = lengths.find(
    ({ start, end }) => start >= clause.start && end <= clause.start + match[0].length,
  );
  const days = count && shifted(main.told, count.value, side === 'after' ? 1 : -1);
  return { side, of: main, ...(days ? { days } : {}) };
}

const HEAD = /^(?:[\w,.-]+ ){0,5}?(?:before|ahead of|prior to|until|after|since|following)\b/;

/** The interval moved by an exact number of days, weeks, months or years. */
function shifted({ earliest, latest }: ToldDate, length: string, sign: number): Order['days'] | undefined {
  const match = /^P(\d+)([DWMY])$/.exec(length);
  if (!match) return undefined;
  const count = sign * Number(match[1]);
  const move = (iso: string) =>
    match[2] === 'D'
      ? addDays(iso, count)
      : match[2] === 'W'
        ? addDays(iso, 7 * count)
        : addMonths(iso, (match[2] === 'Y' ? 12 : 1) * count);
  return { earliest: move(earliest), latest: move(latest) };
}
