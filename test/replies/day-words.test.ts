import { expect, it } from 'vitest';
import { en } from '../../src/locales/en.ts';
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
