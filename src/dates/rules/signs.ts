/** What shows that a phrase of a rule may stand in a text, so that its pattern is tried there and nowhere else. */
export interface Signs {
  /**
   * Words, with blanks between, one of which each phrase holds, in small letters: a run of letters of ASCII, figures and underscores, in any
   * case. `mar*` is any word that begins so, of two or three characters; `#` any that begins with a figure.
   */
  readonly words: string;
  /** How many words of a phrase may stand before such a one, default 0; at most 15. Its first may have a single quotation mark before it. */
  readonly before?: number;
}

/** What may be a month: see `MONTH_PATTERN`. */
export const MONTH_SIGNS = 'jan* feb* mar* apr* may* jun* jul* aug* sep* oct* nov* dec*';

/** Weekdays in full. */
export const WEEKDAY_SIGNS = 'monday tuesday wednesday thursday friday saturday sunday';

/** The units by which a text points at a date: see `DATE_UNIT`. */
export const DATE_UNIT_SIGNS = 'year month week quarter decade century day';

/** Units that can be counted, more than one of them. */
export const PLURAL_UNIT_SIGNS =
  'seconds minutes mins hours hrs days nights weeks fortnights months quarters years yrs decades centuries millennia';

/** Units that can be counted: see `UNIT`. */
export const UNIT_SIGNS = `second minute min hour hr night fortnight yr millennium ${DATE_UNIT_SIGNS} ${PLURAL_UNIT_SIGNS}`;
