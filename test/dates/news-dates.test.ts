import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/dates/find-dates.ts';
import { markedPieces } from './marked-pieces.ts';

/** F1 in per cent that the rules reached on these pieces, less a point. */
const FLOORS = { relaxed: 97, value: 94 };

describe('findDates on news of many kinds', () => {
  const pieces = markedPieces();

  it('reads pieces whose marks are where they should be', () => {
    const marks = pieces.flatMap(({ marks }) => marks);
    expect(pieces.length).toBe(83);
    expect(marks.length).toBeGreaterThan(600);
    expect(pieces.every(({ text }) => !/[{}|]/.test(text))).toBe(true);
  });

  it(`finds what a reader marks, and nothing else: F1 of at least ${FLOORS.relaxed}, values ${FLOORS.value}`, () => {
    const { gold, found, overlapping, same } = pieces.map(counts).reduce(add);
    const f1 = (hits: number) => (200 * hits) / (gold + found);
    expect(f1(overlapping)).toBeGreaterThanOrEqual(FLOORS.relaxed);
    expect(f1(same)).toBeGreaterThanOrEqual(FLOORS.value);
  });
});

type Counts = ReturnType<typeof counts>;

function counts({ text, published, marks, open }: ReturnType<typeof markedPieces>[number]) {
  const found = findDates(text, { published }).filter((date) => !open.some((span) => overlap(span, date)));
  const left = new Set(found);
  let [overlapping, same] = [0, 0];
  for (const mark of marks) {
    const hit = [...left].find((date) => overlap(mark, date));
    if (!hit) continue;
    left.delete(hit);
    overlapping++;
    if (hit.value === mark.value) same++;
  }
  return { gold: marks.length, found: found.length, overlapping, same };
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return Math.min(a.end, b.end) > Math.max(a.start, b.start);
}

function add(a: Counts, b: Counts): Counts {
  return {
    gold: a.gold + b.gold,
    found: a.found + b.found,
    overlapping: a.overlapping + b.overlapping,
    same: a.same + b.same,
  };
}
