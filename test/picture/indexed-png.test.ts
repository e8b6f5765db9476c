import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexedPng, type Pixels } from '../../src/picture/indexed-png.ts';
import { SEED } from '../seed.ts';

/** The colours of a PNG with a palette and no filters, as 0xRRGGBB, row by row. */
function read(png: Uint8Array): { width: number; height: number; colours: number[] } {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    chunks.set(
      bytes.toString('latin1', at + 4, at + 8),
      bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)),
    );
  }
  const [header, palette, data] = ['IHDR', 'PLTE', 'IDAT'].map((type) => chunks.get(type) ?? Buffer.alloc(0));
  if (!header || !palette || !data) throw new Error('expected three chunks');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const lines = inflateSync(data);
  const colours: number[] = [];
  for (let y = 0; y < height; y++) {
    for (const index of lines.subarray(y * (width + 1) + 1, (y + 1) * (width + 1))) {
      colours.push(palette.readUIntBE(index * 3, 3));
    }
  }
  return { width, height, colours };
}

function pixels(colours: readonly number[], width: number): Pixels {
  const data = Uint8Array.from(
    colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255]),
  );
  return { data, width, height: colours.length / width };
}

describe('indexedPng', () => {
  it('keeps every pixel of up to 256 colours', async () => {
    const picture = fc
      .tuple(
        fc.uniqueArray(fc.integer({ min: 0, max: 0xffffff }), { minLength: 1, maxLength: 256 }),
        fc.integer({ min: 1, max: 9 }),
      )
      .chain(([colours, width]) =>
        fc.tuple(
          fc.constant(width),
          fc
            .array(fc.constantFrom(...colours), { minLength: width, maxLength: 400 })
            .map((all) => all.slice(0, all.length - (all.length % width))),
        ),
      );
    await fc.assert(
      fc.asyncProperty(picture, async ([width, colours]) => {
        expect(read(await indexedPng(pixels(colours, width)))).toEqual({
          width,
          height: colours.length / width,
          colours,
        });
      }),
      { seed: SEED },
    );
  });

  it('keeps more colours as near as a palette can', async () => {
    const colours = Array.from({ length: 4096 }, (_, index) => (index * 0x1234567) & 0xffffff);
    const { colours: read256 } = read(await indexedPng(pixels(colours, 64)));
    expect(new Set(read256).size).toBeLessThanOrEqual(256);
    for (const [index, colour] of colours.entries()) {
      for (const shift of [16, 8, 0]) {
        const off = ((colour >> shift) & 255) - (((read256[index] ?? 0) >> shift) & 255);
        expect(Math.abs(off)).toBeLessThan(64);
      }
    }
  });
});
