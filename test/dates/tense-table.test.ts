import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/dates/find-dates.ts';

/** A Wednesday; what each phrase means if its time is over, and if it is still to come. */
const PUBLISHED = '2024-05-15';
const PHRASES: Readonly<Record<string, readonly (readonly [phrase: string, back: string, ahead: string])[]>> =
  {
    month: [
      ['March', '2024-03', '2025-03'],
      ['October', '2023-10', '2024-10'],
    ],
    weekday: [
      ['Monday', '2024-05-13', '2024-05-20'],
      ['Friday', '2024-05-10', '2024-05-17'],
    ],
    day: [
      ['2 March', '2024-03-02', '2025-03-02'],
      ['8 October', '2023-10-08', '2024-10-08'],
    ],
  };

describe('every tense and aspect tells on which side of the publication a month, a weekday, a day lies', () => {
  it.each(cases())('$form: $sentence', ({ sentence, phrase, value }) => {
    const found = findDates(sentence, { published: PUBLISHED });
    expect(found.find(({ text }) => text.endsWith(phrase))?.value).toBe(value);
  });
});

/**
 * The sentences of tense-table.txt under the heading of their form, each with a phrase whose nearest such time lies before the publication and with
 * one whose nearest lies after it: `back`, the latest that is over; `ahead`, the next; `near`, the nearest, as nothing tells.
 */
function cases() {
  const lines = readFileSync(new URL('tense-table.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  let form = '';
  return lines.flatMap((line) => {
    const slot = /\{(\w+)\}/.exec(line);
    if (!slot) {
      form = line;
      return [];
    }
    return (PHRASES[slot[1] ?? ''] ?? []).map(([phrase, back, ahead], index) => {
      const isBack = form.startsWith('back') || (form.startsWith('near') && index === 0);
      return { form, sentence: line.replace(slot[0], phrase), phrase, value: isBack ? back : ahead };
    });
  });
}
