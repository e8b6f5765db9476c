import { describe, expect, it } from 'vitest';
import { BusyError } from '../../src/bot/errors.ts';
import { createDrawQueue } from '../../src/picture/draw-in-turn.ts';
import type { Png } from '../../src/picture/to-png.ts';

const OPTIONS = { width: 100, locale: 'en' };

/** Turns whose pictures are finished by hand; `begun` names what is drawn, in order. */
function turns({ waiting = 12, kept = 8 } = {}) {
  const begun: string[] = [];
  const ends: { finish: () => void; fail: () => void }[] = [];
  const draw = createDrawQueue({
    waiting,
    kept,
    draw: (tree) => {
      begun.push(String(tree));
      return new Promise<Png>((resolve, reject) => {
        ends.push({
          finish: () => resolve({ data: new Uint8Array(begun.length), missing: [] }),
          fail: () => reject(new Error('cannot be drawn')),
        });
      });
    },
  });
  /** Lets the turns of promises pass. */
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    begun,
    draw: (text: string, scale = 2) => draw(text, { ...OPTIONS, scale }),
    end: async (how: 'finish' | 'fail' = 'finish') => {
      await settle();
      ends.shift()?.[how]();
      await settle();
    },
    settle,
  };
}

describe('pictures', () => {
  it('are drawn one at a time, in the order in which they were asked for', async () => {
    const { begun, draw, end, settle } = turns();
    const drawn = Promise.all(['a', 'b', 'c'].map((text) => draw(text)));
    await settle();
    expect(begun).toEqual(['a']);
    await end();
    expect(begun).toEqual(['a', 'b']);
    await end();
    await end();
    expect((await drawn).map(({ data }) => data.length)).toEqual([1, 2, 3]);
  });

  it('are refused where too many wait, and drawn again when one is finished', async () => {
    const { draw, end } = turns({ waiting: 2 });
    const taken = ['a', 'b', 'c'].map((text) => draw(text));
    await expect(draw('d')).rejects.toThrow(BusyError);
    await end();
    const later = draw('d');
    await end();
    await end();
    await end();
    expect((await Promise.all([...taken, later])).length).toBe(4);
  });

  it('that are asked for by many at once are drawn once, also where no place is free', async () => {
    const { begun, draw, end } = turns({ waiting: 0 });
    const drawn = Promise.all(Array.from({ length: 10 }, () => draw('a')));
    await end();
    expect(new Set(await drawn).size).toBe(1);
    expect(begun).toEqual(['a']);
  });

  it('that fail hold up no other, and are drawn anew', async () => {
    const { begun, draw, end } = turns();
    const [wrong, right] = [draw('a'), draw('b')];
    const failed = expect(wrong).rejects.toThrow('cannot be drawn');
    await end('fail');
    await end();
    await failed;
    expect((await right).data.length).toBe(2);
    const again = draw('a');
    await end();
    expect((await again).data.length).toBe(3);
    expect(begun).toEqual(['a', 'b', 'a']);
  });

  it('that were asked for last are kept, each in its size', async () => {
    const { begun, draw, end } = turns({ kept: 2 });
    for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) {
      const drawn = draw(text);
      await end();
      await drawn;
    }
    expect(begun).toEqual(['a', 'b', 'c', 'b']);
    const larger = draw('b', 3);
    await end();
    await larger;
    expect(begun).toHaveLength(5);
  });
});
