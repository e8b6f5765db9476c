import type { Style } from './tree.ts';

/** Discord's dark theme; every text colour has a contrast of at least 6 to 1 on `ground`. */
export const COLOURS = {
  ground: '#313338',
  raised: '#2b2d31',
  line: '#5c5f68',
  title: '#f2f3f5',
  text: '#e3e5e8',
  quiet: '#b9bdc6',
  date: '#8ec5ff',
} as const;

/** Layout pixels: the picture is laid out for a phone, 400 wide, and drawn twice as large. */
export const WIDTH = 400;
export const MARGIN = 14;
/** Between the marks and what they mark. */
export const GAP = 8;
/** The size of a source's mark. */
export const MARK = 13;
export const SMALL: Style = { fontSize: 13, color: COLOURS.quiet };
