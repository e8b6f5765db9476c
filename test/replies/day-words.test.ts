import { expect, it } from 'vitest';
import { de } from '../../src/locales/de.ts';
import { en } from '../../src/locales/en.ts';
import { uk } from '../../src/locales/uk.ts';
import { longDay, month, shortDay } from '../../src/replies/day-words.ts';

it('English days are written as Intl writes them, in each month', () => {
  const as = (iso: string, form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...form, timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
  for (let number = 1; number <= 12; number++) {
    const iso = `2023-${String(number).padStart(2, '0')}-09`;
    const year = 'numeric';
    expect(shortDay(iso, en)).toBe(as(iso, { day: 'numeric', month: 'short', year }));
    expect(longDay(iso, en)).toBe(as(iso, { day: 'numeric', month: 'long', year }));
    expect(month(iso, en)).toBe(as(iso, { month: 'long', year }));
  }
});

it.each([
  [de, '18. Okt. 2023', '18. Oktober 2023', 'Oktober 2023'],
  [uk, '18 жовт. 2023 р.', '18 жовтня 2023 р.', 'жовтень 2023 р.'],
])('days of other languages are written as these are, each time', (catalogue, short, long, ofMonth) => {
  for (let time = 0; time < 2; time++) {
    const iso = '2023-10-18';
    expect([shortDay, longDay, month].map((write) => write(iso, catalogue))).toEqual([short, long, ofMonth]);
  }
  expect(shortDay('2023-10-19', catalogue)).toMatch(/^19/);
});
