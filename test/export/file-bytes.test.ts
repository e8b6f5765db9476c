import { describe, expect, it, vi } from 'vitest';
import { fileBytes } from '../../src/export/file-bytes.ts';
import { timelineIcs } from '../../src/export/timeline-ics.ts';
import { en } from '../../src/locales/en.ts';

describe('fileBytes', () => {
  it('gives the parts one after the other, in UTF-8', async () => {
    const parts = ['', 'é', 'x'.repeat(70_000), '“', 'y'.repeat(70_000), '\n'];
    expect((await fileBytes(parts))?.equals(Buffer.from(parts.join('')))).toBe(true);
    expect((await fileBytes([]))?.length).toBe(0);
  });

  it('lets everything else have its turn between parts that take long', async () => {
    let [now, made, seen] = [0, 0, -1];
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
    function* parts() {
      for (; made < 10; made++) {
        now += 5;
        yield 'part';
      }
    }
    setImmediate(() => {
      seen = made;
    });
    await fileBytes(parts());
    clock.mockRestore();
    expect(seen).toBeGreaterThan(0);
    expect(seen).toBeLessThan(10);
  });

  it('makes no more than it may, and gives nothing of what is too much', async () => {
    let made = 0;
    function* parts() {
      for (; made < 100; made++) yield 'é'.repeat(40_000);
    }
    expect(await fileBytes(parts(), 200_000)).toBeUndefined();
    expect(made).toBeLessThan(6);
    expect((await fileBytes(['é', 'x'], 3))?.length).toBe(3);
    expect(await fileBytes(['é', 'x'], 2)).toBeUndefined();
  });

  it('is rejected with what a part throws', async () => {
    await expect(fileBytes(timelineIcs([], en))).rejects.toThrow(RangeError);
  });
});
