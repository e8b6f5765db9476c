import { describe, expect, it } from 'vitest';
import { likelyFurniture } from '../../../src/articles/cleaning/likely-furniture.ts';
import { reasonsFor } from '../../../src/articles/named-reasons.ts';
import { findTitle } from '../../../src/articles/page-title.ts';
import { readLines } from '../../../src/articles/read-lines.ts';

const TOLD = `The ferry to Ellan runs again

The ferry between Tarbet and Ellan carried its first passengers since March on Monday, the harbour office said.

It had been in the yard for eleven weeks, where both of its engines were taken out and cleaned.

"We had no spare parts, and then the wrong ones came," said the captain, who has sailed it for nine years.`;
const FOOT = [
  'Email Address',
  'Privacy Policy',
  'Terms of Use',
  'Connect with us',
  'Recent Comments',
  'Ethics Statement',
];

/** The lines that only the model sets aside. */
function found(text: string): string[] {
  const lines = readLines(text);
  const title = findTitle(lines);
  const reasons = reasonsFor(
    lines,
    title,
    lines.map(() => false),
  );
  const likely = likelyFurniture(lines, reasons, title, (index) => index === title);
  return [...likely.keys()].map((index) => lines[index]?.text ?? '');
}

describe('what a model has learned to be furniture', () => {
  it('is found at the foot by its words, next to what rules know', () => {
    const lines = found([TOLD, '', ...FOOT].join('\n'));
    expect(lines).toContain('Email Address');
    expect(lines).toContain('Recent Comments');
  });

  it('is nothing where no rule sets a line aside', () => {
    expect(found(`${TOLD}\n\nEmail Address\nRecent Comments`)).toEqual([]);
  });

  it('is no table, no list of names and no quotation, whatever stands below', () => {
    const body = [
      'Ferries a day',
      'Tarbet\t6',
      'Ellan\t4',
      'Crew',
      'Ana Ruiz',
      'Tom Falk',
      '"The Search"',
      'May 4, 2023',
    ];
    const lines = found([TOLD, '', ...body, '', ...FOOT].join('\n'));
    expect(lines.filter((line) => body.includes(line))).toEqual([]);
    const quoted = '"Recent Comments"';
    expect(found([TOLD, '', ...FOOT, quoted, ...FOOT].join('\n'))).not.toContain(quoted);
  });

  it('is no line of a list that stands by itself and has others that are told', () => {
    const prizes = [
      'Winners',
      'Best film',
      'The Search',
      'Best actress',
      'Maria Falk',
      'Best song',
      'Summer Rain',
    ];
    expect(
      found([TOLD, '', ...prizes, '', ...FOOT].join('\n')).filter((line) => prizes.includes(line)),
    ).toEqual([]);
    const demands = ['The demands', 'Higher pay', 'New contracts', 'Safety training', 'Free meals'];
    expect(
      found([TOLD, '', ...demands, '', ...FOOT].join('\n')).filter((line) => demands.includes(line)),
    ).toEqual([]);
  });

  it('is nothing in another language', () => {
    const german = `Die Fähre nach Ellan fährt wieder

Die Fähre zwischen Tarbet und Ellan hat am Montag die ersten Gäste seit März befördert, teilte der Hafen mit.

Elf Wochen lang lag sie in der Werft, wo beide Maschinen ausgebaut und gereinigt worden sind.`;
    expect(found([german, '', ...FOOT].join('\n'))).toEqual([]);
  });
});
