/**
 * Puts the month that a date begins with into the genitive: "март 2023 г." becomes "марта 2023 г.", as it stands after
 * "начало". Intl writes a month so beside a day, and in the nominative beside a year alone. Other text stays as it is.
 */
export function genitiveMonth(locale: string): (date: string) => string {
  let genitives: ReadonlyMap<string, string> | undefined;
  return (date) => {
    genitives ??= genitivesOf(locale);
    return date.replace(/^\p{L}+/u, (word) => genitives?.get(word) ?? word);
  };
}

/** The twelve months as they stand alone, with their genitives. */
function genitivesOf(locale: string): ReadonlyMap<string, string> {
  const alone = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const beside = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  return new Map(
    Array.from({ length: 12 }, (_, month) => {
      const day = new Date(Date.UTC(2000, month, 1));
      return [monthIn(alone, day), monthIn(beside, day)] as const;
    }),
  );
}

function monthIn(format: Intl.DateTimeFormat, day: Date): string {
  return format.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';
}
