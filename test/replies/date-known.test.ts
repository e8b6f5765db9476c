import { expect, it } from 'vitest';
import { de } from '../../src/locales/de.ts';
import { en } from '../../src/locales/en.ts';
import { dateKnown } from '../../src/replies/date-known.ts';

const told = {
  earliest: '',
  latest: '',
  phrase: 'a year  later',
  rule: 'counted-shift',
  isPublication: false,
};

it.each([
  ['2017-03-06', '6 Mar 2017'],
  ['2017-03-06T12:30', '6 Mar 2017'],
  ['2017-W10', 'week of 6 March 2017'],
  ['2020-03', 'March 2020'],
  ['2015-SP', 'spring 2015'],
  ['2020-Q3', 'third quarter of 2020'],
  ['1990', '1990'],
  ['199', '1990s'],
  ['PAST_REF', 'PAST_REF'],
])('what is counted from %s is told in words: %s', (anchor, written) => {
  expect(dateKnown({ ...told, anchor }, en)).toBe(
    `from the words “a year later” · counted from ${written}, told before · rule counted-shift`,
  );
});

it('what is counted from the day of publication says so, in each language', () => {
  const reading = { ...told, anchor: '2024-01-10', isPublication: true };
  expect(dateKnown(reading, en)).toContain('counted from the day of publication, 10 Jan 2024');
  expect(dateKnown({ ...told, anchor: '2015-SP' }, de)).toContain('Frühjahr 2015');
});
