import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/dates/find-dates.ts';
import { markedPieces } from './marked-pieces.ts';

/**
 * F1 in per cent that the rules reached on the pieces of each file, less a point. `firstSight`: that of the values when the rules saw them first,
 * for those of which it was taken.
 */
const FILES = [
  { file: 'news-dates.txt', pieces: 83, relaxed: 97, value: 94 },
  { file: 'news/towns.txt', pieces: 40, relaxed: 97, value: 93, firstSight: 90.0 },
  { file: 'news/play.txt', pieces: 40, relaxed: 97, value: 92, firstSight: 93.6 },
  { file: 'news/courts.txt', pieces: 40, relaxed: 98, value: 93, firstSight: 94.0 },
  { file: 'news/work.txt', pieces: 40, relaxed: 97, value: 90, firstSight: 91.0 },
  { file: 'news/papers.txt', pieces: 40, relaxed: 98, value: 92, firstSight: 86.1 },
  { file: 'news/reports.txt', pieces: 40, relaxed: 99, value: 94, firstSight: 91.2 },
  { file: 'news/pages.txt', pieces: 40, relaxed: 98, value: 93, firstSight: 87.2 },
  { file: 'news/figures.txt', pieces: 40, relaxed: 98, value: 96, firstSight: 86.9 },
  { file: 'news/wires.txt', pieces: 40, relaxed: 98, value: 96, firstSight: 92.0 },
  { file: 'news/briefs.txt', pieces: 40, relaxed: 98, value: 95, firstSight: 91.5 },
  { file: 'news/newswire.txt', pieces: 30, relaxed: 98, value: 95, firstSight: 86.0 },
  { file: 'news/outlets.txt', pieces: 30, relaxed: 98, value: 96, firstSight: 87.8 },
  { file: 'news/desks.txt', pieces: 24, relaxed: 98, value: 97, firstSight: 93.2 },
  { file: 'news/bureaus.txt', pieces: 13, relaxed: 98, value: 97, firstSight: 95.7 },
  { file: 'news/notices.txt', pieces: 40, relaxed: 98, value: 96, firstSight: 89.2 },
  { file: 'news/columns.txt', pieces: 14, relaxed: 98, value: 93, firstSight: 84.9 },
  { file: 'news/gazettes.txt', pieces: 30, relaxed: 98, value: 97, firstSight: 93.1 },
  { file: 'news/mailbags.txt', pieces: 30, relaxed: 98, value: 97, firstSight: 91.8 },
];

describe.each(FILES)('findDates on $file', ({ file, pieces: count, relaxed, value }) => {
  const pieces = markedPieces(file);

  it('reads pieces whose marks are where they should be', () => {
    expect(pieces.length).toBe(count);
    expect(pieces.flatMap(({ marks }) => marks).length).toBeGreaterThan(4 * count);
    expect(pieces.every(({ text }) => !/[{}|]/.test(text))).toBe(true);
  });

  it(`finds what a reader marks, and nothing else: F1 of at least ${relaxed}, values ${value}`, () => {
    const { gold, found, overlapping, same } = pieces.map(counts).reduce(add);
    const f1 = (hits: number) => (200 * hits) / (gold + found);
    expect(f1(overlapping)).toBeGreaterThanOrEqual(relaxed);
    expect(f1(same)).toBeGreaterThanOrEqual(value);
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
