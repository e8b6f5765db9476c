import { describe, expect, it } from 'vitest';
import { drawAside } from '../../src/picture/draw-aside.ts';
import { paragraph } from '../../src/picture/tree.ts';

const OPTIONS = { width: 100, locale: 'en' };
const words = paragraph({ fontSize: 20 }, 'words');

describe('drawAside', () => {
  it('rejects what cannot be drawn, and draws the next', async () => {
    const wrong = drawAside(
      { type: 'div', props: { style: { display: 'nonsense' }, children: 'words' } },
      OPTIONS,
    );
    const right = drawAside(words, OPTIONS);
    await expect(wrong).rejects.toThrow('nonsense');
    expect((await right).data.length).toBeGreaterThan(100);
  });

  it('rejects what cannot be sent to the thread, and draws the next', async () => {
    const wrong = drawAside({ type: 'div', props: { onClick: () => undefined, children: 'words' } }, OPTIONS);
    await expect(wrong).rejects.toThrow('could not be cloned');
    expect((await drawAside(words, OPTIONS)).missing).toEqual([]);
  });

  it('draws several at once, each its own', async () => {
    const drawn = await Promise.all([1, 2, 3].map((scale) => drawAside(words, { ...OPTIONS, scale })));
    expect(drawn.map(({ data }) => new DataView(data.buffer, data.byteOffset).getUint32(16))).toEqual([
      100, 200, 300,
    ]);
  });
});
