import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** A font as satori takes it. */
export interface Font {
  readonly name: string;
  readonly data: Buffer;
  readonly weight: 400 | 700;
  readonly style: 'normal';
}

/**
 * The fonts that ship with the bot: Noto Sans (OFL), which Discord itself falls back to. Read once, when first asked for.
 * Always the same array, by which satori knows fonts that it has parsed.
 */
export function shippedFonts(): Promise<readonly Font[]> {
  fonts ??= Promise.all(SUBSETS.flatMap((subset) => [read(subset, 400), read(subset, 700)]));
  return fonts;
}

/** Whether the words of a language, e.g. `zh-CN`, are in a script that the fonts have. */
export function canDraw(locale: string): boolean {
  return SCRIPTS.includes(new Intl.Locale(locale).maximize().script ?? '');
}

/** The family to name in a style; the other subsets stand in for what the first lacks. */
export const FONT_FAMILY = 'Noto Sans latin';

/**
 * Another script is another line, with its package: noto-sans-hebrew is 0.6 MB, noto-sans-arabic 1.9 MB, noto-sans-sc for
 * Chinese 72 MB.
 */
const SUBSETS = [
  'latin',
  'latin-ext',
  'vietnamese',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
  'devanagari',
] as const;

const SCRIPTS: readonly string[] = ['Latn', 'Cyrl', 'Grek', 'Deva'];

let fonts: Promise<readonly Font[]> | undefined;

const { resolve } = createRequire(import.meta.url);

async function read(subset: (typeof SUBSETS)[number], weight: Font['weight']): Promise<Font> {
  const path = resolve(`@fontsource/noto-sans/files/noto-sans-${subset}-${weight}-normal.woff`);
  return { name: `Noto Sans ${subset}`, data: await readFile(path), weight, style: 'normal' };
}
