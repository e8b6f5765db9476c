import { dayNear } from '../../resolve/resolve-near.ts';
import { WEEKDAY_PATTERN, weekdayNumber } from '../../values/calendar-names.ts';
import { isoDay, isoMonth, weekday } from '../../values/days.ts';
import { ordinalOf } from '../../values/numbers.ts';
import { type Rule, rule, stated, where } from '../rule.ts';

/** "10/18/2023", "18.10.2023", "9-18-15", "7/8/07", "2023.10.18": month first, unless only the other order is a date. */
const numericDate = rule(
  /(?<![\w./-])(?:(?<y>[12]\d{3})\.(?<ym>\d{1,2})\.(?<yd>\d{1,2})|(?<a>\d{1,2})(?<sep>[/.-])(?<b>\d{1,2})\k<sep>(?<year>[12]\d{3}|\d{2}))(?![\w/-]|\.\d)/g,
  (g) => {
    if (g['y']) {
      const iso = isoDay(Number(g['y']), Number(g['ym']), Number(g['yd']));
      return iso ? { type: 'DATE', resolve: () => stated(iso) } : undefined;
    }
    const short = g['year'] ?? '';
    if (short.length === 2 && g['sep'] === '.') return undefined;
    const year = short.length === 4 ? Number(short) : Number(short) + (Number(short) < 50 ? 2000 : 1900);
    const [a, b] = [Number(g['a']), Number(g['b'])];
    const iso =
      (g['sep'] === '.' ? isoDay(year, b, a) : undefined) ?? isoDay(year, a, b) ?? isoDay(year, b, a);
    return iso ? { type: 'DATE', resolve: () => stated(iso) } : undefined;
  },
);

/** "on the 18th", "the 20th of this month", "31st of last month": a day whose month is the current one or named by "this/last/next". */
const dayOfMonth = rule(
  /\b(?:(?<=\b(?:[Oo]n|[Bb]y|[Ff]or|day) )|(?=the \S+ of (?:this|last|next|the) month))the (?<day>\d{1,2}(?:st|nd|rd|th))(?: of (?<which>this|last|next|the) month|(?=[,.;:)\n]| (?:and|at|but|when)\b))/g,
  (g) => ({
    type: 'DATE',
    resolve(setting) {
      const published = setting.published;
      const day = ordinalOf(g['day'] ?? '');
      if (!published || !day) return undefined;
      const [year, now] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))];
      const offset = g['which'] === 'last' ? -1 : g['which'] === 'next' ? 1 : 0;
      const month = isoMonth(year, now + offset);
      return isoDay(Number(month.slice(0, 4)), Number(month.slice(5)), day);
    },
  }),
);

/** "on 4/22", "since 22/04", "before 10/18": a day without its year, only after a word that goes with a date. */
const shortNumeric = rule(
  /(?<=\b(?:[Oo]n|[Ss]ince|[Uu]ntil|[Bb]y|[Bb]efore|[Aa]fter) )(?<a>\d{1,2})\/(?<b>\d{1,2})(?![\d/%]|[.,]\d| of\b)/g,
  (g) => {
    const [a, b] = [Number(g['a']), Number(g['b'])];
    const [month, day] = isoDay(2024, a, b) ? [a, b] : [b, a];
    if (!isoDay(2024, month, day)) return undefined;
    return { type: 'DATE', resolve: (setting, span) => stated(dayNear(setting, span, month, day)) };
  },
);

/** "Friday the 15th", "Tuesday, the 3rd": the nearest day of that number which is that weekday. */
const weekdayNumbered = rule(
  new RegExp(
    `\\b(?<name>${WEEKDAY_PATTERN})\\b,? the (?<day>\\d{1,2}(?:st|nd|rd|th))\\b(?! (?:of|anniversary))`,
    'g',
  ),
  (g) => ({
    type: 'DATE',
    resolve({ published }) {
      const [name, day] = [weekdayNumber(g['name'] ?? ''), ordinalOf(g['day'] ?? '') ?? 0];
      if (!published) return undefined;
      const months = [0, -1, 1].map((offset) =>
        isoMonth(Number(published.slice(0, 4)), Number(published.slice(5, 7)) + offset),
      );
      const days = months.flatMap(
        (month) => isoDay(Number(month.slice(0, 4)), Number(month.slice(5)), day) ?? [],
      );
      return days.find((iso) => weekday(iso) === name) ?? days[0];
    },
  }),
);

/** Rules about dates in figures, and days of the month without a month. */
export const numericRules: readonly Rule[] = [
  where(/\d[/.-]\d/, numericDate),
  where(/ \d+\/\d/, shortNumeric),
  dayOfMonth,
  where(/,? the \d/, weekdayNumbered),
];
