/** What holds inside a group of a rich text file, and ends with it. */
export interface Group {
  /** What its words are: of the text, or of a table at the head of the file. */
  of: 'text' | 'fonts' | 'styles' | 'nothing';
  isNote: boolean;
  font: number | undefined;
  /** How many characters stand behind one of Unicode, for programs that know none. */
  fallback: number;
  isHidden: boolean;
  isDeleted: boolean;
  isInCell: boolean;
  style: number | undefined;
  /** Of a heading: 0 is the first. */
  level: number | undefined;
}

/** What holds where nothing is said yet. */
export const TEXT: Group = {
  of: 'text',
  isNote: false,
  font: undefined,
  fallback: 1,
  isHidden: false,
  isDeleted: false,
  isInCell: false,
  style: undefined,
  level: undefined,
};

/** Groups that are no text, besides those that say of themselves that they may be left out. */
export const UNSEEN =
  /^(?:annotation|atnauthor|colortbl|comment|fldinst|footer[lrf]?|header[lrf]?|info|listtext|NeXTGraphic|nonshppict|objdata|pict|pntext|private|rxe|shprslt|sp|tc|xe)$/;
/** A picture beside the file, as TextEdit names it. */
export const PICTURE = 'NeXTGraphic';
/** Footnotes and text boxes. */
export const NOTE = /^(?:footnote|shptxt)$/;
/** Of those that may be left out: what text boxes stand in, and footnotes as pandoc writes them. */
export const READ_ALL_THE_SAME = /^(?:footnote|shpinst)$/;
/** Of groups inside one another. */
export const MAX_DEPTH = 1000;

/** The tag of a heading of this style and level; undefined for any other paragraph. */
export function headingOf(style: string | undefined, level: number | undefined): string | undefined {
  const [, title, heading] = /^\s*(?:(title)|heading ?([1-6]));?\s*$/i.exec(style ?? '') ?? [];
  if (title) return 'h1 class="title"';
  if (heading) return `h${heading}`;
  return level !== undefined && level >= 0 && level < 6 ? `h${level + 1}` : undefined;
}
