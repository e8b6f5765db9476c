import { describe, expect, it } from 'vitest';
import { createAgeOf, createLateLine } from '../../../src/discord/handling/lateness.ts';

/** An id that Discord gave so many milliseconds after some day. */
const at = (ms: number) => String(BigInt(400_000_000_000 + ms) << 22n);

describe('the age of an interaction', () => {
  it('is read from its id, whatever time this machine has', () => {
    let now = 5;
    const ageOf = createAgeOf(() => now);
    expect(ageOf(at(0))).toBe(0);
    now = 4005;
    expect(ageOf(at(500))).toBe(3500);
    expect(ageOf(at(4000))).toBe(0);
  });

  it('is that of now if all that come are as old: this machine’s time has run away', () => {
    let now = 0;
    const ageOf = createAgeOf(() => now);
    expect(ageOf(at(0))).toBe(0);
    for (let minute = 1; minute < 12; minute++) {
      now = minute * 60_000 + 10_000;
      ageOf(at(minute * 60_000));
    }
    now += 60_000;
    expect(ageOf(at(now - 10_000))).toBe(0);
  });

  it('is that of now after hours without one, in which the two clocks have drifted apart', () => {
    let now = 0;
    const ageOf = createAgeOf(() => now);
    expect(ageOf(at(0))).toBe(0);
    const day = 24 * 60 * 60_000;
    now = day + 4000;
    expect(ageOf(at(day))).toBe(0);
    now += 2000;
    expect(ageOf(at(day + 500))).toBe(1500);
  });
});

it('that many were too old is said at once, and how many once a minute', () => {
  let now = 0;
  const lines: object[] = [];
  const silent = () => {};
  const log = {
    debug: silent,
    info: silent,
    error: silent,
    warn: (fields: object) => void lines.push(fields),
  };
  const tell = createLateLine(log, () => now);
  for (let i = 0; i < 5; i++) tell({});
  expect(lines).toEqual([{}]);
  now = 61_000;
  tell({});
  expect(lines).toEqual([{}, { times: 5 }]);
});
