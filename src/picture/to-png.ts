import { shippedFonts } from './fonts.ts';
import { indexedPng } from './indexed-png.ts';
import { nameMissing } from './name-missing.ts';
import { type Drawn, mapTexts } from './tree.ts';

export interface Png {
  readonly data: Uint8Array;
  /** Characters that no shipped font has; the picture names them between ‹ and › instead. */
  readonly missing: readonly string[];
}

export interface PngOptions {
  /** Layout pixels; the picture is as high as it needs to be. */
  readonly width: number;
  /** Picture pixels to the layout pixel. Default 2: sharp on phones. */
  readonly scale?: number | undefined;
  /** The language in which missing scripts are named. */
  readonly locale: string;
}

/**
 * Draws a tree. satori and resvg are loaded when the first picture is drawn: together they take 0.3 s.
 */
export async function toPng(tree: Drawn, { width, scale = 2, locale }: PngOptions): Promise<Png> {
  const [{ default: satori }, { renderAsync }, fonts] = await Promise.all([
    import('satori'),
    import('@resvg/resvg-js'),
    shippedFonts(),
  ]);
  const layout = async (drawn: Drawn) => {
    const missing = new Set<string>();
    const svg = await satori(drawn, {
      width,
      fonts: [...fonts],
      async loadAdditionalAsset(_, segment) {
        for (const character of segment) missing.add(character);
        return [];
      },
    });
    return { svg, missing };
  };
  const first = await layout(tree);
  const { svg } =
    first.missing.size === 0
      ? first
      : await layout(mapTexts(tree, (text) => nameMissing(text, first.missing, locale)));
  const picture = await renderAsync(svg, {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'zoom', value: scale },
  });
  const data = await indexedPng({ data: picture.pixels, width: picture.width, height: picture.height });
  return { data, missing: [...first.missing] };
}
