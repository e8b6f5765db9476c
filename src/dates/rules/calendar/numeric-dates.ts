import { stated } from '../../resolve/context.ts';
import { isoDay } from '../../values/days.ts';
import type { DateRule } from '../rule.ts';
import { isDayOfMonth, onDay } from './on-day.ts';

const YEAR_FIRST = String.raw`(?<y>[12]\d{3})\.(?<ym>\d{1,2})\.(?<yd>\d{1,2})`;
const YEAR_LAST = String.raw`(?<a>\d{1,2})(?<sep>[/.-])(?<b>\d{1,2})\k<sep>(?<year>[12]\d{3}|\d{2})`;

/** "10/18/2023", "18.10.2023", "9-18-15", "7/8/07", "2023.10.18": month first, unless only the other order is a date. */
const numericDate: DateRule = {
  name: 'numeric-date',
  examples: [
    { text: 'on [12/25/2012]', value: '2012-12-25' },
    { text: 'on [25/12/2012]', value: '2012-12-25' },
    { text: 'on [18.10.2023]', value: '2023-10-18' },
    { text: 'from [7/8/07]', value: '2007-07-08' },
    { text: 'on [9-18-95]', value: '1995-09-18' },
    { text: 'built [2023.10.18]', value: '2023-10-18' },
  ],
  counterExamples: ['Version 2.10.2012.1 at 192.168.10.12', 'on 31/31/2012', 'They won 4-3 and 21-14.'],
  signs: { words: '#' },
  pattern: new RegExp(String.raw`(?<![\w./-])(?:${YEAR_FIRST}|${YEAR_LAST})(?![\w/-]|\.\d)`, 'g'),
  read(g) {
    if (g['y']) return onIso(isoDay(Number(g['y']), Number(g['ym']), Number(g['yd'])));
    const short = g['year'] ?? '';
    if (short.length === 2 && g['sep'] === '.') return undefined;
    const year = short.length === 4 ? Number(short) : Number(short) + (Number(short) < 50 ? 2000 : 1900);
    const [a, b] = [Number(g['a']), Number(g['b'])];
    const dayFirst = isoDay(year, b, a);
    return onIso((g['sep'] === '.' ? dayFirst : undefined) ?? isoDay(year, a, b) ?? dayFirst);
  },
};

function onIso(iso: string | undefined) {
  return iso === undefined ? undefined : { type: 'DATE' as const, resolve: () => stated(iso) };
}

/** "on 4/22", "since 22/04", "before 10/18": a day without its year, only after a word that goes with a date. */
const shortNumeric: DateRule = {
  name: 'short-numeric-date',
  examples: [
    { text: 'It closed on [4/22].', value: '2023-04-22' },
    { text: 'It has been closed since [22/04].', value: '2023-04-22' },
  ],
  counterExamples: ['open 24/7, 1/2 cup of milk', 'on 1/2 of the wall', 'by 31/31'],
  signs: { words: '#' },
  pattern: new RegExp(
    String.raw`(?<=\b(?:[Oo]n|[Ss]ince|[Uu]ntil|[Bb]y|[Bb]efore|[Aa]fter) )` +
      String.raw`(?<a>\d{1,2})\/(?<b>\d{1,2})(?![\d/%]|[.,]\d| of\b)`,
    'g',
  ),
  read(g) {
    const [a, b] = [Number(g['a']), Number(g['b'])];
    const [month, day] = isDayOfMonth(a, b) ? [a, b] : [b, a];
    return isDayOfMonth(month, day) ? { type: 'DATE', resolve: onDay(month, day, undefined) } : undefined;
  },
};

/** Rules about dates in figures. */
export const numericRules: readonly DateRule[] = [numericDate, shortNumeric];
